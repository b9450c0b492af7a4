import type { AttributeMapping, ObjectMapping, SchemaFile } from '../schema/index.ts';
import { type EmbeddedText, plainText } from '../source/embeddedText.ts';
import type { Source } from '../source/source.ts';

/** What rules are run on: a mapping, an object mapping after its mappings, or the expression of a plain file. */
export interface Subject {
  readonly source: Source;
  readonly file?: SchemaFile;
  readonly objectMapping?: ObjectMapping;
  readonly mapping?: AttributeMapping;
  /** The expression, where there is one. */
  readonly embedded: EmbeddedText | undefined;
}

/** Every mapping of a schema in the order of the file, and every object mapping after its own. */
export function* subjectsOf(file: SchemaFile): Generator<Subject> {
  const { source } = file;
  for (const objectMapping of file.objectMappings) {
    for (const mapping of objectMapping.attributeMappings) {
      yield { source, file, objectMapping, mapping, embedded: mapping.stored ?? treeForm(mapping) };
    }
    yield { source, file, objectMapping, embedded: undefined };
  }
}

/** The expression of a file of its own; blank lines and lines of `//` may stand before it, and blanks behind it. */
export function plainSubject(source: Source): Subject {
  const { text } = source;
  const lineToSkip = /[ \t]*(?:\/\/[^\r\n]*)?(?:\r\n|\r|\n)/y;
  let start = text.startsWith('\ufeff') ? 1 : 0;
  lineToSkip.lastIndex = start;
  while (lineToSkip.test(text)) start = lineToSkip.lastIndex;
  return { source, embedded: plainText(text.slice(start).trimEnd(), start) };
}

/** An expression that only the tree holds: its places are all the source's. */
function treeForm({ treeText, sourceNode, span }: AttributeMapping): EmbeddedText | undefined {
  if (treeText === undefined) return undefined;
  const outer = sourceNode === undefined ? span : spanOf(sourceNode);
  return { text: treeText, outer: () => outer, escape: (text) => text };
}

function spanOf({ offset, length }: { readonly offset: number; readonly length: number }) {
  return { start: offset, end: offset + length };
}

import type { Node } from 'jsonc-parser';
import { elementsOf, listOf, memberOf, textOfMember } from './jsonTree.ts';

export type SourceKind = 'Attribute' | 'Constant' | 'Function';

/** The tree form of an expression, an attributeMappingSource (schema-format.md section 4). */
export interface SourceTree {
  /** `undefined` when the file does not say it, or when it is not known how the service stores such a part. */
  readonly type: SourceKind | undefined;
  readonly name: string | undefined;
  /** The text that stands beside it; `undefined` where there is none. */
  readonly stored: string | undefined;
  /** In the order of the file, or of the places; `undefined` when there is no list. */
  readonly parameters: readonly Parameter[] | undefined;
}

export interface Parameter {
  /** `undefined` when it is not known how the service names it. */
  readonly key: string | undefined;
  /** `undefined` for an omitted place, and for one that the service fills in. */
  readonly value: SourceTree | undefined;
}

/** The tree form as a file has it. */
export function readSourceTree(source: Node): SourceTree {
  return {
    type: kindOfSource(source),
    name: textOfMember(source, 'name'),
    stored: storedText(source),
    parameters: listOf(memberOf(source, 'parameters'))?.map(readParameter),
  };
}

function readParameter(parameter: Node): Parameter {
  const value = memberOf(parameter, 'value');
  return {
    key: textOfMember(parameter, 'key'),
    value: value?.type !== 'object' || isPlaceholder(value) ? undefined : readSourceTree(value),
  };
}

/** The kind of an attributeMappingSource; Graph prints names, the numbers are a courtesy (schema-format.md 3, A). */
export function kindOfSource(source: Node): SourceKind | undefined {
  const type: unknown = memberOf(source, 'type')?.value;
  return kinds.find((kind, number) => type === kind || type === number);
}

/** The names in the order of their numbers. */
export const kinds: readonly SourceKind[] = ['Attribute', 'Constant', 'Function'];

/** The text of a source; `undefined` when there is none, or only blanks. */
export function storedText(source: Node): string | undefined {
  const text = textOfMember(source, 'expression');
  return text === undefined || text.trim() === '' ? undefined : text;
}

/** Whether a source is a constant that the service fills in, such as `%DomainFQDN%` (section 4 "Placeholders", E). */
export function isPlaceholder(source: Node): boolean {
  return (
    kindOfSource(source) === 'Constant' &&
    /^%.+%$/.test(textOfMember(source, 'name') ?? '') &&
    textOfMember(source, 'expression') === undefined
  );
}

/** The placeholders anywhere in a tree; its text shows them as empty places. */
export function placeholdersIn(source: Node): readonly string[] {
  if (isPlaceholder(source)) return [textOfMember(source, 'name')!];
  return elementsOf(source, 'parameters').flatMap((parameter) => {
    const value = memberOf(parameter, 'value');
    return value === undefined ? [] : placeholdersIn(value);
  });
}

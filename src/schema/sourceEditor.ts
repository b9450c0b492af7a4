import type { Node } from 'jsonc-parser';
import type { EmbeddedText } from '../source/embeddedText.ts';
import type { Span } from '../source/span.ts';
import { embedJsonString } from './embedJsonString.ts';
import { layoutOf, layoutOfElement, writeMember } from './jsonLayout.ts';
import { endOf, spanOf } from './jsonTree.ts';
import type { Parameter } from './sourceTree.ts';
import type { SourceWriter } from './sourceWriter.ts';

/** A change of the file: the text that takes the place of a span. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** What the edits of one mapping have in common. */
export interface SourceEditor {
  readonly file: string;
  readonly escapeText: (text: string) => string;
  readonly writer: SourceWriter;
  /** Grows. */
  readonly edits: Edit[];
}

/** Gives a member that is there another text. */
export function editText(
  member: Node | undefined,
  text: string,
  { file, escapeText, writer, edits }: SourceEditor,
): void {
  if (member === undefined) return;
  if (member.type === 'string') edits.push(...textEdits(embedJsonString(member, file, escapeText), text));
  else edits.push({ span: spanOf(member), text: writer.string(text) });
}

/** The part of a text that differs, never half of a surrogate pair. */
export function textEdits(
  { text, outer, escape: escapeText }: EmbeddedText,
  newText: string,
): readonly Edit[] {
  if (text === newText) return [];
  const shorter = Math.min(text.length, newText.length);
  let start = 0;
  while (start < shorter && text.charCodeAt(start) === newText.charCodeAt(start)) start++;
  if (/[\ud800-\udbff]/.test(text.charAt(start - 1))) start--;
  let end = 0;
  const differs = () =>
    text.charCodeAt(text.length - 1 - end) !== newText.charCodeAt(newText.length - 1 - end);
  while (end < shorter - start && !differs()) end++;
  if (end > 0 && /[\udc00-\udfff]/.test(text.charAt(text.length - end))) end--;
  const span = outer({ start, end: text.length - end });
  return [{ span, text: escapeText(newText.slice(start, newText.length - end)) }];
}

/** Writes a list of parameters where there is none, or in place of the one that is there. */
export function addList(
  supplied: readonly Parameter[],
  node: Node,
  list: Node | undefined,
  { file, writer, edits }: SourceEditor,
): void {
  const { layout, indent } = layoutOf(node, file);
  const inner = indent + layout.unit;
  const write = (at: string): string => writer.list(supplied, at, layout);
  if (list !== undefined) {
    const column = layout.isAligned ? ' '.repeat(list.offset - list.parent!.offset) : '';
    edits.push({ span: spanOf(list), text: write(inner + column) });
  } else {
    const end = endOf(node.children!.at(-1)!);
    const separator = layout.lineBreak === '' ? layout.comma : `,${layout.lineBreak}${inner}`;
    edits.push({
      span: { start: end, end },
      text: separator + writeMember(writer.listName, write, inner, layout),
    });
  }
}

/** Takes entries out, with the commas that part them from the others; one at least stays. */
export function removeEntries(
  entries: readonly Node[],
  { from, to }: { from: number; to: number },
  { edits }: SourceEditor,
): void {
  if (from === to) return;
  const before = entries[from - 1];
  const after = entries[to];
  const start = before === undefined ? entries[from]!.offset : endOf(before);
  const end = before === undefined ? after!.offset : endOf(entries[to - 1]!);
  edits.push({ span: { start, end }, text: '' });
}

/** Puts entries in, before the given one with an index or behind the last; there is one at least. */
export function addEntries(
  entries: readonly Node[],
  { at, parameters }: { at: number; parameters: readonly Parameter[] },
  { file, writer, edits }: SourceEditor,
): void {
  if (parameters.length === 0) return;
  const [first, second] = entries;
  const separator =
    second === undefined
      ? `,${file.slice(first!.parent!.offset + 1, first!.offset)}`
      : file.slice(endOf(first!), second.offset);
  const { layout, indent } = layoutOfElement(first!, file);
  const texts = parameters.map((parameter) => writer.entry(parameter, indent, layout));
  const before = entries[at - 1];
  if (before === undefined) {
    const start = first!.offset;
    edits.push({ span: { start, end: start }, text: texts.map((text) => text + separator).join('') });
  } else {
    const end = endOf(before);
    edits.push({ span: { start: end, end }, text: texts.map((text) => separator + text).join('') });
  }
}

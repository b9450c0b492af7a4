import type { Node } from 'jsonc-parser';
import { lineAt } from '../source/source.ts';
import { endOf } from './jsonTree.ts';

/** How a file lays out objects and lists, as one of its objects shows it. */
export interface JsonLayout {
  /** Empty where an object stands on one line. */
  readonly lineBreak: string;
  /** What a nested line is indented by. */
  readonly unit: string;
  /** Windows PowerShell 5.1 begins nested lines below the bracket that opens them. */
  readonly isAligned: boolean;
  /** Between a name and its value: `: `. */
  readonly colon: string;
  /** Between members on one line: `, `. */
  readonly comma: string;
  /** Inside the braces of an object on one line. */
  readonly padding: string;
}

/** The layout that an object shows, and the indentation of its closing brace; compact when it has no members. */
export function layoutOf(object: Node, file: string): LayoutAt {
  const members = object.type === 'object' ? object.children! : [];
  const [first, second] = members;
  if (first === undefined) return { layout: compact, indent: '' };
  const [name, value] = first.children!;
  const opening = file.slice(object.offset + 1, first.offset);
  const lineBreak = /\r\n|\n|\r/.exec(opening)?.[0] ?? '';
  const inner = lastLine(opening);
  const indent = lastLine(file.slice(endOf(members.at(-1)!), endOf(object) - 1));
  const colon = file.slice(endOf(name!), value!.offset);
  const layout: JsonLayout = {
    lineBreak,
    unit: inner.startsWith(indent) ? inner.slice(indent.length) : '  ',
    isAligned: lineBreak !== '' && isAligned(object, indent, file),
    colon,
    comma: second === undefined ? colon.replace(':', ',') : file.slice(endOf(first), second.offset),
    padding: opening,
  };
  return { layout, indent };
}

export interface LayoutAt {
  readonly layout: JsonLayout;
  readonly indent: string;
}

/** The layout of an element of a list; whether it is aligned shows only in the object that holds the list. */
export function layoutOfElement(element: Node, file: string): LayoutAt {
  const holder = element.parent!.parent!.parent!;
  const { layout, indent } = layoutOf(element, file);
  return { layout: { ...layout, isAligned: layoutOf(holder, file).layout.isAligned }, indent };
}

const compact: JsonLayout = {
  lineBreak: '',
  unit: '',
  isAligned: false,
  colon: ':',
  comma: ',',
  padding: '',
};

function lastLine(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

function isAligned(object: Node, indent: string, file: string): boolean {
  const line = lineAt(file, object.offset);
  return indent.length === object.offset - line.start && /^\s*/.exec(line.text)![0].length < indent.length;
}

/** An object of members that are written already, given what their values are indented by. */
export function writeObject(
  members: readonly (readonly [name: string, write: (indent: string) => string])[],
  indent: string,
  layout: JsonLayout,
): string {
  const inner = indent + layout.unit;
  const texts = members.map(([name, write]) => writeMember(name, write, inner, layout));
  return `{${joinLines(texts, indent, layout, layout.padding)}}`;
}

export function writeMember(
  name: string,
  write: (indent: string) => string,
  indent: string,
  { colon, isAligned }: JsonLayout,
): string {
  const opening = `${JSON.stringify(name)}${colon}`;
  return opening + write(isAligned ? indent + ' '.repeat(opening.length) : indent);
}

export function writeList(
  elements: readonly ((indent: string) => string)[],
  indent: string,
  layout: JsonLayout,
): string {
  if (elements.length === 0) return '[]';
  const texts = elements.map((write) => write(indent + layout.unit));
  return `[${joinLines(texts, indent, layout, '')}]`;
}

function joinLines(
  texts: readonly string[],
  indent: string,
  { lineBreak, unit, comma }: JsonLayout,
  padding: string,
): string {
  if (lineBreak === '') return padding + texts.join(comma) + padding;
  return `${lineBreak}${indent}${unit}${texts.join(`,${lineBreak}${indent}${unit}`)}${lineBreak}${indent}`;
}

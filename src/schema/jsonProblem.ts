import { createScanner, type JSONScanner } from 'jsonc-parser';
import { type Finding, findingOf } from '../diagnostics/finding.ts';
import { positionAt } from '../source/source.ts';
import { jsonSyntax } from './findings.ts';
import { scanError, token } from './jsonToken.ts';

/** The first place where a text stops being strict JSON, and the probable cause. */
export interface JsonProblem {
  /** In UTF-16 code units. */
  readonly offset: number;
  /** What is wrong, without place and full stop: `a comma stands before ]`. */
  readonly cause: string;
  readonly help: string;
}

/** Hears of a text's parts in their order, up to the first problem. Offsets and lengths in UTF-16 code units. */
export interface JsonListener {
  readonly open: (offset: number, type: 'object' | 'array') => void;
  readonly name: (offset: number, length: number, name: string) => void;
  /** `kind` is that of the token; `value` is unescaped for texts, as written for the others. */
  readonly scalar: (offset: number, length: number, kind: number, value: string) => void;
  readonly close: (end: number) => void;
}

/** How deep objects and arrays may stand in each other; ConvertTo-Json goes to 100. */
const maxDepth = 256;

/**
 * The first problem of a text that should be JSON, or `undefined` when it is strict JSON of bounded depth. Keeps a
 * stack of its own, so that no text overflows it (schema-format.md section 1, "What a reader should accept" 6).
 * `firstLine` is the number of its first line, where the text is a part of a file. A listener hears what is read.
 */
export function findJsonProblem(
  text: string,
  firstLine = 1,
  listener?: JsonListener,
): JsonProblem | undefined {
  const scanner = createScanner(text, false);
  const open: Container[] = [];
  let expected: Expected = 'value';
  for (;;) {
    const kind = nextToken(scanner);
    const problem = tokenProblem(text, scanner, kind, open, firstLine);
    if (problem !== undefined) return problem;
    const offset = scanner.getTokenOffset();
    if (kind === token.end) return expected === 'end' ? undefined : endsInside(text, open, offset, firstLine);
    const container = open.at(-1);
    switch (expected) {
      case 'end':
        return {
          offset,
          cause: 'the JSON document is complete before this place, and more text follows',
          help: 'Several documents in one file must stand in an array, or each on a line of its own (JSON lines).',
        };
      case 'key':
      case 'key or close':
        if (kind === token.closeBrace) {
          if (expected === 'key') return trailingComma(offset, '}');
          listener?.close(offset + 1);
          open.pop();
          expected = afterValue(open);
        } else if (kind === token.string) {
          container!.key = scanner.getTokenValue();
          listener?.name(offset, scanner.getTokenLength(), container!.key);
          expected = 'colon';
        } else return unexpected(text, scanner, 'a property name in double quotes');
        continue;
      case 'colon':
        if (kind !== token.colon) return unexpected(text, scanner, 'a colon after the property name');
        expected = 'value';
        continue;
      case 'comma or close': {
        const close = container!.kind === '{' ? token.closeBrace : token.closeBracket;
        if (kind === close) {
          listener?.close(offset + 1);
          open.pop();
          expected = afterValue(open);
        } else if (kind === token.comma) expected = container!.kind === '{' ? 'key' : 'value';
        else return unexpected(text, scanner, `a comma or ${container!.kind === '{' ? '}' : ']'}`);
        continue;
      }
      case 'value':
      case 'value or close':
        if (kind === token.closeBracket && container?.kind === '[') {
          if (expected === 'value') return trailingComma(offset, ']');
          listener?.close(offset + 1);
          open.pop();
          expected = afterValue(open);
        } else if (kind === token.openBrace || kind === token.openBracket) {
          const isObject = kind === token.openBrace;
          open.push({ kind: isObject ? '{' : '[', offset, key: undefined });
          if (open.length > maxDepth) return tooDeep(offset);
          listener?.open(offset, isObject ? 'object' : 'array');
          expected = isObject ? 'key or close' : 'value or close';
        } else if (scalars.has(kind)) {
          listener?.scalar(offset, scanner.getTokenLength(), kind, scanner.getTokenValue());
          expected = afterValue(open);
        } else return unexpected(text, scanner, 'a value');
    }
  }
}

/** The finding for a text that is not JSON; `name` is what a person calls the file. */
export function jsonSyntaxFinding(text: string, problem: JsonProblem, name: string, firstLine = 1): Finding {
  const { line, column } = positionAt(text, problem.offset);
  return findingOf(
    jsonSyntax,
    `${name} is not valid JSON at line ${line + firstLine - 1}, column ${column}: ${problem.cause}.`,
    problem.help,
  );
}

type Expected = 'value' | 'value or close' | 'key' | 'key or close' | 'colon' | 'comma or close' | 'end';

interface Container {
  readonly kind: '{' | '[';
  readonly offset: number;
  /** The property name read last. */
  key: string | undefined;
}

function nextToken(scanner: JSONScanner): number {
  let kind: number = scanner.scan();
  while (kind === token.blank || kind === token.lineBreak) kind = scanner.scan();
  return kind;
}

function afterValue(open: readonly Container[]): Expected {
  return open.length === 0 ? 'end' : 'comma or close';
}

function tokenProblem(
  text: string,
  scanner: JSONScanner,
  kind: number,
  open: readonly Container[],
  firstLine: number,
): JsonProblem | undefined {
  const offset = scanner.getTokenOffset();
  if (kind === token.lineComment || kind === token.blockComment) {
    return { offset, cause: 'a comment; JSON has none', help: 'Remove the comment.' };
  }
  switch (scanner.getTokenError() as number) {
    case scanError.none:
      return undefined;
    case scanError.endOfString:
      // At the very end the file was cut; at a line break the quote was forgotten.
      return scanner.getPosition() >= text.length
        ? endsInside(text, open, text.length, firstLine, 'a text in double quotes')
        : {
            offset,
            cause: 'a text in double quotes is not closed on its line',
            help: 'Add the closing quote; write a line break as \\n.',
          };
    case scanError.escape:
    case scanError.unicodeEscape:
      return {
        offset,
        cause: 'a text holds a backslash that is not an escape of JSON',
        help: 'Write a backslash as \\\\, and a quote as \\".',
      };
    case scanError.character:
      return {
        offset,
        cause: 'a text holds a control character',
        help: 'Write it as an escape such as \\t.',
      };
    default:
      return { offset, cause: 'a number is not complete', help: 'Correct the number.' };
  }
}

function unexpected(text: string, scanner: JSONScanner, wanted: string): JsonProblem {
  const offset = scanner.getTokenOffset();
  const rest = text.slice(offset, offset + 40);
  const [, cause, help] = knownSlips.find(([pattern]) => pattern.test(rest)) ?? [];
  if (cause !== undefined && help !== undefined) return { offset, cause, help };
  const found = text.slice(offset, offset + Math.min(scanner.getTokenLength(), 40));
  return {
    offset,
    cause: `found ${found} where ${wanted} should stand`,
    help: 'Correct this place, or export the file again.',
  };
}

const knownSlips: readonly (readonly [RegExp, string, string])[] = [
  [
    /^(…|\.\.\.)/,
    'a placeholder "…" of an example stands in place of content',
    'Put the real content in its place.',
  ],
  [
    /^@\{|^System\.|^Microsoft\./,
    'PowerShell text stands in place of an object',
    'Use ConvertTo-Json -Depth 50.',
  ],
  [/^'/, 'single quotes stand around a text', 'JSON takes double quotes only.'],
  [
    /^[\u201c\u201d\u201e\u2018\u2019]/,
    'typographic quotes stand around a text',
    'Use straight double quotes.',
  ],
  [
    /^(True|False|None|Null|NULL|TRUE|FALSE)\b/,
    'a constant is not in lower case',
    'Write true, false or null.',
  ],
  [/^(NaN|-?Infinity)\b/, 'a number that JSON does not have', 'Write null or a number.'],
  [/^,/, 'a comma stands where a value or a name should', 'Remove the comma.'],
  [/^[A-Za-z_$][\w$]*\s*:/, 'a property name stands without quotes', 'Put the name in double quotes.'],
];

function trailingComma(offset: number, close: string): JsonProblem {
  return { offset, cause: `a comma stands before ${close}`, help: 'Remove the comma.' };
}

function tooDeep(offset: number): JsonProblem {
  return {
    offset,
    cause: `objects and arrays stand more than ${maxDepth} deep in each other`,
    help: 'No export is so deep; check what made the file.',
  };
}

function endsInside(
  text: string,
  open: readonly Container[],
  offset: number,
  firstLine: number,
  what?: string,
): JsonProblem {
  const container = open.at(-1);
  const help = 'The file seems to be cut; export or copy it again, to the end.';
  if (container === undefined) {
    const cause = what === undefined ? 'the text is empty' : `the text ends inside ${what}`;
    return { offset, cause, help };
  }
  const line = positionAt(text, container.offset).line + firstLine - 1;
  const place = `the ${container.kind === '{' ? 'object' : 'list'} that begins in line ${line}`;
  const key =
    container.kind === '{' && container.key !== undefined
      ? `, after the name "${container.key.slice(0, 60)}"`
      : '';
  return {
    offset,
    cause: `the text ends inside ${what === undefined ? '' : `${what} in `}${place}${key}`,
    help,
  };
}

const scalars: ReadonlySet<number> = new Set([
  token.string,
  token.number,
  token.true,
  token.false,
  token.null,
]);

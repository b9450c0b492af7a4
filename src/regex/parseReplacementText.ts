import type { RegexError } from './parsePattern.ts';
import { isDigit, PatternFault, PatternScanner } from './patternScanner.ts';

/** A piece of a replacement: text as it is, a group by index, or a part of the input. */
export type ReplacementPart =
  | { readonly kind: 'Text'; readonly text: string }
  | { readonly kind: 'Group'; readonly group: number }
  | { readonly kind: 'Before' }
  | { readonly kind: 'After' }
  | { readonly kind: 'Input' };

export interface ParsedReplacement {
  readonly parts: readonly ReplacementPart[];
  /** What looked like a reference to a group that the pattern does not have, and so stays as text. */
  readonly unknown: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

const noOptions = {
  ignoreCase: false,
  multiline: false,
  explicitCapture: false,
  singleLine: false,
  ignoreWhitespace: false,
  rightToLeft: false,
};

/**
 * Reads a replacement by .NET's rules: `$n` takes all digits, `${name}`, `$$`, `$&`, `` $` ``, `$'`, `$+` (the
 * highest-numbered group) and `$_`; anything else after a `$`, unknown groups included, stays as text. An error only for a number
 * above 2147483647. `groups` are the names of the pattern's groups in order. (spec/dotnet-semantics.md, section 3, D)
 */
export function parseReplacementText(
  text: string,
  groups: readonly { readonly name: string; readonly number: number }[],
): ParsedReplacement | { readonly error: RegexError } {
  const scanner = new PatternScanner(text, noOptions);
  const parts: ReplacementPart[] = [];
  const unknown: { name: string; start: number; end: number }[] = [];
  let literal = '';
  try {
    while (!scanner.atEnd) {
      const dollar = text.indexOf('$', scanner.position);
      if (dollar < 0) break;
      literal += text.slice(scanner.position, dollar);
      scanner.position = dollar + 1;
      const part = substitution(scanner, groups, unknown);
      if (part.kind === 'Text') literal += part.text;
      else {
        if (literal !== '') parts.push({ kind: 'Text', text: literal });
        literal = '';
        parts.push(part);
      }
    }
  } catch (fault) {
    if (fault instanceof PatternFault) return { error: { message: fault.message, span: fault.span } };
    throw fault;
  }
  literal += text.slice(scanner.position);
  if (literal !== '') parts.push({ kind: 'Text', text: literal });
  return { parts, unknown };
}

/** What a `$` stands for; `position` is after it and is left there if it is only a `$`. */
function substitution(
  scanner: PatternScanner,
  groups: readonly { readonly name: string; readonly number: number }[],
  unknown: { name: string; start: number; end: number }[],
): ReplacementPart {
  const after = scanner.position;
  const single = singles.get(scanner.peek() ?? '');
  if (single !== undefined) {
    scanner.position += 1;
    return single === 'last' ? { kind: 'Group', group: groups.length - 1 } : single;
  }
  const braces = scanner.peek() === '{' && scanner.peek(1) !== undefined;
  if (braces) scanner.position += 1;
  const nameStart = scanner.position;
  const numbered = isDigit(scanner.peek());
  const number = numbered ? scanner.decimal() : -1;
  const name = numbered ? scanner.text.slice(nameStart, scanner.position) : braces ? scanner.name() : '';
  const closed = !braces || scanner.peek() === '}';
  if (name !== '' && closed) {
    if (braces) scanner.position += 1;
    const group = groups.findIndex((known) => (numbered ? known.number === number : known.name === name));
    if (group >= 0) return { kind: 'Group', group };
    unknown.push({ name, start: after - 1, end: scanner.position });
  }
  scanner.position = after;
  return { kind: 'Text', text: '$' };
}

const singles: ReadonlyMap<string, ReplacementPart | 'last'> = new Map<string, ReplacementPart | 'last'>([
  ['$', { kind: 'Text', text: '$' }],
  ['&', { kind: 'Group', group: 0 }],
  ['`', { kind: 'Before' }],
  ["'", { kind: 'After' }],
  ['_', { kind: 'Input' }],
  ['+', 'last'],
]);

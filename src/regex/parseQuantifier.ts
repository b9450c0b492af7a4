import type { PatternScanner } from './patternScanner.ts';
import type { RegexNode } from './regexTree.ts';

/** Reads the quantifier at `position` and gives what it makes of the atom, which starts at `start`. */
export function parseQuantifier(scanner: PatternScanner, body: RegexNode, start: number): RegexNode {
  const character = scanner.peek();
  scanner.position += 1;
  let min = character === '+' ? 1 : 0;
  let max = character === '?' ? 1 : Number.POSITIVE_INFINITY;
  if (character === '{') {
    min = scanner.decimal();
    max = min;
    if (scanner.peek() === ',') {
      scanner.position += 1;
      max = scanner.peek() === '}' ? Number.POSITIVE_INFINITY : scanner.decimal();
    }
    scanner.position += 1;
  }
  scanner.blank();
  const lazy = scanner.peek() === '?';
  if (lazy) scanner.position += 1;
  if (min > max) throw scanner.fault('The quantifier has its numbers in reverse order.', start);
  // {n,2147483647} has no upper bound for .NET.
  if (max === 2147483647) max = Number.POSITIVE_INFINITY;
  const span = { start, end: scanner.position };
  if (min === 1 && max === 1) return body;
  return { kind: 'Loop', body, min, max, lazy, span };
}

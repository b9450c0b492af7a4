import { describe, expect, it } from 'vitest';
import { expressionLines } from '../../src/report/expressionLines.ts';

describe('an expression is shown', () => {
  it.each([
    ['on its line', ' Append([a], "b")\n', 40, ['Append([a], "b")']],
    ['as it was laid out', 'Join(\r\n  "",\r  [a]\n)', 40, ['Join(', '  "",', '  [a]', ')']],
    [
      'broken where a line is long',
      '  Join("", [aaaa], [bbbb])'.trimEnd(),
      12,
      ['Join("",', '[aaaa],', '[bbbb])'],
    ],
    ['broken under its own indentation', 'J(\n  "", [aaaa])', 8, ['J(', '  "",', '  [aaaa])']],
    ['without control characters', '"\u001b[2J"', 40, ['"\\u{001B}[2J"']],
  ])('%s', (_, text, width, lines) => expect(expressionLines(text, width)).toEqual(lines));

  it('up to forty lines', () => {
    const lines = expressionLines(Array(60).fill('x').join('\n'), 40);
    expect([lines.length, lines.at(-1)]).toEqual([41, '…']);
  });
});

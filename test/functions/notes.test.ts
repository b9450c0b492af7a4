import { describe, expect, it } from 'vitest';
import { traceText } from '../support/evaluateText.ts';

describe('what functions note for a trace', () => {
  it.each([
    ['the branch of IIF', 'IIF([a] = "1", "y", "n")', { a: '1' }, ['the condition holds: valueIfTrue']],
    [
      'the other branch',
      'IIF([a] = "1", "y", "n")',
      { a: '2' },
      ['the condition does not hold: valueIfFalse'],
    ],
    ['the key of Switch', 'Switch([a], "d", "x", 1, "y", 2)', { a: 'y' }, ['key 2 of 2, "y"']],
    [
      'the default of Switch',
      'Switch([a], "d", "x", 1)',
      { a: 'y' },
      ['no key equals "y": the default value'],
    ],
  ] as const)('%s', (_, expression, attributes, notes) => {
    expect(traceText(expression, attributes).steps[0]!.notes).toEqual(notes);
  });
});

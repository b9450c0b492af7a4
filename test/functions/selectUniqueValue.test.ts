import { describe, expect, it } from 'vitest';
import { error, evaluateText, skipAttribute, traceText } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

const taken = { existing: ['a@contoso.com', 'B@contoso.com'] };

functionCases('SelectUniqueValue', [
  [
    'the first value when it is free',
    'SelectUniqueValue("c@contoso.com", "d@contoso.com")',
    {},
    'c@contoso.com',
    taken,
  ],
  [
    'letter case does not make a value free',
    'SelectUniqueValue("A@contoso.com", "b@CONTOSO.com", "x")',
    {},
    'x',
    taken,
  ],
  ['null and empty values are passed over', 'SelectUniqueValue([a], "", "x")', {}, 'x'],
  [
    'an omitted rule is passed over',
    'SelectUniqueValue("a@contoso.com", "b@contoso.com", , "x")',
    {},
    'x',
    taken,
  ],
  ['rules after the free one are not evaluated', 'SelectUniqueValue("x", Error("no"))', {}, 'x'],
  ['rules before it are', 'SelectUniqueValue(Error("no"), "x")', {}, error],
  ['a skip in a rule skips', 'SelectUniqueValue(IgnoreFlowIfNullOrEmpty([a]), "x")', {}, skipAttribute],
  ['a list is no value', 'SelectUniqueValue([a], "x")', { a: ['y'] }, error],
  ['all taken', 'SelectUniqueValue("a@contoso.com", "b@contoso.com")', {}, { outcome: 'escrow' }, taken],
  ['nothing to take', 'SelectUniqueValue("", [a])', {}, { outcome: 'escrow' }],
  ['inside another call', 'ToLower(SelectUniqueValue("a", "b"))', {}, error],
  ['a single rule', 'SelectUniqueValue("a")', {}, error],
]);

describe('SelectUniqueValue in detail', () => {
  it('says how many values were taken, at the whole call', () => {
    const outcome = evaluateText('SelectUniqueValue("a", "b")', {}, { existing: ['a', 'b'] });
    expect(outcome).toMatchObject({
      kind: 'escrow',
      diagnostic: {
        code: 'unique-values-exhausted',
        message: 'SelectUniqueValue: None of the 2 values is free.',
        span: { start: 0, end: 27 },
      },
    });
  });

  it('notes why rules were passed over and which one was taken', () => {
    const { steps } = traceText('SelectUniqueValue([n], "", "a", "b")', {}, { existing: ['a'] });
    expect(steps[0]!.notes).toEqual([
      'rule 1 is passed over: null',
      'rule 2 is passed over: empty',
      'rule 3 is taken: "a"',
      'rule 4 is free: "b"',
    ]);
  });
});

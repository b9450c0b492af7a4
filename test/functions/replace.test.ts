import { describe, expect, it } from 'vitest';
import { compile } from '../../src/evaluate/index.ts';
import { type Attributes, error, evaluateText, traceText } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('Replace by text', [
  ['every occurrence, letter case counts', 'Replace("aAa", "a", , , "b", , )', {}, 'bAb'],
  ['the replacement is not searched again', 'Replace("aa", "a", , , "aa", , )', {}, 'aaaa'],
  ['a dollar sign is a dollar sign', 'Replace("a", "a", , , "$&$1", , )', {}, '$&$1'],
  ['a replacement from an attribute', 'Replace("a-b", "-", , , [r], , )', { r: '_' }, 'a_b'],
  ['a null replacement removes', 'Replace("a-b", "-", , , [r], , )', {}, 'ab'],
  ['each value of a list', 'Replace([a], "x", , , "y", , )', { a: ['x', 'axx'] }, ['y', 'ayy']],
  ['null stays null', 'Replace([a], "x", , , "y", , )', {}, null],
  ['a number is read as its digits', 'Replace(101, 0, , , "-", , )', {}, '1-1'],
]);

functionCases('Replace into a template', [
  ['every oldValue in the template', 'Replace("x", "?", , , , , "?-?")', {}, 'x-x'],
  ['null inserts nothing', 'Replace([a], "?", , , , , "<?>")', {}, '<>'],
  ['a template has precedence over a replacement', 'Replace("x", "?", , , "no", , "<?>")', {}, '<x>'],
  ['a template from an attribute', 'Replace("x", "?", , , , , [t])', { t: '(?)' }, '(x)'],
  ['an empty template from an attribute selects no mode', 'Replace("x", "?", , , , , [t])', { t: '' }, error],
  ['unless a replacement makes it mode 1', 'Replace("?x", "?", , , "y", , [t])', { t: '' }, 'yx'],
]);

functionCases('Replace by pattern', [
  ['groups by number and by name', 'Replace("ab", , "(a)(?<n>b)", , "${n}$1", , )', {}, 'ba'],
  ['a reference to no group stays as text', 'Replace("a", , "a", , "${n}$7", , )', {}, '${n}$7'],
  ['no match leaves the source', 'Replace("abc", , "[0-9]+", , "#", , )', {}, 'abc'],
  ['an empty replacement removes', 'Replace("a1b2", , "[0-9]", , "", , )', {}, 'ab'],
  ['a pattern from an attribute', 'Replace("a1", , [p], , "", , )', { p: '\\d' }, 'a'],
  ['a broken pattern from an attribute', 'Replace("a1", , [p], , "", , )', { p: '(' }, error],
  ['an empty pattern from an attribute selects no mode', 'Replace("a1", , [p], , "", , )', { p: '' }, error],
  [
    'a replacement from an attribute knows the groups',
    'Replace("ab", , "(a)(b)", , [r], , )',
    { r: '$2$1' },
    'ba',
  ],
  ['each value of a list', 'Replace([a], , "[0-9]", , "", , )', { a: ['a1', '2b'] }, ['a', 'b']],
]);

functionCases('Replace a group', [
  ['only the text of the group', 'Replace("a-1 b-2", , "(?<l>[a-z])-", "l", "x", , )', {}, 'x-1 x-2'],
  ['the replacement is literal', 'Replace("ab", , "(?<l>a)", "l", "$0", , )', {}, '$0b'],
  ['a group by its number', 'Replace("ab", , "(a)b", "1", "x", , )', {}, 'xb'],
  ['a group that took no part changes nothing', 'Replace("b", , "(?<l>a)?b", "l", "x", , )', {}, 'b'],
  ['a group that the pattern does not define', 'Replace("b", , "(?<l>a)?b", "L", "x", , )', {}, error],
  ['the same from an attribute', 'Replace("b", , "(?<l>a)?b", [g], "x", , )', { g: 'L' }, error],
  ['an empty group name leaves mode 3', 'Replace("b", , "b", "", "x", , )', {}, 'x'],
]);

const fromMobile = 'Replace([phone], , "\\\\+(?<rest>.*)", "rest", , [mobile], )';
functionCases('Replace from another attribute', [
  ['a source with a value is the result', fromMobile, { phone: '1', mobile: '+2' }, '1'],
  ['even when the other attribute is null', fromMobile, { phone: '1' }, '1'],
  ['an empty source gives the group', fromMobile, { phone: '', mobile: '+2' }, '2'],
  ['a null source as well', fromMobile, { mobile: '+2' }, '2'],
  ['no match gives empty text', fromMobile, { mobile: '2' }, ''],
  ['neither value gives empty text', fromMobile, {}, ''],
  ['a list is not searched', fromMobile, { mobile: ['+2'] }, error],
  [
    'it has precedence over a replacement',
    'Replace([phone], , "\\\\+(?<rest>.*)", "rest", "no", [mobile], )',
    { mobile: '+2' },
    '2',
  ],
]);

functionCases('Replace with places that select no mode', [
  ['only the source', 'Replace("a")', {}, error],
  ['a group without a pattern', 'Replace("a", , , "g", "x", , )', {}, error],
  ['a replacement alone', 'Replace("a", , , , "x", , )', {}, error],
  ['an empty oldValue', 'Replace("a", "", , , "x", , )', {}, error],
  ['an oldValue that is null for this user', 'Replace("a", [o], , , "x", , )', {}, error],
  ['a place that no mode reads is evaluated too', 'Replace("a", "a", , , "b", , Item([l], 1))', {}, error],
]);

describe('what Replace says', () => {
  it('refuses a broken pattern before the first user, with reason and offset', () => {
    const { diagnostics } = compile('Replace([a], , "a(b", , "", , )');
    expect(diagnostics.map(({ code, span }) => [code, span])).toEqual([
      ['regex-invalid', { start: 15, end: 20 }],
    ]);
    expect(diagnostics[0]!.message).toMatch(
      /^Replace: The pattern "a\(b" is not valid at character \d: .+[^.]\.$/,
    );
  });

  it('names the groups when one is missing', () => {
    const { diagnostics } = compile('Replace([a], , "(?<suffix>@.*)", "Suffix", "", , )');
    expect(diagnostics[0]).toMatchObject({
      code: 'regex-group',
      message: 'Replace: The pattern has no group "Suffix"; it names suffix.',
    });
  });

  it('stops a pattern that runs away and tells the length of the value, not the value', () => {
    const outcome = evaluateText('Replace([a], , "(a+)+$", , "", , )', { a: `${'a'.repeat(100)}!` });
    expect(outcome).toMatchObject({
      kind: 'error',
      diagnostic: {
        code: 'regex-runaway',
        message: 'Replace: The pattern "(a+)+$" ran away on a value of 101 characters and was stopped.',
        span: { start: 15, end: 23 },
      },
    });
  });

  it('refuses what versions of .NET see differently', () => {
    const outcome = evaluateText('Replace([a], , "a(x?)+?b", , "", , )', { a: 'ab' });
    expect(outcome).toMatchObject({
      kind: 'error',
      diagnostic: {
        code: 'regex-version-dependent',
        message:
          'Replace: The pattern "a(x?)+?b" lazily repeats what takes nothing of a value of 2 characters, where versions of .NET differ.',
        span: { start: 15, end: 25 },
      },
    });
  });

  it('names the empty places when no mode is left', () => {
    const outcome = evaluateText('Replace("a", [o], , , "x", , )', { o: '' });
    expect(outcome).toMatchObject({
      diagnostic: {
        code: 'replace-mode',
        message:
          'Replace: Only replacementValue is supplied, and oldValue is empty; that selects none of the five modes.',
      },
    });
  });
});

describe('what Replace notes for a trace', () => {
  const rows: readonly (readonly [string, string, Attributes, readonly string[]])[] = [
    ['mode 1', 'Replace([a], "b", , , "", , )', { a: 'abc' }, ['mode 1']],
    [
      'mode 4 and its matches',
      'Replace([a], , "(?<Suffix>@.*)", "Suffix", "", , )',
      { a: 'ana@contoso.com' },
      ['mode 4', 'match 1 covers "@contoso.com", from character 4'],
    ],
    [
      'a pattern without a match',
      'Replace([a], , "x", , "", , )',
      { a: 'abc' },
      ['mode 3', 'the pattern matches nowhere'],
    ],
    ['a mode that depends on the user', 'Replace([a], [b], , , "", , )', { a: 'abc', b: 'b' }, ['mode 1']],
    [
      'a source that has a value',
      fromMobile,
      { phone: '1' },
      ['mode 5', 'the source has a value, which is the result'],
    ],
  ];

  it.each(rows)('%s', (_, expression, attributes, notes) => {
    expect(traceText(expression, attributes).steps[0]!.notes).toEqual(notes);
  });

  it('counts matches beyond the tenth', () => {
    const { steps } = traceText('Replace([a], , "x", , "", , )', { a: 'x'.repeat(12) });
    expect(steps[0]!.notes).toHaveLength(12);
    expect(steps[0]!.notes.at(-1)).toBe('and 2 further matches');
  });
});

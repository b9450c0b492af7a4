import { describe, expect, it } from 'vitest';
import { guideExpression } from '../../src/cli/guideExpression.ts';
import { createDirectory } from '../../src/identity/index.ts';
import { prove, type Verdict } from '../../src/prove/index.ts';
import { proveOptions, subjectOf } from '../support/subjectOf.ts';

const causesOf = ({ counterexamples }: Pick<Verdict, 'counterexamples'>) =>
  counterexamples.map(({ complaint }) => complaint.cause);

/** The values of the user who shows a cause. */
const userFor = ({ counterexamples }: Verdict, cause: string) =>
  counterexamples
    .find(({ complaint }) => complaint.cause === cause)
    ?.user.attributes.map(([, value]) => value);

const plain = 'Join("@", Join(".", [givenName], [surname]), "contoso.com")';

describe('an expression without repairs is refuted by the simplest user for each cause', () => {
  const verdict = prove(subjectOf(plain), 'valid-upn', proveOptions({ runs: 2000 }));

  it.each([
    ['upn-non-ascii', ['é', null]],
    ['upn-whitespace', [' ', null]],
    ['upn-invalid-character', [',', null]],
    ['upn-missing-at', [null, null]],
    ['upn-risky-character', ["'", null]],
  ])('%s', (cause, [givenName, surname]) => {
    // Which of the two names shows it is chance.
    const both = [
      [givenName, surname],
      [surname, givenName],
    ];
    expect(both).toContainEqual(userFor(verdict, cause));
  });

  it('upn-local-trailing-dot, by a dot alone or by a second name that is blank', () => {
    const simplest = [
      ['.', null],
      [null, '.'],
      ['a', ' '],
    ];
    expect(simplest).toContainEqual(userFor(verdict, 'upn-local-trailing-dot'));
  });

  it('cuts a name that is too long to the very length', () => {
    const texts = userFor(verdict, 'upn-local-too-long')!.filter((value) => value !== null);
    expect(texts.join('.')).toHaveLength(65);
    expect(texts.join('')).toMatch(/^a+$/);
  });

  it('tells warnings from what refutes', () => {
    expect(verdict.kind).toBe('refuted');
    const refuting = verdict.counterexamples.map(({ complaint }) => complaint.refutes);
    expect(refuting).toEqual(refuting.toSorted((a, b) => Number(b) - Number(a)));
    expect(causesOf(verdict)).toContain('upn-local-consecutive-dots');
  });

  it('shows the steps of each value', () => {
    for (const { user } of verdict.counterexamples) expect(user.steps[0]?.text).toBe(plain);
  });
});

describe('a suggestion', () => {
  const suggestionFor = (text: string, runs = 1000) =>
    prove(subjectOf(text), 'valid-upn', proveOptions({ runs })).suggestion;

  it('for the guide’s expression is proved valid, and keeps its random number', () => {
    const suggestion = suggestionFor(guideExpression, 2000);
    expect(suggestion).toMatchObject({ kind: 'proved', counterexamples: [] });
    expect(suggestion!.expression).toMatch(/, RandomString\(3, 3, 0, 0, 0, \), "@", DefaultDomain\(\)\)$/);
    expect(suggestion!.argument.assumptions).toEqual([
      '[userName]: no value, or any text of up to 1,024 characters; not multi-valued.',
    ]);
  });

  it('names what no rewriting mends: a user without names', () => {
    const suggestion = suggestionFor(plain)!;
    expect(causesOf(suggestion)).toContain('upn-local-empty');
    expect(suggestion.argument.steps.filter(({ holds }) => !holds).map(({ id }) => id)).toEqual(['filled']);
  });

  it.each([
    ['a guarded name', 'Join("", IIF(IsPresent([a]), [a], "x"), "7@contoso.com")'],
    [
      'each branch by itself',
      'IIF(IsPresent([a]), Join("", [a], "1@contoso.com"), Join("", "b", [b], "2@contoso.com"))',
    ],
    [
      'each candidate by itself',
      'SelectUniqueValue(Append([a], "1@contoso.com"), Append([a], "2@contoso.com"))',
    ],
    ['a name in a list of operands', '[a] & "-x@contoso.com"'],
    ['a domain of the source', 'Join("", [a], "1@", [domain])'],
  ])('mends %s', (_, text) => {
    const { counterexamples } = suggestionFor(text)!;
    expect(counterexamples.filter(({ complaint }) => complaint.refutes)).toEqual([]);
  });

  it('is not made where nothing is wrong', () => {
    expect(suggestionFor('"ana@contoso.com"')).toBeUndefined();
  });

  it('is not made where it would not help', () => {
    expect(suggestionFor('Error("no")')).toBeUndefined();
  });
});

describe('proved', () => {
  it.each([
    ['valid-upn', '"ana@contoso.com"'],
    ['valid-upn', 'Join("", "u", Mid(Replace([id], , "[^0-9]", , "", , ), 1, 9), "@contoso.com")'],
    ['valid-upn', 'IIF([c]="x", "ana@contoso.com", Append(RandomString(5, 0, 0, 0, 5), "@contoso.com"))'],
    ['deterministic', plain],
    ['max-length=52', 'Append(Mid([objectId], 1, 2), Mid([userPrincipalName], 1, 50))'],
    ['matches=^(?:True|False)$', 'Switch([active], "False", "0", "True")'],
    ['matches=^[a-z]{0,9}$', 'ToLower(Left(Replace([a], , "[^A-Za-z]", , "", , ), 9))'],
    ['matches=', '[a]'],
    ['unique', 'Append([employeeId], "@contoso.com")'],
  ])('%s of %s', (property, text) => {
    const verdict = prove(subjectOf(text), property, proveOptions());
    expect(verdict).toMatchObject({ kind: 'proved', property });
    expect(verdict.counterexamples.filter(({ complaint }) => complaint.refutes)).toEqual([]);
    expect(verdict.argument.steps.every(({ holds, reason }) => holds && /\.$/.test(reason))).toBe(true);
  });

  it('is never said where a pattern may run away', () => {
    const text = 'Join("", Left(Replace([a], , "(a+)+[^a]*$|[^a-z]", , "", , ), 9), "x@contoso.com")';
    expect(prove(subjectOf(text), 'valid-upn', proveOptions({ runs: 20 })).kind).not.toBe('proved');
  });

  it('is not said of a multi-valued attribute that may give a list', () => {
    const text = 'Append(Left(Replace([a], , "[^a-z]", , "", , ), 9), "x@contoso.com")';
    const options = { runs: 1, given: new Map([['a', 'text' as const]]) };
    expect(prove(subjectOf(text), 'valid-upn', proveOptions(options)).kind).toBe('proved');
    const ofLists = proveOptions({ ...options, kindOf: () => 'list' });
    expect(prove(subjectOf(text), 'valid-upn', ofLists).kind).toBe('not-refuted');
  });

  it('is said of a null that the default value of the mapping replaces', () => {
    const subject = subjectOf('IIF(IsPresent([a]), "ana@contoso.com", NULL)');
    expect(prove(subject, 'valid-upn', proveOptions()).kind).toBe('refuted');
    const mapped = { ...subject, defaultValue: 'nobody@contoso.com' };
    expect(prove(mapped, 'valid-upn', proveOptions()).kind).toBe('proved');
  });
});

describe('not refuted', () => {
  it('says what keeps it from being proved', () => {
    const verdict = prove(subjectOf('Left([a], 300)'), 'max-length=200', proveOptions());
    expect(verdict).toMatchObject({ kind: 'not-refuted', runs: 500, timedOut: false, counterexamples: [] });
    expect(verdict.argument.steps).toMatchObject([{ id: 'max-length', holds: false }]);
  });

  it('names the rules that are not proved yet', () => {
    const verdict = prove(subjectOf('"ana"', { attribute: 'mailNickname' }), 'valid-upn', proveOptions());
    expect(verdict.kind).toBe('not-refuted');
    expect(verdict.argument.steps).toMatchObject([{ id: 'rules', holds: false }]);
  });
});

describe('refuted', () => {
  it.each([
    ['deterministic', 'Guid()', []],
    [
      'deterministic',
      'IIF(IsPresent([a]), FormatDateTime(Now(), , "M/d/yyyy h:mm:ss tt", "yyyy"), "x")',
      ['a'],
    ],
    ['max-length=3', 'Trim([a])', ['aaaa']],
    ['matches=^[^é]*$', '[a]', ['é']],
    ['matches=.', 'Trim([a])', [null]],
  ])('%s of %s', (property, text, values) => {
    const verdict = prove(subjectOf(text), property, proveOptions());
    expect(verdict.kind).toBe('refuted');
    const users = verdict.counterexamples.map(({ user }) => user.attributes.map(([, value]) => value));
    expect(users).toEqual([values]);
  });

  it('by a value that a branch asks for', () => {
    const text = 'Switch([Company], "ana@contoso.com", "Fabrikam", "ana@fabrikam.com")';
    const verdict = prove(subjectOf(text), 'valid-upn', proveOptions());
    expect(userFor(verdict, 'upn-unknown-domain')).toEqual(['Fabrikam']);
  });

  it('by what does not synchronize from Active Directory', () => {
    const directory = createDirectory({ target: 'ad', domains: ['contoso.com'] });
    const subject = subjectOf('Append([a], "@contoso.com")', { directory });
    const verdict = prove(subject, 'valid-upn', proveOptions());
    expect(verdict.kind).toBe('refuted');
    expect(causesOf(verdict)).toContain('ad-upn-sync-fallback');
  });
});

describe('a search', () => {
  it('gives the same for the same seed', () => {
    const once = () => prove(subjectOf(guideExpression), 'valid-upn', proveOptions({ seed: 42 }));
    expect(once()).toEqual(once());
  });

  it('ends when the time is over, and says so', () => {
    let reads = 0;
    const elapsed = () => reads++ / 300;
    const options = proveOptions({ runs: 1_000_000, elapsed });
    const verdict = prove(subjectOf(plain), 'valid-upn', options);
    expect(verdict).toMatchObject({ kind: 'refuted', timedOut: true });
    expect(verdict.runs).toBeLessThan(500);
  });

  it('goes on where a pattern runs away', () => {
    const text = 'Replace([userName], , "^(?:[a-z]+)+\\\\d$", , "", , )';
    const subject = subjectOf(text, { attribute: 'mailNickname' });
    const verdict = prove(subject, 'valid-upn', proveOptions({ runs: 100 }));
    expect(causesOf(verdict)).toEqual(
      expect.arrayContaining(['regex-runaway', 'nickname-non-ascii', 'nickname-invalid-character']),
    );
    const runaway = verdict.counterexamples.find(({ complaint }) => complaint.cause === 'regex-runaway');
    expect(runaway?.complaint.refutes).toBe(false);
  });

  it('refuses a property that there is not', () => {
    expect(() => prove(subjectOf(plain), 'pretty', proveOptions())).toThrow(/There is no property "pretty"/);
  });
});

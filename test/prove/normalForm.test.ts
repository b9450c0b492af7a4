import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/evaluate/index.ts';
import { proveEqual } from '../../src/prove/index.ts';
import { normalizeDiacritics, toLower, toUpper, trim } from '../../src/text/index.ts';
import { proveOptions, subjectOf } from '../support/subjectOf.ts';

function equal(old: string, next: string) {
  const { program } = compile(next);
  if (program === undefined) throw new Error(next);
  return proveEqual(subjectOf(old), program, proveOptions());
}

describe('proved equal', () => {
  it.each([
    ['ways to put texts together', 'Join("", [a], "@", [b])', 'Append(Append([a], "@"), [b])'],
    ['operands and calls', '[a] & ("@" & [b])', 'Prepend([a], Append("@", [b]))'],
    ['constants', 'Append("ana", ToUpper("@x"))', '"ana@X"'],
    ['the default domain', 'Append([a], DefaultDomain())', 'Append([a], "contoso.com")'],
    ['empty sources', 'Join("-", [a], "", [b])', 'Join("-", [a], [b])'],
    [
      'a separator between sources that are there',
      'Join("@", Append([a], "x"), "contoso.com")',
      '[a] & "x@contoso.com"',
    ],
    [
      'wrappers twice',
      'Trim(Trim(NormalizeDiacritics(NormalizeDiacritics([a]))))',
      'Trim(NormalizeDiacritics([a]))',
    ],
    ['cuts from the start', 'Left(Left([a], 9), 4)', 'Mid([a], 1, 4)'],
    ['presence and its absence', 'IIF(IsPresent([a]), [a], [b])', 'IIF(IsNullOrEmpty([a]), [b], [a])'],
    ['negations twice', 'Not(Not(IsNull([a])))', 'IsNothing([a])'],
    ['sides of an equality', 'IIF([a] = "x", "1", "2")', 'IIF("x" = [a], "1", "2")'],
    ['fallbacks of fallbacks', 'Coalesce(Coalesce([a], [b]), [c])', 'Coalesce([a], [b], [c])'],
    ['a condition that is certain', 'IIF("a" = "a", [a], [b])', '[a]'],
    [
      'what a condition says of an attribute',
      'IIF([a] = "x", ToUpper([a]), "y")',
      'IIF([a] = "x", "X", "y")',
    ],
    ['parentheses and numbers', '(Mid(([a]), 1, &HA))', 'Mid([a], 1, 10)'],
    ['random parts alike', 'Append([a], RandomString(3, 3, 0, 0, 0))', '[a] & RandomString(3, 3, 0, 0, 0)'],
  ])('%s', (_, old, next) => {
    expect(equal(old, next)).toMatchObject({ kind: 'proved', runs: 0 });
    expect(equal(next, old).kind).toBe('proved');
  });
});

describe('told apart, by the simplest user', () => {
  it.each([
    ['a separator that is left out', 'Join("@", [a], [b])', '[a] & "@" & [b]', ['a', null], ['b', null]],
    ['null and empty text', '[a]', 'Append([a], "")', ['a', null]],
    ['blanks at the ends', 'Trim([a])', '[a]', ['a', ' ']],
    ['another branch', 'Switch([a], "x", "Sales", "y")', 'Switch([a], "x", "Sale", "y")', ['a', 'Sale']],
    ['case', 'ToLower([a])', 'ToUpper([a])', ['a', 'a']],
    ['who fails', 'IIF([a] = "x", Error("no"), "y")', '"y"', ['a', 'x']],
    ['which attribute', '[a]', '[b]', ['a', null], ['b', '']],
    [
      'a random number and none',
      'Append([a], "123")',
      'Append([a], RandomString(3, 3, 0, 0, 0))',
      ['a', null],
    ],
  ])('%s', (_, old, next, ...attributes) => {
    const { kind, difference } = equal(old, next);
    expect(kind).toBe('refuted');
    const seen = new Map([...difference!.old.attributes, ...difference!.new.attributes]);
    expect([...seen]).toEqual(attributes);
  });
});

describe('not refuted, and not proved either', () => {
  it.each([
    ['a change that no user shows', 'ToLower([a] & "X")', 'ToLower([a]) & "x"'],
    [
      'random parts of one length',
      'Append(RandomString(3, 3, 0, 0, 0), [a])',
      'Append(RandomString(3, 0, 0, 0, 3), [a])',
    ],
  ])('%s', (_, old, next) => {
    expect(equal(old, next)).toMatchObject({ kind: 'not-refuted', runs: 500 });
  });
});

describe('lists are no texts', () => {
  it('so that Join and Append differ for them', () => {
    const { program } = compile('Append([otherMails], "x")');
    expect(proveEqual(subjectOf('Join("", [otherMails], "x")'), program!, proveOptions()).kind).toBe(
      'refuted',
    );
  });
});

describe('the wrappers that are taken off once change nothing the second time', () => {
  it.each([
    ['NormalizeDiacritics', normalizeDiacritics],
    ['ToLower', (text: string) => toLower(text)],
    ['ToUpper', (text: string) => toUpper(text)],
    ['Trim', trim],
  ])('%s', (_, change) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(change(change(text))).toBe(change(text));
      }),
      { numRuns: 300 },
    );
    const every = Array.from({ length: 0xd800 }, (_unit, unit) => `${String.fromCharCode(unit)}\n`).join('');
    expect(change(change(every))).toBe(change(every));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDomains } from '../../src/identity/domains.ts';
import { isBlank, isBlankUnit, takeApart } from '../../src/identity/parts.ts';

const domains = createDomains([]);

describe('a value taken apart', () => {
  test('is cut at the last @', () => {
    expect(takeApart('a@b@Contoso.com', domains)).toMatchObject({
      at: 3,
      local: 'a@b',
      domain: 'Contoso.com',
      bareDomain: 'contoso.com',
      hasFurtherAt: true,
    });
  });

  test('is all local part without an @', () => {
    expect(takeApart('adele', domains)).toMatchObject({ at: -1, local: 'adele', domain: '' });
    expect(takeApart('adele', domains).standing).toBeUndefined();
  });

  test('has its whitespace ignored in the bare parts and counted in the others', () => {
    expect(takeApart(' a\u00a0\u0007@contoso .com\n', domains)).toMatchObject({
      hasWhitespace: true,
      hasNonAscii: false,
      hasInvalid: false,
      bareLocal: 'a',
      bareDomain: 'contoso.com',
      local: ' a\u00a0\u0007',
      domain: 'contoso .com\n',
    });
  });

  test.each([
    ['a.b', false],
    ['.a', true],
    ['a.', true],
    ['a..b', true],
    ['a. .b', true],
    [' .a', true],
    ['a. ', true],
    ['.', true],
  ])('%j has a dot at an end or next to another: %s', (local, loose) => {
    expect(takeApart(`${local}@contoso.com`, domains).hasLooseDot).toBe(loose);
  });

  test('has the traits that its characters have, one by one', () => {
    const unit = fc.oneof(
      fc.constantFrom('a', '.', ' ', '@', "'", '#', '+', 'é', '\ufeff', '\u0085'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit }), fc.constantFrom('@x.com', '@x .com', ''), (local, rest) => {
        const parts = takeApart(local + rest, domains);
        const has = (pattern: RegExp) => pattern.test(parts.local);
        expect(parts.hasWhitespace).toBe(/[\p{White_Space}\p{Cc}]/u.test(local + rest));
        expect(parts.hasNonAscii).toBe(has(/(?![\p{White_Space}\p{Cc}])[^\x00-\x7f]/u));
        expect(parts.hasInvalid).toBe(has(/(?=[\x21-\x7e])[^A-Za-z0-9'.\-_!#^~@]/));
        expect(parts.hasRisky).toBe(has(/['#]/));
        expect(parts.hasFurtherAt).toBe(parts.local.includes('@'));
        expect(parts.hasLooseDot && parts.bareLocal !== '').toBe(/^\.|\.\.|\.$/.test(parts.bareLocal));
      }),
    );
  });

  test('takes for blank what Unicode calls White_Space or Cc, of all code units', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
    const expected = units.filter((unit) => /[\p{White_Space}\p{Cc}]/u.test(String.fromCharCode(unit)));
    expect(units.filter(isBlankUnit)).toEqual(expected);
  });

  test('is blank when it holds nothing else', () => {
    expect(isBlank('')).toBe(true);
    expect(isBlank(' \t\u2003')).toBe(true);
    expect(isBlank('\u200b')).toBe(false);
  });
});

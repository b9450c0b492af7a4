import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  booleanText,
  dateText,
  domainName,
  employeeId,
  freeText,
  mailAddress,
  multiValued,
  personName,
  sourceDateFormats,
  userName,
  verifiedDomains,
} from '../../src/arbitraries/index.ts';
import { parseDateText } from '../../src/dates/index.ts';
import { createDirectory, createDomains } from '../../src/identity/index.ts';
import { checkUserPrincipalName } from '../../src/index.ts';

const many = { numRuns: 3000, seed: 20261125 } as const;

/** Whether some of many made-up texts are so. */
const some = (arbitrary: fc.Arbitrary<string>, is: (text: string) => boolean) =>
  fc.sample(arbitrary, many).some(is);

/** The simplest text that is so, as a failing test shows it. */
function simplest<T>(arbitrary: fc.Arbitrary<T>, is: (value: T) => boolean): T | undefined {
  return fc.check(
    fc.property(arbitrary, (value) => !is(value)),
    many,
  ).counterexample?.[0];
}

describe('names of persons are as in the real world', () => {
  it.each<[what: string, is: RegExp]>([
    ['plain Latin', /^[A-Z][a-z]+$/],
    ['with marks', /[éíüñ]/],
    ['with letters that no mark can be taken from', /[ßøłđ]/],
    ['with the Turkish letters i', /[ıİ]/],
    ['with a straight apostrophe', /'/],
    ['with a curly apostrophe', /’/],
    ['with a hyphen', /-/],
    ['with an en dash', /–/],
    ['with a blank', / /],
    ['with a no-break space', /\u00a0/],
    ['with an ideographic space', /\u3000/],
    ['with a zero-width space', /\u200b/],
    ['with a soft hyphen', /\u00ad/],
    ['with van der', /^van der ./],
    ['with de la', /^de la ./],
    ['with bin', /^bin ./],
    ['of one letter', /^\p{L}$/u],
    ['of a hundred letters', /^.{95,100}$/],
    ['in Cyrillic', /^\p{Script=Cyrillic}+$/u],
    ['in Greek', /^\p{Script=Greek}+$/u],
    ['in Chinese', /^\p{Script=Han}+$/u],
    ['in Arabic', /^\p{Script=Arabic}+$/u],
    ['with emoji', /\p{Extended_Pictographic}/u],
    ['in decomposed form', /[a-z]\u0301/],
    ['with a blank at the end', /\S $/],
  ])('%s', (_, is) => {
    expect(some(personName(), (name) => is.test(name))).toBe(true);
  });

  it('and never empty', () => {
    expect(some(personName(), (name) => name === '')).toBe(false);
  });
});

describe('user names', () => {
  it.each<[what: string, is: RegExp]>([
    ['with a domain', /^[a-z.]+@contoso\.com$/],
    ['without one', /^[a-z.]+$/],
    ['with nothing before @', /^@/],
    ['with nothing behind @', /.@$/],
    ['with @ twice', /@.*@/],
    ['with a dot at the end', /\.@/],
    ['with a dot at the start', /^\.[a-z]/],
    ['with two dots', /[a-z]\.\.[a-z]/],
    ['that are too long', /^.{65,}@/],
    ['with a sign that is refused', /[[\]()"]/],
    ['in another case', /@CONTOSO\.COM$/],
    ['that are empty', /^$/],
  ])('come %s', (_, is) => {
    expect(some(userName(), (name) => is.test(name))).toBe(true);
  });

  it('have a domain or none as is asked', () => {
    expect(some(userName({ domain: true }), (name) => !name.includes('@'))).toBe(false);
    expect(some(userName({ domain: false }), (name) => name.includes('@'))).toBe(false);
  });

  it('break every rule for a userPrincipalName of one user', () => {
    const directory = createDirectory({ domains: ['contoso.com'] });
    const codes = new Set(
      fc
        .sample(userName(), many)
        .flatMap((name) => checkUserPrincipalName(name, directory).map(({ code }) => code)),
    );
    expect([...codes].sort()).toEqual(
      [
        'upn-domain-empty',
        'upn-domain-invalid',
        'upn-domain-not-routable',
        'upn-empty',
        'upn-guest-ext-marker',
        'upn-invalid-character',
        'upn-local-consecutive-dots',
        'upn-local-empty',
        'upn-local-leading-dot',
        'upn-local-too-long',
        'upn-local-trailing-dot',
        'upn-missing-at',
        'upn-multiple-at',
        'upn-non-ascii',
        'upn-risky-character',
        'upn-single-character-local',
        'upn-too-long',
        'upn-unknown-domain',
        'upn-whitespace',
      ].sort(),
    );
  });
});

describe('what else stands in a directory', () => {
  it('mail addresses have one @ and a host name behind it', () => {
    expect(some(mailAddress(), (mail) => !/^[^@]+@[a-z0-9.-]+\.[a-z]+$/.test(mail))).toBe(false);
  });

  it('employee ids come with leading zeros, with letters, and beyond 16 characters', () => {
    for (const is of [/^0\d+$/, /^E\d+$/, /^.{17,}$/, /^[1-9]\d*$/])
      expect(some(employeeId(), (id) => is.test(id))).toBe(true);
  });

  it.each(sourceDateFormats.filter((format) => !/^yyyyMM|^dd/.test(format)))(
    'dates in %s are dates',
    (format) => {
      expect(some(dateText(format), (text) => 'error' in parseDateText(text))).toBe(false);
    },
  );

  it('dates in a format of one’s own, and none in a format that is none', () => {
    expect(some(dateText('yyyy'), (text) => !/^(?:19|20)\d\d$/.test(text))).toBe(false);
    expect(() => dateText('%')).toThrow(RangeError);
  });

  it('truth values in several spellings', () => {
    expect(new Set(fc.sample(booleanText(), many)).size).toBeGreaterThan(8);
  });

  it('lists are not empty, and some hold a value twice', () => {
    const lists = fc.sample(multiValued(freeText()), many);
    expect(lists.some((list) => list.length === 0)).toBe(false);
    expect(lists.some((list) => new Set(list).size < list.length)).toBe(true);
  });

  it('a tenant has a default domain that is verified, and no name twice', () => {
    fc.assert(
      fc.property(verifiedDomains(), (list) => {
        const domains = createDomains(list);
        expect(domains.defaultDomain).toBe(list[0]?.id);
        expect(domains.verified).toContain(list[0]?.id);
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      }),
    );
  });

  it('a domain name is one that a tenant can verify', () => {
    fc.assert(
      fc.property(domainName(), (name) => {
        expect(createDomains([]).standingOf(name)).toBe('unchecked');
      }),
    );
  });
});

describe('counterexamples are simple', () => {
  it.each<[what: string, arbitrary: fc.Arbitrary<string>, is: (text: string) => boolean, simplest: RegExp]>([
    ['any name', personName(), () => true, /^a$/],
    ['a name that is not ASCII', personName(), (name) => /[^\x00-\x7f]/.test(name), /^.$/u],
    ['a capital', personName(), (name) => /[A-Z]/.test(name), /^[A-Z]$/],
    ['a name beyond 64', personName(), (name) => name.length > 64, /^a{65}$/],
    ['any user name', userName(), () => true, /^$/],
    ['a user name with a dot before @', userName(), (name) => name.includes('.@'), /^\.@$/],
    ['a user name with a domain', userName({ domain: true }), () => true, /^@contoso\.com$/],
    ['a mail address', mailAddress(), () => true, /^a@contoso\.com$/],
    ['a number', employeeId(), () => true, /^1$/],
    ['a date', dateText(), () => true, /^2000-01-01$/],
  ])('%s', (_, arbitrary, is, expected) => {
    expect(simplest(arbitrary, is)).toMatch(expected);
  });
});

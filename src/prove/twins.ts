import * as fc from 'fast-check';
import type { AttributeKind } from '../arbitraries/attributeKind.ts';
import { foldCase, normalizeDiacritics } from '../text/index.ts';
import { isNullOrEmpty, type Value } from '../values/value.ts';
import type { Candidate } from './subject.ts';

/** Attributes by which a source tells its users apart, so that no two have the same. */
const identifying: ReadonlySet<AttributeKind> = new Set(['user-name', 'mail', 'employee-id']);

export function identifies(kind: AttributeKind): boolean {
  return identifying.has(kind);
}

/** Two users one after the other: the values of the first, then those of the second. */
export function twinsOf(values: readonly Value[]): readonly [readonly Value[], readonly Value[]] {
  return [values.slice(0, values.length / 2), values.slice(values.length / 2)];
}

/** Pairs of different users of one name, or of names that normalise to one. */
export function twinUsers(
  users: fc.Arbitrary<Candidate>,
  kinds: readonly AttributeKind[],
): fc.Arbitrary<Candidate> {
  const changes = fc.tuple(
    ...kinds.map((kind) => fc.constantFrom(...(identifies(kind) ? forIdentity : forNames))),
  );
  return fc.tuple(users, users, changes).map(([{ values, draw }, other, chosen]) => ({
    draw,
    values: [
      ...values,
      ...values.map((value, place) => {
        const change = chosen[place]!;
        return typeof value === 'string' ? change(value, other.values[place]!) : value;
      }),
    ],
  }));
}

type Change = (text: string, other: Value) => Value;

const same: Change = (text) => text;
const withoutMarks: Change = (text) => normalizeDiacritics(text);
const spelled: readonly Change[] = [
  withoutMarks,
  (text) => text.normalize('NFD'),
  (text) => text.toLowerCase(),
  (text) => text.replace(/[\s'’-]/g, ''),
];
const forNames: readonly Change[] = [same, same, ...spelled];
const forIdentity: readonly Change[] = [
  (_, other) => other,
  (text) => text.replace(/(?:@.*)?$/s, '@contoso.com'),
  ...spelled,
];

/**
 * Whether two users can both exist and have one name: what identifies them is there and differs by more than case, and
 * all else is the same but for marks, case, blanks and punctuation.
 */
export function areTwins(
  first: readonly Value[],
  second: readonly Value[],
  kinds: readonly AttributeKind[],
): boolean {
  return kinds.every((kind, place) => {
    const [one, other] = [first[place]!, second[place]!];
    if (!identifies(kind)) return nameOf(one) === nameOf(other);
    if (typeof one !== 'string' || typeof other !== 'string') return false;
    return (
      isPlausible(one) && isPlausible(other) && foldCase(one).toLowerCase() !== foldCase(other).toLowerCase()
    );
  });
}

/** Nothing identifies by blanks, and an address has something on both sides of its `@`. */
function isPlausible(text: string): boolean {
  return text.trim() !== '' && (!text.includes('@') || /^[^@\s]+@[a-z0-9-]+\.[a-z]{2,}$/i.test(text));
}

function nameOf(value: Value): string {
  if (isNullOrEmpty(value)) return '';
  return typeof value === 'string'
    ? `text ${normalizeDiacritics(value)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')}`
    : JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? one.toString() : one));
}

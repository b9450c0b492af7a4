import fc from 'fast-check';
import {
  type DateFailure,
  type DateTime,
  type DateTimeKind,
  dateTimeFromUnixMilliseconds,
} from '../../src/dates/index.ts';

export const maxTicks = 3_155_378_975_999_999_999n;

/** Any moment of the years 1 to 9999, often at the very edges. */
export const anyTicks = fc.bigInt({ min: 0n, max: maxTicks });

export function anyDate(kind: DateTimeKind = 'Utc'): fc.Arbitrary<DateTime> {
  return anyTicks.map((ticks) => ({ ticks, kind }));
}

/** The value of an outcome that a test knows to be good. */
export function good<Outcome>(outcome: Outcome): Exclude<Outcome, DateFailure> {
  if (typeof outcome === 'object' && outcome !== null && 'error' in outcome)
    throw new Error(`${outcome.error}`);
  return outcome as Exclude<Outcome, DateFailure>;
}

/** The date at an ISO text such as 2021-06-30 or 2021-06-30T13:05. */
export function at(iso: string, kind: DateTimeKind = 'Utc'): DateTime {
  const text = iso.length > 10 ? `${iso}Z` : iso;
  return { ...good(dateTimeFromUnixMilliseconds(Date.parse(text))), kind };
}

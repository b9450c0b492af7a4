import type { DateFailure } from './failure.ts';
import type { ParseState } from './parseTransitions.ts';
import { type FoundParts, nothingFound } from './settle.ts';

/** A text on its way through DateTime.Parse. */
export interface Scan {
  readonly text: string;
  /** The next code unit is `text[at]`. */
  at: number;
  state: ParseState;
  /** One- and two-digit numbers since the last complete date or time, three at most. */
  numbers: number[];
  /** The number of three digits or more, and the month that was named; -1 without one. */
  year: number;
  month: number;
  /** The number before a date or time suffix, until it is kept. */
  suffix: Suffix | undefined;
  /** The units that suffixes have given. */
  readonly units: Set<Suffix['unit']>;
  haveDate: boolean;
  haveTime: boolean;
  readonly found: FoundParts;
}

export interface Suffix {
  readonly unit: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
  readonly value: number;
}

export function startScan(text: string): Scan {
  const found = nothingFound();
  found.hour = 0;
  found.minute = 0;
  found.second = 0;
  return {
    text,
    at: 0,
    state: 'start',
    numbers: [],
    year: -1,
    month: -1,
    suffix: undefined,
    units: new Set(),
    haveDate: false,
    haveTime: false,
    found,
  };
}

export function notRead(scan: Scan): DateFailure {
  return { error: 'the text is not a date and time that .NET reads', position: scan.at + 1 };
}

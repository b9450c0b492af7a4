import * as fc from 'fast-check';
import type { Freedom } from './freedom.ts';
import type { Complaint, Judge } from './judge.ts';
import { minimize } from './minimize.ts';
import type { Candidate } from './subject.ts';

export interface SearchOptions {
  /** How many made-up users are tried. */
  readonly runs: number;
  /** The same seed makes the same users. */
  readonly seed: number;
  /** Whether the time that was allowed is over. */
  readonly isOver: () => boolean;
  /** How far the values at a place may be made simpler. */
  readonly freedomAt: (place: number) => Freedom;
}

export interface SearchResult {
  /** The simplest user for each cause, in the order in which they were met. */
  readonly found: readonly Found[];
  /** How many users were tried, those of the simplifying left out. */
  readonly runs: number;
  /** Whether the time ended the search. */
  readonly timedOut: boolean;
}

export interface Found {
  readonly complaint: Complaint;
  readonly candidate: Candidate;
}

/** After each part the time is looked at, and causes that are known are left behind. */
const PART = 100;
/** Attempts of fast-check and of our own to make one user simpler; one that is costly to judge counts as many. */
const [SHRINK_LIMIT, MINIMIZE_LIMIT, COSTLY] = [500, 4000, 500];

/**
 * Looks for users about whom a judge complains, and for each distinct cause makes the first one found as simple as it
 * can be: by fast-check first, then by our own last pass.
 */
export function search(
  arbitrary: fc.Arbitrary<Candidate>,
  judge: Judge,
  options: SearchOptions,
): SearchResult {
  const { seed, isOver } = options;
  const found = new Map<string, Found>();
  let runs = 0;
  for (let part = 0; runs < options.runs && !isOver(); part++) {
    let target: Complaint | undefined;
    let attempts = 0;
    const shows = (candidate: Candidate, cause: string, limit: number): boolean => {
      if (isOver() || attempts >= limit) return false;
      const complaints = judge(candidate);
      attempts += complaints.some(({ isCostly }) => isCostly === true) ? COSTLY : 1;
      return complaints.some((complaint) => complaint.cause === cause);
    };
    const property = fc.property(arbitrary, (candidate) => {
      if (target !== undefined) return !shows(candidate, target.cause, SHRINK_LIMIT);
      if (isOver()) return true;
      target = judge(candidate).find(({ cause }) => !found.has(cause));
      return target === undefined;
    });
    // The seeds of fast-check are 32 bits.
    const details = fc.check(property, {
      seed: (Math.imul(part, 0x9e3779b1) + seed) | 0,
      numRuns: Math.min(PART, options.runs - runs),
    });
    runs += details.numRuns;
    const candidate = details.counterexample?.[0];
    if (candidate === undefined || target === undefined) continue;
    const { cause } = target as Complaint;
    const simplest = minimize(
      candidate,
      (next) => shows(next, cause, SHRINK_LIMIT + MINIMIZE_LIMIT),
      options.freedomAt,
    );
    const complaint = judge(simplest).find((one) => one.cause === cause);
    if (complaint !== undefined) found.set(cause, { complaint, candidate: simplest });
  }
  return { found: [...found.values()], runs, timedOut: runs < options.runs };
}

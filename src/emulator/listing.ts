import type { Literal } from './readFilter.ts';
import { valueAt } from './valueAt.ts';

export type Resource = Readonly<Record<string, unknown>>;

/** A list whose entries come at its end and stay at their positions, which count from 0. */
export interface Listing {
  /** What the list holds, in the words of `@odata.context`. */
  readonly entity: string;
  /** The entries that can be read now: from `first` on, `end` left out. */
  readonly first: number;
  readonly end: number;
  readonly isNewestFirst: boolean;
  /** The path, in lower case, by whose values the entries ascend. */
  readonly ascendsBy?: string;
  readonly resourceAt: (position: number) => Resource;
  /** Reads what stands at a path, in lower case, without making the whole resource where that can be had. */
  readonly readerOf: (path: string) => (position: number) => unknown;
  /** All positions, ascending, that may have this value at a path; `undefined` where that is not known. */
  readonly find?: (path: string, value: Literal) => readonly number[] | undefined;
}

/** A short list that is there as a whole. */
export function listingOf(entity: string, resources: readonly Resource[]): Listing {
  return {
    entity,
    first: 0,
    end: resources.length,
    isNewestFirst: false,
    resourceAt: (position) => resources[position]!,
    readerOf: (path) => (position) => valueAt(resources[position], path),
  };
}

import { toTexts } from '../values/convert.ts';
import type { Value } from '../values/value.ts';
import { collisionProbability, type RandomPart } from './collisions.ts';

/** How likely it is that random parts fail to keep users apart, for the users of one run. */
export interface Collisions {
  /** How many different texts the random part can be, compared without case; in decimal. */
  readonly outcomes: string;
  /** True when letters of both cases make some texts likelier than others: the probabilities are then lower bounds. */
  readonly lowerBound: boolean;
  /** Groups of two users or more whose values differ in nothing but the random part. */
  readonly groups: number;
  /** The probability that in at least one group two users get the same value. */
  readonly probability: number;
  /** The likeliest to collide, at most five. */
  readonly worst: readonly CollisionGroup[];
}

export interface CollisionGroup {
  /** The value with `?` for each random character. */
  readonly name: string;
  readonly users: number;
  readonly probability: number;
}

/** Counts users by what is not random in their values. */
export class CollisionGroups {
  readonly #users = new Map<string, number>();

  constructor(private readonly randomPart: RandomPart) {}

  /** Adds one user by the value of the masked expression; names are compared without case. */
  add(masked: Value): void {
    for (const text of toTexts(masked)) {
      const name = text.toLowerCase();
      this.#users.set(name, (this.#users.get(name) ?? 0) + 1);
    }
  }

  result(): Collisions {
    const { outcomes, equallyLikely } = this.randomPart;
    const groups: CollisionGroup[] = [];
    for (const [name, users] of this.#users) {
      if (users > 1) groups.push({ name, users, probability: collisionProbability(users, outcomes) });
    }
    groups.sort((a, b) => b.users - a.users || (a.name < b.name ? -1 : 1));
    const logOfNone = groups.reduce((sum, { probability }) => sum + Math.log1p(-probability), 0);
    return {
      outcomes: outcomes.toString(),
      lowerBound: !equallyLikely,
      groups: groups.length,
      probability: 0 - Math.expm1(logOfNone),
      worst: groups.slice(0, 5),
    };
  }
}

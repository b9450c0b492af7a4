import { describe, expect, it } from 'vitest';
import { CollisionGroups } from '../../src/simulate/collisionGroups.ts';

function groupsOf(
  outcomes: bigint,
  equallyLikely: boolean,
  names: readonly (string | null | readonly string[])[],
) {
  const groups = new CollisionGroups({ outcomes, equallyLikely, masked: undefined as never });
  for (const name of names) groups.add(name);
  return groups.result();
}

describe('groups of users who share the rest of the name', () => {
  it('need two, compare without case, and stand by size', () => {
    expect(groupsOf(1000n, true, ['a?', 'b?', 'A?', 'c?', 'b?', 'B?'])).toEqual({
      outcomes: '1000',
      lowerBound: false,
      groups: 2,
      probability: expect.closeTo(1 - (1 - 1 / 1000) * (1 - 1 / 1000) * (1 - 2 / 1000), 12),
      worst: [
        { name: 'b?', users: 3, probability: expect.closeTo(0.002998, 12) },
        { name: 'a?', users: 2, probability: expect.closeTo(0.001, 12) },
      ],
    });
  });

  it('are none where all names differ', () => {
    expect(groupsOf(10n, true, ['a', 'b', null])).toEqual({
      outcomes: '10',
      lowerBound: false,
      groups: 0,
      probability: 0,
      worst: [],
    });
  });

  it('collide for certain when one has more users than texts', () => {
    expect(groupsOf(2n, true, ['a', 'a', 'a', 'b', 'b']).probability).toBe(1);
  });

  it('are a lower bound where some texts are likelier', () => {
    expect(groupsOf(10n, false, ['a', 'a']).lowerBound).toBe(true);
  });

  it('are named up to five', () => {
    const names = Array.from({ length: 14 }, (_, i) => `n${i % 7}`);
    const { groups, worst } = groupsOf(10n, true, names);
    expect([groups, worst.map(({ name }) => name)]).toEqual([7, ['n0', 'n1', 'n2', 'n3', 'n4']]);
  });

  it('may have names of members of objects', () => {
    expect(groupsOf(10n, true, ['__proto__', '__proto__', 'constructor']).groups).toBe(1);
  });
});

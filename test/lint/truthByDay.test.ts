import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeRuns, truthByDay } from '../../src/lint/truthByDay.ts';

it('finds the very day on which the answer changes, wherever it lies', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: -5000, max: 5000 }), (reach, limit) => {
      fc.pre(Math.abs(limit) <= reach);
      const runs = truthByDay((days) => days < limit, reach);
      expect(runs).toEqual([
        { from: -reach - 2, to: limit - 1, holds: true },
        { from: limit, to: reach + 2, holds: false },
      ]);
    }),
  );
});

it('finds a single day at the ends and at today', () => {
  for (const day of [-4000, 0, 4000]) {
    expect(
      describeRuns(
        truthByDay((days) => days === day, 4000),
        true,
      ),
    ).toMatch(/^dates of /);
  }
});

it('says when it is every date or none', () => {
  const runs = truthByDay(() => true, 3);
  expect([describeRuns(runs, true), describeRuns(runs, false)]).toEqual(['every date', 'no date']);
});

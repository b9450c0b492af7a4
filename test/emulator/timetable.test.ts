import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Timetable } from '../../src/emulator/timetable.ts';

it('gives names by their times, then in their own order', () => {
  const entry = fc.record({ time: fc.integer({ min: 0, max: 9 }), name: fc.string({ maxLength: 2 }) });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const timetable = new Timetable();
      for (const { time, name } of entries) timetable.add(time, name);
      const given = [];
      for (let first = timetable.first(); first !== undefined; first = timetable.first()) {
        given.push(first);
        timetable.removeFirst();
      }
      const sorted = entries.toSorted(
        (a, b) => a.time - b.time || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
      );
      expect(given).toEqual(sorted);
    }),
  );
});

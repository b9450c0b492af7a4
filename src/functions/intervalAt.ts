import { type DateInterval, dateIntervals, isDateInterval } from '../dates/index.ts';
import { toText } from '../values/convert.ts';
import { describe, readAt } from './arguments.ts';
import type { Call, Run } from './define.ts';

/** The interval of DateAdd and DateDiff at a place: one of seven (D), else the call fails there (A). */
export function intervalAt(call: Call, place: number): (run: Run) => DateInterval {
  return readAt<DateInterval>(
    call,
    place,
    (value) => {
      const text = toText(value);
      return text !== undefined && isDateInterval(text) ? text : undefined;
    },
    (value) => `The interval must be one of ${dateIntervals.join(', ')}, but this is ${describe(value)}.`,
  );
}

export const intervalDescription =
  'yyyy year, m month, d day, ww week, h hour, n minute, s second; written exactly so.';

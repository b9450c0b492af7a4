import { blamedCall } from '../blamedCall.ts';
import { fromCompiled } from '../fromCompiled.ts';
import { literalText } from '../literalText.ts';

/** What people write for an interval, and the interval. `mm` is left out: it is the month in one language and the minute in another. */
const intervals: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  year: 'yyyy',
  years: 'yyyy',
  yy: 'yyyy',
  month: 'm',
  months: 'm',
  mon: 'm',
  week: 'ww',
  weeks: 'ww',
  wk: 'ww',
  day: 'd',
  days: 'd',
  dd: 'd',
  hour: 'h',
  hours: 'h',
  hh: 'h',
  minute: 'n',
  minutes: 'n',
  min: 'n',
  mi: 'n',
  second: 's',
  seconds: 's',
  sec: 's',
  ss: 's',
});

export const dateInterval = fromCompiled('argument-value', {
  definition: {
    code: 'date-interval',
    severity: 'error',
    summary: 'The interval of DateAdd or DateDiff is none of the seven.',
    why: 'The interval is a fixed word, letter case included; any other fails for every user.',
    cure: 'Write yyyy for years, m months, ww weeks, d days, h hours, n minutes, s seconds.',
    example: { bad: 'DateAdd("day", 7, Now())', good: 'DateAdd("d", 7, Now())' },
    reference: 'language.md section 7, DateAdd (D; A for the error)',
  },
  examples: {
    bad: ['DateAdd("day", 7, Now())', 'DateDiff("D", Now(), CDate([hireDate]))', 'DateAdd("q", 1, Now())'],
    good: ['DateAdd("d", 7, Now())', 'DateDiff("n", Now(), CDate([hireDate]))'],
  },
  details(diagnostic, { expression }) {
    const { span } = diagnostic;
    const blamed = expression && blamedCall(expression, diagnostic);
    const written = literalText(blamed?.call.arguments[0]) ?? '';
    const lower = written.toLowerCase();
    const meant = /^(yyyy|m|d|ww|h|n|s)$/.test(lower) ? lower : intervals[lower];
    if (meant === undefined) return {};
    const edits = [{ span, text: `"${meant}"` }];
    return { fixes: [{ title: `Write "${meant}"`, safety: 'safe', edits }] };
  },
});

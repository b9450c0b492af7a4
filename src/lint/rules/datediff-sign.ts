import { type Comparison, type Expression, walk } from '../../../grammar/index.ts';
import { type DateTime, dateTimeFromUnixMilliseconds } from '../../dates/index.ts';
import { compile, seededRandom } from '../../evaluate/index.ts';
import { textOf } from '../../source/source.ts';
import { toInteger } from '../../values/convert.ts';
import { literalText } from '../literalText.ts';
import { defineRule } from '../rule.ts';
import { describeRuns, truthByDay } from '../truthByDay.ts';
import { ungrouped } from '../ungrouped.ts';

export const datediffSign = defineRule({
  definition: {
    code: 'datediff-sign',
    severity: 'info',
    summary: 'A condition compares the distance of a date from now with a number.',
    why: 'DateDiff is positive when the second date is the later one, and several printed examples have it the wrong way round. Days are cut off toward zero, so that tomorrow counts as 0 days for most of today.',
    cure: 'Read the finding: it says for which dates the condition is true. Exchange the two dates, or the sign of the comparison, if that is not what was meant.',
    example: {
      bad: 'IIF(DateDiff("d", Now(), CDate([hireDate])) >= 0, "True", "False")',
      good: 'IIF(IsPresent([hireDate]), "True", "False")',
    },
    reference: 'language.md section 7, DateDiff (D for the sign, I for the counting), section 13',
  },
  examples: {
    bad: [
      'IIF(DateDiff("d", Now(), CDate([hireDate])) >= 0, "True", "False")',
      'IIF(DateDiff("d", CDate([endDate]), Now()) > 30, "True", "False")',
      'IIF(-1 < DateDiff("d", DateAdd("h", 9, Now()), CDate([endDate])), "True", "False")',
    ],
    good: [
      'IIF(IsPresent([hireDate]), "True", "False")',
      'IIF(DateDiff("d", CDate([hireDate]), CDate([endDate])) > 30, "True", "False")',
      'IIF(DateDiff("d", CDate([hireDate]), Now()) > [limit], "True", "False")',
    ],
  },
  create: ({ report, text }) => ({
    Comparison(node) {
      const reach = reachOf(node);
      const table = reach === undefined ? undefined : truthTable(textOf(text, node.span), reach);
      if (table !== undefined) report(node.span, table);
    },
  }),
});

/** How many days off the limit lies that the distance from now is compared with; undefined for other comparisons. */
function reachOf({ left, right }: Comparison): number | undefined {
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const call = ungrouped(side);
    const limit = toInteger(literalText(other) ?? '');
    if (call.kind !== 'Function' || call.name !== 'DateDiff' || limit === undefined) continue;
    const days = daysIn.get(literalText(call.arguments[0]) ?? '');
    const clocks = call.arguments.filter((place) => place.kind !== 'Omitted' && readsClock(place));
    if (days === undefined || clocks.length !== 1) continue;
    return Math.min(Math.ceil((Math.abs(Number(limit)) + 1) * days), farthest);
  }
  return undefined;
}

/** A day more than the longest of each interval; shorter ones count as a day. */
const daysIn: ReadonlyMap<string, number> = new Map([
  ['yyyy', 367],
  ['m', 32],
  ['ww', 8],
  ['d', 1],
  ['h', 1 / 24],
  ['n', 1 / 1440],
  ['s', 1 / 86_400],
]);

// Two centuries either way: no condition on people looks farther, and no date leaves the calendar.
const farthest = 73_000;

function readsClock(node: Expression): boolean {
  let found = false;
  walk(node, {
    Function({ name }) {
      if (name === 'Now') found = true;
    },
  });
  return found;
}

/** For which dates the condition holds, tried on days around today and the limit; undefined where it cannot be told. */
function truthTable(condition: string, reach: number): string | undefined {
  const { program } = compile(`IIF(${condition}, "yes", "no")`);
  if (program === undefined || program.attributes.length === 0) return undefined;
  let failed = false;
  const holds = (days: number) => {
    const outcome = program.evaluate(
      program.attributes.map(() => dateText(days)),
      { now: () => noon, random: seededRandom(0), defaultDomain: undefined, isTaken: () => false },
    );
    failed ||= outcome.kind !== 'value';
    return outcome.kind === 'value' && outcome.value === 'yes';
  };
  const runs = truthByDay(holds, reach);
  if (failed) return undefined;
  return `This is true for ${describeRuns(runs, true)}, and false for ${describeRuns(runs, false)}.`;
}

// Any day will do, since only distances count; at noon, so that dates without a time lie half a day off, as they do in life.
const noonMilliseconds = Date.UTC(2026, 5, 17, 12);
const noon = dateTimeFromUnixMilliseconds(noonMilliseconds) as DateTime;

function dateText(days: number): string {
  return new Date(noonMilliseconds + days * 86_400_000).toISOString().slice(0, 10);
}

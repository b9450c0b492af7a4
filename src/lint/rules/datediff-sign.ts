import { type Comparison, type Expression, walk } from '../../../grammar/index.ts';
import { type DateTime, dateTimeFromUnixMilliseconds } from '../../dates/index.ts';
import { compile, seededRandom } from '../../evaluate/index.ts';
import { textOf } from '../../source/source.ts';
import { toInteger } from '../../values/convert.ts';
import { literalText } from '../literalText.ts';
import { defineRule } from '../rule.ts';
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
      const limit = limitOf(node);
      const table = limit === undefined ? undefined : truthTable(textOf(text, node.span), limit);
      if (table !== undefined) report(node.span, table);
    },
  }),
});

/** The constant that the distance from now is compared with; undefined for other comparisons. */
function limitOf({ left, right }: Comparison): number | undefined {
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const call = ungrouped(side);
    const limit = toInteger(literalText(other) ?? '');
    if (call.kind !== 'Function' || call.name !== 'DateDiff' || limit === undefined) continue;
    if (call.arguments.filter((place) => place.kind !== 'Omitted' && readsClock(place)).length === 1) {
      return Math.min(Math.abs(Number(limit)), farthest);
    }
  }
  return undefined;
}

function readsClock(node: Expression): boolean {
  let found = false;
  walk(node, {
    Function({ name }) {
      if (name === 'Now') found = true;
    },
  });
  return found;
}

/** For which dates the condition holds, tried on days around now and around the limit; undefined where it cannot be told. */
function truthTable(condition: string, limit: number): string | undefined {
  const { program } = compile(`IIF(${condition}, "yes", "no")`);
  if (program === undefined || program.attributes.length === 0) return undefined;
  const far = limit < 2 ? 30 : limit + 1;
  const days = [...new Set([-far, -limit, -1, 0, 1, limit, far])].sort((a, b) => a - b);
  const answers: { readonly days: number; readonly answer: unknown }[] = [];
  for (const offset of days) {
    const outcome = program.evaluate(
      program.attributes.map(() => dateText(offset)),
      { now: () => noon, random: seededRandom(0), defaultDomain: undefined, isTaken: () => false },
    );
    if (outcome.kind !== 'value') return undefined;
    answers.push({ days: offset, answer: outcome.value });
  }
  const listed = (wanted: string) => {
    const found = answers.filter(({ answer }) => answer === wanted).map(({ days }) => dayName(days));
    return found.length === 0 ? 'never' : found.join(', ');
  };
  return `This is true for a date ${listed('yes')}, and false for one ${listed('no')}.`;
}

// Any day will do: only distances count. At noon, so that dates without a time lie half a day off, as they do in life.
const noonMilliseconds = Date.UTC(2026, 5, 17, 12);
const noon = dateTimeFromUnixMilliseconds(noonMilliseconds) as DateTime;
const farthest = 100_000;

function dateText(days: number): string {
  return new Date(noonMilliseconds + days * 86_400_000).toISOString().slice(0, 10);
}

function dayName(days: number): string {
  if (days === 0) return 'today';
  if (days === -1) return 'yesterday';
  if (days === 1) return 'tomorrow';
  return days < 0 ? `${-days} days ago` : `in ${days} days`;
}

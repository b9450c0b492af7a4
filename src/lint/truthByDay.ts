/** Days beside each other for which a condition has the same answer; counted from today, both ends included. */
export interface DayRun {
  readonly from: number;
  readonly to: number;
  readonly holds: boolean;
}

/**
 * For which dates a condition holds, from `reach` days ago to `reach` days ahead, as runs in order. Tried on a grid and
 * beside today and both ends of `reach`, then narrowed down to the day wherever the answer changes.
 */
export function truthByDay(holds: (days: number) => boolean, reach: number): DayRun[] {
  const runs: { from: number; to: number; holds: boolean }[] = [];
  let before: { readonly days: number; readonly holds: boolean } | undefined;
  for (const days of pointsWithin(reach)) {
    const point = { days, holds: holds(days) };
    const run = runs.at(-1);
    if (before === undefined || run === undefined) runs.push({ from: days, to: days, holds: point.holds });
    else if (before.holds === point.holds) run.to = days;
    else {
      run.to = lastLike(holds, before.days, days);
      runs.push({ from: run.to + 1, to: days, holds: point.holds });
    }
    before = point;
  }
  return runs;
}

/** `up to yesterday`, `from 3 days ago to tomorrow`, `from in 15 days on`; the runs at the ends go on without end. */
export function describeRuns(runs: readonly DayRun[], wanted: boolean): string {
  if (runs.length === 1) return runs[0]?.holds === wanted ? 'every date' : 'no date';
  const words = runs.flatMap(({ from, to, holds }, index) => {
    if (holds !== wanted) return [];
    if (index === 0) return [`dates up to ${dayName(to)}`];
    if (index === runs.length - 1) return [`dates from ${dayName(from)} on`];
    return [from === to ? `dates of ${dayName(from)}` : `dates from ${dayName(from)} to ${dayName(to)}`];
  });
  return words.join(' and ');
}

const gridSteps = 100;
const nearby = [-2, -1, 0, 1, 2];

function pointsWithin(reach: number): number[] {
  const step = Math.max(1, Math.ceil(reach / gridSteps));
  const points = new Set([-reach, 0, reach].flatMap((center) => nearby.map((offset) => center + offset)));
  for (let days = -reach; days <= reach; days += step) points.add(days);
  return [...points].sort((a, b) => a - b);
}

/** The last day that is answered like `low`, where `high` is answered otherwise. */
function lastLike(holds: (days: number) => boolean, low: number, high: number): number {
  const wanted = holds(low);
  let [like, unlike] = [low, high];
  while (unlike - like > 1) {
    const middle = Math.floor((like + unlike) / 2);
    if (holds(middle) === wanted) like = middle;
    else unlike = middle;
  }
  return like;
}

function dayName(days: number): string {
  if (days === 0) return 'today';
  if (days === -1) return 'yesterday';
  if (days === 1) return 'tomorrow';
  return days < 0 ? `${-days} days ago` : `${days} days ahead`;
}

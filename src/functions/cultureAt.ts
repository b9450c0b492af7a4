import { type Culture, findCulture } from '../text/index.ts';
import { toText } from '../values/convert.ts';
import type { Value } from '../values/value.ts';
import { describe, readAt } from './arguments.ts';
import type { Call, Run } from './define.ts';

/** The culture named at a place; omitted, null and empty text are the invariant one. An unknown name fails there (A). */
export function cultureAt(call: Call, place: number): (run: Run) => Culture {
  return readAt(call, place, toCulture, (value) => `There is no culture named ${describe(value)}.`);
}

function toCulture(value: Value): Culture | undefined {
  const name = toText(value);
  if (name === undefined) return undefined;
  const culture = findCulture(name);
  return 'error' in culture ? undefined : culture;
}

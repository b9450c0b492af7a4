import type { Value } from '../../values/value.ts';
import type { Call, Evaluate } from '../define.ts';
import { replaceMode } from '../findings.ts';
import { compileMode } from './compileMode.ts';
import {
  chooseMode,
  isSupplied,
  isSuppliedValue,
  type ReplaceMode,
  replaceModes,
  replacePlaces,
  whyNoMode,
} from './replaceMode.ts';

/**
 * Replace with a place that may be empty text for one user and not for another, so that the mode is chosen for each.
 * Every place is evaluated once; the modes that are possible were compiled before, and read the values found.
 */
export function chooseAtRunTime(call: Call): Evaluate {
  const values: Value[] = [];
  const places = call.arguments.map((argument, place) => ({
    ...argument,
    evaluate: () => values[place] ?? null,
  }));
  const certain = places.map(isSupplied);
  const supplied = (place: number) => certain[place] ?? isSuppliedValue(values[place] ?? null);
  const modes = compilePossible({ ...call, arguments: places }, certain);
  return (run) => {
    for (let place = 0; place < places.length; place++) {
      values[place] = call.arguments[place]?.evaluate(run) ?? null;
    }
    const mode = chooseMode(supplied);
    const replace = mode && modes.get(mode);
    if (replace === undefined) return call.fail(replaceMode, whyNoMode(call, supplied));
    call.note?.(run, `mode ${mode}`);
    return replace(run);
  };
}

function compilePossible(call: Call, certain: readonly (boolean | undefined)[]): Map<ReplaceMode, Evaluate> {
  const modes = new Map<ReplaceMode, Evaluate>();
  for (const { mode, needs } of replaceModes) {
    const impossible = needs.some((name) => {
      const place = replacePlaces[name];
      return place >= certain.length || certain[place] === false;
    });
    if (!impossible) modes.set(mode, compileMode(mode, call));
  }
  return modes;
}

import type { MadeUpUser } from '../../prove/index.ts';
import { jsonStep, jsonValue } from '../evalReport.ts';

/** A made-up user in JSON, with what it gets and the steps of that. */
export function userJson({ attributes, seed, outcome, steps }: MadeUpUser): unknown {
  return {
    attributes: Object.fromEntries(attributes.map(([name, value]) => [name, jsonValue(value)])),
    ...(seed !== undefined && { seed }),
    outcome: outcome.kind,
    value: outcome.kind === 'value' ? jsonValue(outcome.value) : null,
    trace: steps.map(jsonStep),
  };
}

import { isList, type Value } from '../values/value.ts';
import { argumentAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const isString = defineFunction({
  name: 'IsString',
  summary: 'Tells whether a value can be read as text.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    {
      name: 'expression',
      type: 'Any',
      required: true,
      description: 'The value to look at, usually an attribute.',
    },
  ],
  returns: 'Boolean',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'True when the value can be read as text.' },
    { mark: 'A', text: 'Texts, numbers, booleans and dates can; null and lists cannot.' },
  ],
  examples: [
    { expression: 'IsString([displayName])', attributes: { displayName: 'abc' }, gives: 'True' },
    { expression: 'IsString([displayName])', attributes: { displayName: true }, gives: 'True' },
    { expression: 'IsString([displayName])', gives: 'False' },
    { expression: 'IsString([displayName])', attributes: { displayName: ['abc'] }, gives: 'False' },
  ],
  compile(call) {
    const { evaluate } = argumentAt(call, 0);
    return (run) => isSingle(evaluate(run));
  },
});

function isSingle(value: Value): boolean {
  return value !== null && !isList(value);
}

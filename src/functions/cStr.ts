import { toText } from '../values/convert.ts';
import { argumentAt, notSingle } from './arguments.ts';
import { defineFunction } from './define.ts';
import { argumentValue } from './findings.ts';

export const cStr = defineFunction({
  name: 'CStr',
  summary: 'Writes a number, a boolean or a reference as text.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [{ name: 'value', type: 'Any', required: true, description: 'The value to write as text.' }],
  returns: 'String',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'Takes a number, a reference or a boolean.' },
    { mark: 'I', text: 'Booleans become True and False.' },
    {
      mark: 'A',
      text: 'Numbers become decimal digits, dates M/d/yyyy h:mm:ss tt in UTC. Null stays null; a list is an error.',
    },
  ],
  examples: [
    { expression: 'CStr(123)', gives: '123' },
    { expression: 'CStr([active])', attributes: { active: true }, gives: 'True' },
    { expression: 'CStr(&HFF)', gives: '255' },
    { expression: 'CStr([active])', gives: null },
    { expression: 'CStr([groups])', attributes: { groups: ['a'] }, gives: { outcome: 'error' } },
  ],
  compile(call) {
    const { evaluate } = argumentAt(call, 0);
    return (run) => {
      const value = evaluate(run);
      return value === null ? null : (toText(value) ?? call.fail(argumentValue, notSingle(value), 0));
    };
  },
});

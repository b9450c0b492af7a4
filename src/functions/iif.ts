import { toBoolean } from '../values/convert.ts';
import { argumentAt, notBoolean, readAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const iif = defineFunction({
  name: 'IIF',
  summary: 'Takes one of two values, by a condition.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    {
      name: 'condition',
      type: 'Boolean',
      required: true,
      description: 'A comparison, or anything that reads as True or False.',
    },
    { name: 'valueIfTrue', type: 'Any', required: true, description: 'The value when the condition holds.' },
    {
      name: 'valueIfFalse',
      type: 'Any',
      required: false,
      description: 'The value when it does not. The place must be there; empty, it stands for null.',
    },
  ],
  returns: 'Any',
  deterministic: true,
  lazy: true,
  checkPlaces: (count) =>
    count === 3
      ? undefined
      : `IIF takes 3 arguments, but this call has ${count}; where the false branch gives nothing, its place is empty: IIF(…, …, ).`,
  facts: [
    {
      mark: 'D',
      text: 'All three places are required. The operators of a condition are =, <>, >, >=, < and <=.',
    },
    {
      mark: 'D',
      text: 'There is no AND and no OR: nest along the true branch for AND, along the false branch for OR.',
    },
    { mark: 'D', text: 'A boolean function or attribute may be the condition by itself.' },
    {
      mark: 'D',
      text: 'A condition fails when its source attribute is null or empty: IIF([country]="", "Other", [country]) is unsupported. Use Switch([country], [country], "", "Other").',
    },
    {
      mark: 'A',
      text: 'So every comparison with null or with an empty attribute is false, <> included. IsPresent and IsNullOrEmpty, which Microsoft both recommends and calls unsupported here, are evaluated normally.',
    },
    { mark: 'I', text: 'Both sides are compared as numbers when both read as whole numbers of 64 bits.' },
    {
      mark: 'A',
      text: 'Two dates are compared by time, everything else as text, character by character: A is not a, and 10.5 comes before 9.',
    },
    {
      mark: 'A',
      text: 'A condition that is null or empty text is false; text other than True, False or digits is an error.',
    },
    {
      mark: 'I',
      text: 'An empty place for valueIfFalse gives null: exported cloud sync mappings hold IIF(a, b, ) (schema-format.md section 4).',
    },
    { mark: 'I', text: 'Only the branch that is chosen is evaluated.' },
  ],
  examples: [
    {
      expression: 'IIF([country]="USA", IIF([state]="CA", "True", "False"), "False")',
      attributes: { country: 'USA', state: 'CA' },
      gives: 'True',
    },
    { expression: 'IIF([country]="", "Other", [country])', attributes: { country: '' }, gives: '' },
    { expression: 'IIF([country]<>"USA", "abroad", "home")', attributes: { country: null }, gives: 'home' },
    { expression: 'IIF([n] >= 9, "y", "n")', attributes: { n: '10' }, gives: 'y' },
    {
      expression: 'IIF(IsPresent([mail]), [mail], Error("no mail"))',
      attributes: { mail: 'ana@contoso.com' },
      gives: 'ana@contoso.com',
    },
    { expression: 'IIF(IsPresent([mail]), [mail], )', gives: null },
    { expression: 'IIF("maybe", "y", "n")', gives: { outcome: 'error' } },
  ],
  compile(call) {
    const condition = readAt(call, 0, toBoolean, notBoolean);
    const whenTrue = argumentAt(call, 1).evaluate;
    const whenFalse = argumentAt(call, 2).evaluate;
    const { note } = call;
    if (note === undefined) return (run) => (condition(run) ? whenTrue(run) : whenFalse(run));
    return (run) => {
      const holds = condition(run);
      note(run, holds ? 'the condition holds: valueIfTrue' : 'the condition does not hold: valueIfFalse');
      return holds ? whenTrue(run) : whenFalse(run);
    };
  },
});

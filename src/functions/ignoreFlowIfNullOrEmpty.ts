import { isNullOrEmpty } from '../values/value.ts';
import { argumentAt } from './arguments.ts';
import { defineFunction } from './define.ts';
import { skipAttribute } from './interruption.ts';

export const ignoreFlowIfNullOrEmpty = defineFunction({
  name: 'IgnoreFlowIfNullOrEmpty',
  summary: 'Leaves the target attribute alone when a value is null or empty.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    {
      name: 'expression',
      type: 'Any',
      required: true,
      description: 'The value that flows when there is one.',
    },
  ],
  returns: 'Any',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'Null and empty text keep the attribute from flowing: the target keeps what it has.' },
    { mark: 'A', text: 'An empty list counts as empty; text of blanks does not.' },
    {
      mark: 'A',
      text: 'It is meant for the outermost call. Inside another call it still skips the whole attribute.',
    },
  ],
  examples: [
    {
      expression: 'IgnoreFlowIfNullOrEmpty([department])',
      attributes: { department: 'Sales' },
      gives: 'Sales',
    },
    {
      expression: 'IgnoreFlowIfNullOrEmpty([department])',
      attributes: { department: '' },
      gives: { outcome: 'skip-attribute' },
    },
    {
      expression: 'Join("-", "dept", IgnoreFlowIfNullOrEmpty([department]))',
      gives: { outcome: 'skip-attribute' },
    },
  ],
  compile(call) {
    const { evaluate } = argumentAt(call, 0);
    return (run) => {
      const value = evaluate(run);
      if (isNullOrEmpty(value)) throw skipAttribute;
      return value;
    };
  },
});

import { argumentAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const not = defineFunction({
  name: 'Not',
  summary: 'Turns True into False, and everything else into True.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'source', type: 'Boolean', required: true, description: 'A boolean, or the text True or False.' },
  ],
  returns: 'Boolean',
  deterministic: true,
  facts: [
    {
      mark: 'D',
      text: 'False when the source is True, otherwise True: also for null, empty text, a number or any other text.',
    },
    { mark: 'A', text: 'The text True counts in any casing.' },
  ],
  examples: [
    { expression: 'Not("True")', gives: 'False' },
    { expression: 'Not([accountEnabled])', attributes: { accountEnabled: false }, gives: 'True' },
    { expression: 'Not([accountEnabled])', gives: 'True' },
    { expression: 'Not("TRUE")', gives: 'False' },
    { expression: 'Not("yes")', gives: 'True' },
    { expression: 'Not(1)', gives: 'True' },
  ],
  compile(call) {
    const { evaluate } = argumentAt(call, 0);
    return (run) => {
      const value = evaluate(run);
      return !(value === true || (typeof value === 'string' && value.toLowerCase() === 'true'));
    };
  },
});

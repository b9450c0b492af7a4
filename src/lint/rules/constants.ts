import { fromCompiled } from '../fromCompiled.ts';
import type { Rule } from '../rule.ts';

/** Constants and bare names that a call can do nothing with, where no rule of its own knows more. */
export const constantRules: readonly Rule[] = [
  fromCompiled('argument-name'),
  fromCompiled('argument-value'),
  fromCompiled('date-invalid', {
    examples: {
      bad: ['CDate("2024-13-01")', 'FormatDateTime([hireDate], , "d", "yyyy")'],
      good: ['CDate("2024-12-01")', 'FormatDateTime([hireDate], , "dd", "yyyy")'],
    },
  }),
  fromCompiled('regex-group'),
];

import { quote } from '../../../grammar/quote.ts';
import { compileRegex } from '../../regex/index.ts';
import { fromCompiled } from '../fromCompiled.ts';

export const regexInvalid = fromCompiled('regex-invalid', {
  examples: {
    bad: [
      'Replace([city], , "(a", , "", , )',
      'Replace([city], , "[z-a]", , "", , )',
      {
        expression: '[mail]',
        scope: [{ operatorName: 'NOT REGEX MATCH', sourceOperandName: 'mail', values: ['(test'] }],
      },
    ],
    good: [
      'Replace([city], , "(a)", , "", , )',
      'Replace([city], "(a", , , "", , )',
      {
        expression: '[mail]',
        scope: [
          { operatorName: 'REGEX MATCH', sourceOperandName: 'cn', values: ['^SystemMailbox{'] },
          { operatorName: 'EQUALS', sourceOperandName: 'cn', values: ['(test'] },
        ],
      },
    ],
  },
  create: ({ reportInFile }) => ({
    objectMapping({ scope }) {
      for (const { operatorName, values, span } of scope) {
        if (!/\bREGEX\b/i.test(operatorName ?? '')) continue;
        for (const value of values) {
          const compiled = compileRegex(value);
          if (!('error' in compiled)) continue;
          const { message } = compiled.error;
          reportInFile(span, `The pattern ${quote(value)} of the scoping filter is not valid: ${message}`, {
            help: 'Correct the pattern; a parenthesis or bracket that stands for itself takes a backslash before it.',
          });
        }
      }
    },
  }),
});

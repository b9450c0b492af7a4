import { regexFacts } from '../../regex/index.ts';
import { patternReplaceOf } from '../constantReplace.ts';
import { defineRule } from '../rule.ts';
import { spanInText } from '../spanInText.ts';

export const regexRedos = defineRule({
  definition: {
    code: 'regex-redos',
    severity: 'warning',
    summary: 'A pattern can take exponentially long on a value that does not match.',
    why: 'A repetition inside a repetition matches the same characters in many ways, and all of them are tried before the pattern gives up; one long value can hold up or fail the provisioning of its user.',
    cure: 'Let each character match in one way only: one repetition instead of two, and classes that do not overlap.',
    example: {
      bad: 'Replace([department], , "(\\\\w+\\\\s?)+$", , "", , )',
      good: 'Replace([department], , "[\\\\w\\\\s]+$", , "", , )',
    },
    reference: 'dotnet-semantics.md section 5 (A)',
  },
  examples: {
    bad: ['Replace([department], , "(\\\\w+\\\\s?)+$", , "", , )', 'Replace([city], , "^(a+)+b", , "", , )'],
    good: ['Replace([department], , "[\\\\w\\\\s]+$", , "", , )', 'Replace([city], , "^a+b", , "", , )'],
  },
  create: ({ patternOf, report, text }) => ({
    Function(call) {
      const replace = patternReplaceOf(call, patternOf);
      const runaway = replace && regexFacts(replace.tree).runaway;
      if (!runaway) return;
      const span = spanInText(text, replace.pattern, runaway.span);
      report(span, 'This repetition can match the same characters in exponentially many ways.', {
        help: 'Let each character match in one way only: one repetition instead of two, and classes that do not overlap.',
      });
    },
  }),
});

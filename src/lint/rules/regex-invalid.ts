import { fromCompiled } from '../fromCompiled.ts';

export const regexInvalid = fromCompiled('regex-invalid', {
  examples: {
    bad: ['Replace([city], , "(a", , "", , )', 'Replace([city], , "[z-a]", , "", , )'],
    good: ['Replace([city], , "(a)", , "", , )', 'Replace([city], "(a", , , "", , )'],
  },
});

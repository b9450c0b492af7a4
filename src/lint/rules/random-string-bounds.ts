import { fromCompiled } from '../fromCompiled.ts';

export const randomStringBounds = fromCompiled('argument-value', {
  definition: {
    code: 'random-string-bounds',
    severity: 'error',
    summary: 'RandomString is asked for what no text can satisfy.',
    why: 'The length is at most 256 and has to cover all minimums, and every class that is asked for needs characters left; otherwise the call fails for every user.',
    cure: 'Make the length at least the sum of the four minimums, and avoid fewer characters.',
    example: { bad: 'RandomString(6, 3, 3, 3, 0)', good: 'RandomString(9, 3, 3, 3, 0)' },
    reference:
      'language.md section 7, RandomString (D for the limits, A for the lower-case minimum and the error)',
  },
  examples: {
    bad: [
      'RandomString(6, 3, 3, 3, 0)',
      'RandomString(300, 1, 1, 1, 1)',
      'RandomString(4, 1, 0, 0, -1)',
      'RandomString(4, 1, 0, 0, 0, "0123456789")',
    ],
    good: [
      'RandomString(9, 3, 3, 3, 0)',
      'RandomString(3, 3, 0, 0, 0, )',
      'RandomString([length], 3, 0, 0, 0)',
    ],
  },
});

import * as fc from 'fast-check';
import { personName } from './personName.ts';
import { shrinkingText } from './shrinkingText.ts';
import { inTurn } from './word.ts';

/** What stands in a department, a title, a city: words and what people put between them. Not empty. */
export function freeText(): fc.Arbitrary<string> {
  const usual = fc.constantFrom(
    'Sales',
    'IT',
    'Research & Development',
    'Human Resources',
    'R&D / QA',
    'São Paulo',
    '4711',
  );
  return shrinkingText(
    fc.oneof(
      { weight: 4, arbitrary: usual },
      { weight: 2, arbitrary: personName() },
      {
        weight: 2,
        arbitrary: inTurn(personName(), fc.constantFrom(' ', ', ', ' - ', '; ', '\n'), personName()),
      },
    ),
    1,
  );
}

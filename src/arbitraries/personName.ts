import * as fc from 'fast-check';
import { alphabets, foreignScripts } from './alphabets.ts';
import { shrinkingText } from './shrinkingText.ts';
import { inTurn, word } from './word.ts';

/**
 * A given name, a family name or both, as they stand in real directories: Latin with marks (composed and decomposed),
 * letters that no mark can be taken from, apostrophes, hyphens and blanks of several kinds, invisible characters, particles,
 * single letters, a hundred letters, other scripts, emoji. Never empty; shrinks to short names of plain letters.
 */
export function personName(): fc.Arbitrary<string> {
  return shrinkingText(anyName, 1);
}

const { lower, upper, marked, markedUpper, undivided, undividedUpper, oddCase, oddCaseUpper, combining } =
  alphabets;

const anyCapital = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...upper) },
  { weight: 3, arbitrary: fc.constantFrom(...markedUpper) },
  { weight: 1, arbitrary: fc.constantFrom(...undividedUpper, ...oddCaseUpper) },
);

const capitalised = inTurn(fc.constantFrom(...upper), word(lower, 0, 8));

const letters = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...lower) },
  { weight: 2, arbitrary: fc.constantFrom(...marked) },
  { weight: 1, arbitrary: fc.constantFrom(...undivided, ...oddCase) },
);
const withMarks = inTurn(
  anyCapital,
  fc.array(letters, { minLength: 1, maxLength: 9 }).map((signs) => signs.join('')),
);
const decomposed = fc
  .array(fc.tuple(fc.constantFrom(...lower), fc.constantFrom('', '', ...combining)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((signs) => signs.flat().join(''));

const latin = fc.oneof(
  { weight: 6, arbitrary: capitalised },
  { weight: 4, arbitrary: withMarks },
  { weight: 1, arbitrary: word(lower, 1, 8) },
  { weight: 1, arbitrary: word(upper, 1, 8) },
  { weight: 1, arbitrary: decomposed },
);

const joiner = fc.oneof(
  fc.constantFrom(...alphabets.hyphens),
  fc.constantFrom(...alphabets.apostrophes),
  fc.constantFrom(...alphabets.spaces),
);
const particle = fc.constantFrom(
  ...[
    'van der ',
    'de la ',
    'bin ',
    'von ',
    'dos ',
    'ten ',
    'ibn ',
    'al-',
    'Mc',
    'St. ',
    "d'",
    'd’',
    "O'",
    'O’',
    "'t ",
  ],
);
/** What people type around names: nicknames, suffixes, initials, lists. */
const punctuation = fc.constantFrom(...'.,()“”"/&+_*#', ', Jr.', ' (', '. ');

const anyName = fc.oneof(
  { weight: 7, arbitrary: latin },
  { weight: 4, arbitrary: inTurn(latin, joiner, latin) },
  { weight: 2, arbitrary: inTurn(particle, latin) },
  { weight: 1, arbitrary: inTurn(particle, latin, joiner, latin) },
  { weight: 2, arbitrary: fc.oneof(...foreignScripts.map((alphabet) => word(alphabet, 1, 8))) },
  { weight: 1, arbitrary: fc.oneof(anyCapital, fc.constantFrom(...oddCase)) },
  { weight: 1, arbitrary: word(lower, 60, 100) },
  {
    weight: 2,
    arbitrary: inTurn(latin, fc.constantFrom(...alphabets.invisible), fc.oneof(latin, fc.constant(''))),
  },
  { weight: 2, arbitrary: inTurn(latin, punctuation, fc.oneof(latin, fc.constant(''))) },
  { weight: 1, arbitrary: inTurn(fc.constantFrom(...alphabets.spaces), latin) },
  { weight: 1, arbitrary: inTurn(latin, fc.constantFrom(...alphabets.spaces)) },
  { weight: 1, arbitrary: inTurn(latin, fc.constantFrom(...alphabets.emoji)) },
);

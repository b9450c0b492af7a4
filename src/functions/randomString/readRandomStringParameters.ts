import { toInteger, toText } from '../../values/convert.ts';
import type { Value } from '../../values/value.ts';
import { describe } from '../arguments.ts';

/** What a call of RandomString asks for, after its limits were checked. */
export interface RandomStringParameters {
  /** 0 to 256 characters. */
  readonly length: number;
  /** The classes that take part; none has an empty alphabet. */
  readonly classes: readonly CharacterClass[];
}

export interface CharacterClass {
  readonly name: 'digits' | 'specials' | 'capitals' | 'lowers';
  /** Each character once, those to avoid taken out. */
  readonly alphabet: string;
  /** At least so many characters of the text are of this class. */
  readonly minimum: number;
}

/** Why a call can give nothing, and its place (from 0) that is to blame. */
export interface RandomStringError {
  readonly error: string;
  readonly place: number;
}

export const maxLength = 256;

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The four classes in the order of their places, 1 to 4. The special ones are those of the Windows password rule (D). */
const allClasses = [
  { name: 'digits', alphabet: '0123456789', words: 'digits' },
  { name: 'specials', alphabet: '~!@#$%^&*_-+=`|\\(){}[]:;"\'<>,.?/', words: 'special characters' },
  { name: 'capitals', alphabet: capitals, words: 'capital letters' },
  { name: 'lowers', alphabet: capitals.toLowerCase(), words: 'lower-case letters' },
] as const;

/**
 * Reads the values of the six places of RandomString, the last of which may be missing (language.md section 7): a
 * length up to 256 (D) that covers all four minimums (A), alphabets without the characters to avoid (D), and only the
 * classes with a positive minimum; when there is none, digits and both cases of letters (A).
 */
export function readRandomStringParameters(
  values: readonly Value[],
): RandomStringParameters | RandomStringError {
  const numbers: number[] = [];
  for (let place = 0; place < 5; place++) {
    const value = values[place] ?? null;
    const number = toInteger(value);
    if (number === undefined)
      return { error: `A whole number is needed, but this is ${describe(value)}.`, place };
    if (number < 0n) return { error: `A number from 0 is needed, but this is ${number}.`, place };
    if (number > maxLength)
      return { error: `At most ${maxLength} characters are possible, not ${number}.`, place };
    numbers.push(Number(number));
  }
  const [length = 0, ...minimums] = numbers;
  const sum = minimums.reduce((so, minimum) => so + minimum, 0);
  if (sum > length) {
    return { error: `The minimums ask for ${sum} characters, but the length is ${length}.`, place: 0 };
  }
  const avoided = toText(values[5] ?? null);
  if (avoided === undefined) return { error: 'The characters to avoid must be a single text.', place: 5 };
  return classesOf(length, minimums, avoided);
}

function classesOf(
  length: number,
  minimums: readonly number[],
  avoided: string,
): RandomStringParameters | RandomStringError {
  const anyMinimum = minimums.some((minimum) => minimum > 0);
  const classes: CharacterClass[] = [];
  for (const [index, { name, alphabet: whole, words }] of allClasses.entries()) {
    const minimum = minimums[index] ?? 0;
    if (anyMinimum ? minimum === 0 : name === 'specials') continue;
    const alphabet = [...whole].filter((character) => !avoided.includes(character)).join('');
    if (alphabet !== '') classes.push({ name, alphabet, minimum });
    else if (minimum > 0) return { error: `No ${words} are left after those to avoid.`, place: 5 };
  }
  if (classes.length === 0 && length > 0) {
    return { error: 'No characters are left after those to avoid.', place: 5 };
  }
  return { length, classes };
}

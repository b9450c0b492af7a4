import { alphabets } from './alphabets.ts';
import { avoidValues } from './avoidValues.ts';

/**
 * What was learnt of the values of an attribute: how many are empty, and of which shapes the others are. It holds none of
 * them: of the texts and numbers in it, none contains a value of the sample of 4 UTF-16 code units or more, and neither
 * does anything that is generated from it. It is plain JSON.
 */
export interface Likeness {
  /** How many values of a hundred are null or empty text. */
  readonly empty: number;
  /** The signs that runs are made of: a class of letters, or a single sign such as `@`. */
  readonly alphabets: readonly string[];
  /** The commonest first; none when there were no values. */
  readonly shapes: readonly Shape[];
}

/** Texts of one build, such as a capital and small letters. */
export interface Shape {
  /** How often it occurs, from 1 to 99. */
  readonly weight: number;
  readonly runs: readonly Run[];
}

/** From `least` to `most` signs of the alphabet at this place in the list. */
export interface Run {
  readonly alphabet: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Learns from the values of an attribute, in one pass: shares of empty values, classes of letters, shapes, lengths. Letters
 * become a class of letters, and those are left out of the class again by which values of the sample could come back.
 */
export function learn(sample: Iterable<string | null>): Likeness {
  const shapes = new Map<string, SeenShape>();
  const avoided = avoidValues();
  let count = 0;
  let empty = 0;
  for (const value of sample) {
    count++;
    if (value === null || value === '') empty++;
    else {
      avoided.add(value);
      note(shapes, runsOf(value));
    }
  }
  const common = [...shapes.values()].sort((a, b) => b.count - a.count || a.runs.length - b.runs.length);
  return describe(common.slice(0, SHAPE_LIMIT), count - empty, percent(empty, count), avoided.keep);
}

/** Rarer shapes are left out. */
const SHAPE_LIMIT = 40;
/** A text of more runs is taken as one run of all its signs. */
const RUN_LIMIT = 12;
/** Longer texts are not made; it also keeps numbers in the likeness below four digits. */
const LENGTH_LIMIT = 999;

/** Signs of one class in a row; several classes in a text of too many runs. */
interface SeenRun {
  readonly classes: readonly string[];
  least: number;
  most: number;
}

interface SeenShape {
  readonly runs: readonly SeenRun[];
  count: number;
}

function runsOf(text: string): SeenRun[] {
  const runs: SeenRun[] = [];
  const classes = new Set<string>();
  let length = 0;
  for (const sign of text) {
    const name = classOf(sign);
    const last = runs.at(-1);
    classes.add(name);
    if (last?.classes[0] === name) last.most = last.least += 1;
    else if (runs.length <= RUN_LIMIT) runs.push({ classes: [name], least: 1, most: 1 });
    if (++length === LENGTH_LIMIT) break;
  }
  return runs.length <= RUN_LIMIT ? runs : [{ classes: [...classes].sort(), least: length, most: length }];
}

function note(shapes: Map<string, SeenShape>, runs: readonly SeenRun[]): void {
  const key = JSON.stringify(runs.map(({ classes }) => classes));
  const seen = shapes.get(key);
  if (seen === undefined) {
    shapes.set(key, { runs, count: 1 });
    return;
  }
  seen.count++;
  for (const [place, { least, most }] of runs.entries()) {
    const known = seen.runs[place]!;
    known.least = Math.min(known.least, least);
    known.most = Math.max(known.most, most);
  }
}

/** The classes become alphabets of what may be used; a shape with a class of which nothing may be used falls away. */
function describe(
  seen: readonly SeenShape[],
  count: number,
  empty: number,
  keep: (signs: readonly string[]) => readonly string[],
): Likeness {
  const places = new Map<string, number>();
  const used: string[] = [];
  const placeOf = (classes: readonly string[]): number | undefined => {
    const text = keep(classes.flatMap(signsOf)).join('');
    if (text === '') return undefined;
    const known = places.get(text) ?? used.push(text) - 1;
    places.set(text, known);
    return known;
  };
  const shapes = seen.flatMap(({ runs, count: times }): Shape[] => {
    const made = runs.flatMap(({ classes, least, most }): Run[] => {
      const alphabet = placeOf(classes);
      return alphabet === undefined ? [] : [{ alphabet, least, most }];
    });
    return made.length < runs.length
      ? []
      : [{ weight: Math.min(99, Math.max(1, percent(times, count))), runs: made }];
  });
  return { empty, alphabets: used, shapes };
}

/** In whole hundredths; not 0 unless there is none. */
function percent(part: number, whole: number): number {
  return part === 0 ? 0 : Math.max(1, Math.round((100 * part) / whole));
}

/** The class of a sign by its name in `alphabets`; a sign that names are not made of is a class of its own. */
function classOf(sign: string): string {
  const known = classes.get(sign);
  if (known !== undefined) return known;
  return classesByScript.find(([, pattern]) => pattern.test(sign))?.[0] ?? sign;
}

function signsOf(name: string): readonly string[] {
  return Object.hasOwn(alphabets, name) ? alphabets[name as keyof typeof alphabets] : [name];
}

/** Signs that stand for themselves only, because what a mapping does depends on which they are. */
const literal = new Set(['hyphens', 'apostrophes', 'spaces', 'invisible']);

const classes: ReadonlyMap<string, string> = new Map(
  Object.entries(alphabets)
    .filter(([name]) => !literal.has(name))
    .flatMap(([name, signs]) => signs.map((sign): [string, string] => [sign, name])),
);

/** For letters, marks and digits that the alphabets do not list, so that none of them stands for itself. */
const classesByScript: readonly (readonly [string, RegExp])[] = [
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['han', /\p{Script=Han}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['devanagari', /\p{Script=Devanagari}/u],
  ['thai', /\p{Script=Thai}/u],
  ['combining', /\p{M}/u],
  ['markedUpper', /\p{Lu}/u],
  ['marked', /(?=\p{Script=Latin})\p{L}/u],
  ['han', /\p{Lo}/u],
  ['marked', /\p{L}/u],
  ['digit', /\p{N}/u],
  ['emoji', /\p{Extended_Pictographic}/u],
];

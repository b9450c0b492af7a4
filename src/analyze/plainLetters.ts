import { differenceOf, disjoint, type UnitSet, unionOf, unitSetOf } from '../regex/index.ts';
import { normalizeDiacritics } from '../text/index.ts';
import { run, type Shape, shapeOf } from './shape.ts';
import { isSubset, unitsIn } from './units.ts';

/**
 * NormalizeDiacritics on a shape. ASCII and Latin units without marks are changed one by one, whatever stands beside them;
 * elsewhere neighbours can be composed into one letter, so lengths are bounded loosely.
 */
export function plainLetters({ segments, minLength, maxLength }: Shape): Shape | undefined {
  let most = maxLength;
  let least = minLength;
  const plain = segments.map((segment) => {
    if (typeof segment === 'string' && isSubset(unitsIn(segment), latin)) {
      const text = normalizeDiacritics(segment);
      most += text.length - segment.length;
      least += text.length - segment.length;
      return text;
    }
    const { units, min, max } =
      typeof segment === 'string' ? run(unitsIn(segment), segment.length, segment.length) : segment;
    const { image, growth } = imageOf(units);
    const kept = isSubset(units, latin) ? min : 0;
    if (kept < min) least = 0;
    if (growth > 1) most += max === Number.POSITIVE_INFINITY ? max : max * (growth - 1);
    return run(image, kept, max * growth);
  });
  return shapeOf(plain, Math.max(0, least), most);
}

/** Up to ɏ and the phonetic letters: no mark, and nothing that composes with anything but a mark. */
const latin: UnitSet = [0, 0x2ff];
const surrogates: UnitSet = [0xd800, 0xdfff];
const marks: UnitSet = [0x300, 0x36f];

/** No unit is composed of more, as far as that cannot be seen from the unit alone. */
const MOST_PARTS = 4;

interface Image {
  readonly image: UnitSet;
  /** How many units one unit can become. */
  readonly growth: number;
}

const known = new WeakMap<UnitSet, Image>();

function imageOf(units: UnitSet): Image {
  let image = known.get(units);
  if (image === undefined) {
    image = isSubset(units, [0, 0x7f]) ? { image: units, growth: 1 } : workOut(units);
    known.set(units, image);
  }
  return image;
}

function workOut(units: UnitSet): Image {
  const { changes, composed } = table();
  const gone: number[] = [];
  let come: UnitSet = [];
  let growth = 1;
  let range = 0;
  for (const [from, into] of changes) {
    while (range < units.length && units[range + 1]! < from) range += 2;
    if (range >= units.length) break;
    if (units[range]! > from) continue;
    gone.push(from, from);
    come = unionOf(come, unitsIn(into));
    growth = Math.max(growth, into.length);
  }
  let image = unionOf(differenceOf(units, unitSetOf(gone)), come);
  if (!disjoint(units, surrogates)) {
    // A pair may be a letter made of others, here or beyond the BMP; those are all above ASCII.
    image = unionOf(
      image,
      differenceOf([0x80, 0xffff], unionOf(marks, unitSetOf(changes.flatMap(([from]) => [from, from])))),
    );
  }
  if (isSubset(image, latin)) return { image, growth };
  return { image: unionOf(image, composed), growth: Math.max(growth, MOST_PARTS) };
}

interface Table {
  /** Each unit that becomes something else, with its decomposition without marks. */
  readonly changes: readonly (readonly [unit: number, into: string])[];
  /** What can be composed from units that are no marks, such as Hangul syllables, with its parts. */
  readonly composed: UnitSet;
}

let made: Table | undefined;

function table(): Table {
  made ??= makeTable();
  return made;
}

/** From the decompositions of all units, worked out in one text for speed. */
function makeTable(): Table {
  let all = '';
  for (let unit = 0x80; unit <= 0xffff; unit++) {
    if (unit < 0xd800 || unit > 0xdfff) all += `${String.fromCharCode(unit)}\n`;
  }
  const decomposed = all.normalize('NFD').split('\n');
  const changes: [number, string][] = [];
  const composed: number[] = [];
  for (let i = 0; 2 * i < all.length; i++) {
    const letter = all.charAt(2 * i);
    const unit = letter.charCodeAt(0);
    const parts = decomposed[i]!;
    const plain = normalizeDiacritics(letter);
    if (plain !== letter)
      changes.push([unit, parts.replace(/[\u0300-\u036f]+/g, '').replace(/./gs, spelledOut)]);
    else if (parts !== letter)
      for (const part of letter + parts) composed.push(part.charCodeAt(0), part.charCodeAt(0));
  }
  return { changes, composed: unitSetOf(composed) };
}

function spelledOut(letter: string): string {
  return normalizeDiacritics(letter);
}

import { blockRanges } from './blockRanges.ts';
import { complementOf, type UnitSet, unionOf, unitSetOf } from './unitSet.ts';

/** The general categories that .NET accepts in `\p{…}`; names are case-sensitive. Unicode data is the engine's own. */
const categoryNames = new Set(
  'C Cc Cf Cn Co Cs L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs'.split(
    ' ',
  ),
);

const surrogates: UnitSet = [0xd800, 0xdfff];

/** Every unit but the surrogates, in order, so that a `u` pattern sees each unit by itself. */
let otherUnits: string | undefined;

function otherUnitsText(): string {
  if (otherUnits === undefined) {
    const units = new Uint16Array(0x10000 - 0x800);
    for (let i = 0; i < units.length; i += 1) units[i] = i < 0xd800 ? i : i + 0x800;
    const chunks: string[] = [];
    for (let i = 0; i < units.length; i += 0x2000) {
      chunks.push(String.fromCharCode(...units.subarray(i, i + 0x2000)));
    }
    otherUnits = chunks.join('');
  }
  return otherUnits;
}

/** The non-surrogate units that a JavaScript property expression such as `\p{Lu}` matches. */
function unitsOfProperty(property: string): UnitSet {
  const ranges: number[] = [];
  for (const match of otherUnitsText().matchAll(new RegExp(`${property}+`, 'gu'))) {
    const run = match[0];
    ranges.push(run.charCodeAt(0), run.charCodeAt(run.length - 1));
  }
  return unitSetOf(splitAtSurrogates(ranges));
}

/** A run of the text above may reach over the gap where the surrogates were taken out. */
function splitAtSurrogates(ranges: readonly number[]): number[] {
  const split: number[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    const first = ranges[i]!;
    const last = ranges[i + 1]!;
    if (first < 0xd800 && last > 0xdfff) split.push(first, 0xd7ff, 0xe000, last);
    else split.push(first, last);
  }
  return split;
}

const cache = new Map<string, UnitSet>();

function cached(key: string, make: () => UnitSet): UnitSet {
  let set = cache.get(key);
  if (set === undefined) {
    set = make();
    cache.set(key, set);
  }
  return set;
}

function categorySet(name: string): UnitSet {
  const plain = unitsOfProperty(`\\p{${name}}`);
  return name === 'C' || name === 'Cs' ? unionOf(plain, surrogates) : plain;
}

/** The units of a `\p{name}`, or null if .NET knows no such category or block. Surrogate halves are `Cs`. */
export function propertySet(name: string): UnitSet | null {
  if (categoryNames.has(name)) return cached(name, () => categorySet(name));
  const block = blockRanges.get(name);
  return block ?? null;
}

/** The units of the JavaScript property `Changes_When_Lowercased`. */
export function lowercasableSet(): UnitSet {
  return cached('lowercasable', () => unitsOfProperty('\\p{Changes_When_Lowercased}'));
}

/** What `(?i)\p{Lu}` means, and the same with Ll and Lt. (spec/dotnet-semantics.md, section 3, D) */
export function casedLetterSet(): UnitSet {
  return cached('cased letters', () => unitsOfProperty('[\\p{Lu}\\p{Ll}\\p{Lt}]'));
}

/** `\d`: decimal digits of every script. */
export function digitSet(): UnitSet {
  return cached('Nd', () => categorySet('Nd'));
}

/** `\w`: letters, non-spacing marks, decimal digits and connector punctuation. */
export function wordSet(): UnitSet {
  return cached('word', () => unitsOfProperty('[\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}]'));
}

/** What `\b` and group names count as a word character: `\w` and the two joiners. */
export function boundaryWordSet(): UnitSet {
  return cached('boundary', () => unionOf(wordSet(), [0x200c, 0x200d]));
}

/** `\s`: Char.IsWhiteSpace, which has U+0085 and lacks U+FEFF. */
export const spaceSet: UnitSet = unitSetOf([
  0x09, 0x0d, 0x20, 0x20, 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f,
  0x202f, 0x205f, 0x205f, 0x3000, 0x3000,
]);

/** `.` without the single-line option: everything but U+000A. */
export const notNewlineSet: UnitSet = complementOf([0x0a, 0x0a]);

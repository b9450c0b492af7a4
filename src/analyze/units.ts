import { complementOf, differenceOf, hasUnit, type UnitSet, unionOf, unitSetOf } from '../regex/index.ts';

export const noUnits: UnitSet = [];

/** The units of a text. */
export function unitsIn(text: string): UnitSet {
  const ranges: number[] = [];
  for (let i = 0; i < text.length; i++) ranges.push(text.charCodeAt(i), text.charCodeAt(i));
  return unitSetOf(ranges);
}

/** A set from its ranges as texts of two characters, or of one: `unitRanges('az', 'AZ', '.')`. */
export function unitRanges(...ranges: readonly string[]): UnitSet {
  return unitSetOf(ranges.flatMap((range) => [range.charCodeAt(0), range.charCodeAt(range.length - 1)]));
}

export function intersectionOf(left: UnitSet, right: UnitSet): UnitSet {
  return differenceOf(left, complementOf(right));
}

export function sameUnits(left: UnitSet, right: UnitSet): boolean {
  return (
    left === right || (left.length === right.length && left.every((unit, index) => unit === right[index]))
  );
}

export function isSubset(part: UnitSet, whole: UnitSet): boolean {
  if (part === whole) return true;
  let at = 0;
  for (let i = 0; i < part.length; i += 2) {
    while (at < whole.length && whole[at + 1]! < part[i]!) at += 2;
    if (at >= whole.length || whole[at]! > part[i]! || whole[at + 1]! < part[i + 1]!) return false;
  }
  return true;
}

export function unionOfAll(sets: readonly UnitSet[]): UnitSet {
  return sets.reduce(unionOf, noUnits);
}

/** The text cut into pieces that lie in a set and pieces that do not, in turn. */
export function cutBySet(text: string, set: UnitSet): { readonly text: string; readonly inside: boolean }[] {
  const pieces: { text: string; inside: boolean }[] = [];
  for (let i = 0; i < text.length; i++) {
    const inside = hasUnit(set, text.charCodeAt(i));
    const last = pieces.at(-1);
    if (last?.inside === inside) last.text += text[i];
    else pieces.push({ text: text.charAt(i), inside });
  }
  return pieces;
}

/** Decimal digits. */
export const digits: UnitSet = unitRanges('09');
export const asciiUnits: UnitSet = [0, 0x7f];

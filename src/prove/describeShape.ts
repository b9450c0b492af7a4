import type { Run, Segment, Shape } from '../analyze/index.ts';
import { allUnits, complementOf, type UnitSet } from '../regex/index.ts';

/** A set of texts in words, `up to 61 of [a-z], then "@contoso.com"`. */
export function describeShape({ segments }: Shape): string {
  return segments.length === 0 ? 'empty text' : segments.map(describeSegment).join(', then ');
}

function describeSegment(segment: Segment): string {
  return typeof segment === 'string'
    ? JSON.stringify(segment)
    : `${describeCount(segment)} ${describeUnits(segment.units)}`;
}

function describeCount({ min, max }: Run): string {
  if (min === max) return `${min} of`;
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? 'any number of' : `${min} or more of`;
  return min === 0 ? `up to ${max} of` : `${min} to ${max} of`;
}

/** More ranges are not listed. */
const RANGE_LIMIT = 12;

/** A set of code units as a class of a regular expression, or in words where that would be long. */
export function describeUnits(units: UnitSet): string {
  if (units.length === 0) return 'no characters';
  if (units.length === allUnits.length && units[1] === allUnits[1] && units[0] === 0) return 'any characters';
  if (units.length / 2 <= RANGE_LIMIT) return `[${rangesText(units)}]`;
  const others = complementOf(units);
  return others.length / 2 <= RANGE_LIMIT ? `[^${rangesText(others)}]` : 'many different characters';
}

function rangesText(units: UnitSet): string {
  let text = '';
  for (let i = 0; i < units.length; i += 2) {
    const [first, last] = [units[i]!, units[i + 1]!];
    text += unitText(first, i === 0);
    if (last > first) text += (last > first + 1 ? '-' : '') + unitText(last, false);
  }
  return text;
}

/** A hyphen is one only where it is the first sign. */
function unitText(unit: number, isFirst: boolean): string {
  const sign = String.fromCharCode(unit);
  if (/[\]\\^]/.test(sign) || (sign === '-' && !isFirst)) return `\\${sign}`;
  return unit > 0x20 && unit < 0x7f ? sign : `\\u${unit.toString(16).toUpperCase().padStart(4, '0')}`;
}

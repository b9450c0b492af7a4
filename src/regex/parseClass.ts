import type { CaseEquivalence } from './caseEquivalence.ts';
import type { PatternScanner } from './patternScanner.ts';
import type { CharacterClass, ClassItem } from './regexTree.ts';
import { casedLetterSet, digitSet, propertySet, spaceSet, wordSet } from './unicodeSets.ts';
import { complementOf, differenceOf, type UnitSet, unionOf, unitSetOf } from './unitSet.ts';

/** How deep groups and class subtractions may nest. .NET has no such limit; without one our stack would overflow. */
export const NESTING_LIMIT = 200;

/**
 * Reads a class; `position` is after the `[`. `equivalence` is what ignore-case means, null without it.
 * With `scanOnly` (the first pass) only the extent matters, and ranges and names are not checked, as in .NET.
 * Throws `PatternFault`. (spec/dotnet-semantics.md, section 3, D)
 */
export function parseClass(
  scanner: PatternScanner,
  equivalence: CaseEquivalence | null,
  scanOnly: boolean,
  depth = 0,
): CharacterClass {
  const start = scanner.position - 1;
  if (depth > NESTING_LIMIT) throw scanner.fault(`Classes nest deeper than ${NESTING_LIMIT}.`, start);
  const negated = scanner.peek() === '^';
  if (negated) scanner.position += 1;

  const items: ClassItem[] = [];
  let subtraction = null as CharacterClass | null;
  let rangeStart = -1;
  let rangePlace = start;
  let closed = false;
  const check = (condition: boolean, message: string, from: number) => {
    if (condition && !scanOnly) throw scanner.fault(message, from);
  };
  const subtract = () => {
    subtraction = parseClass(scanner, equivalence, scanOnly, depth + 1);
    check(!scanner.atEnd && scanner.peek() !== ']', 'A subtraction must be the last part of a class.', start);
  };

  for (let first = true; !scanner.atEnd; first = false) {
    const itemStart = scanner.position;
    const character = scanner.peek()!;
    let unit = character.charCodeAt(0);
    let escaped = false;
    scanner.position += 1;
    if (character === ']' && !first) {
      closed = true;
      break;
    }
    if (character === '\\' && !scanner.atEnd) {
      const shorthand = readShorthand(scanner, equivalence, scanOnly);
      if (shorthand !== null) {
        check(rangeStart >= 0, 'A range cannot end in a class such as "\\d".', rangePlace);
        items.push(shorthand);
        continue;
      }
      if (scanner.peek() === '-') {
        scanner.position += 1;
        check(rangeStart > 0x2d, 'The range is in reverse order.', rangePlace);
        items.push({ kind: 'Range', first: rangeStart >= 0 ? rangeStart : 0x2d, last: 0x2d });
        rangeStart = -1;
        continue;
      }
      unit = scanner.escapedUnit();
      escaped = true;
    }

    if (rangeStart >= 0) {
      if (character === '[' && !escaped && !first) {
        items.push({ kind: 'Range', first: rangeStart, last: rangeStart });
        // .NET's first pass does not look into a subtraction here.
        if (!scanOnly) subtract();
      } else {
        check(rangeStart > unit, 'The range is in reverse order.', rangePlace);
        items.push({ kind: 'Range', first: rangeStart, last: unit });
      }
      rangeStart = -1;
    } else if (scanner.peek() === '-' && scanner.peek(1) !== undefined && scanner.peek(1) !== ']') {
      rangeStart = unit;
      rangePlace = itemStart;
      scanner.position += 1;
    } else if (character === '-' && !first && scanner.peek() === '[') {
      scanner.position += 1;
      subtract();
    } else {
      items.push({ kind: 'Range', first: unit, last: unit });
    }
  }
  if (!closed) throw scanner.fault('The class "[" is not closed.', start);

  const units = scanOnly ? [] : classUnits(items, negated, subtraction, equivalence);
  const span = { start, end: scanner.position };
  return {
    kind: 'CharacterClass',
    negated,
    items,
    subtraction,
    ignoreCase: equivalence !== null,
    units,
    span,
  };
}

/** A `\d`, `\w`, `\s`, `\p{…}` or their opposites at `position`, after the backslash; null if it is none. */
function readShorthand(
  scanner: PatternScanner,
  equivalence: CaseEquivalence | null,
  scanOnly: boolean,
): ClassItem | null {
  const letter = scanner.peek();
  switch (letter) {
    case 'd':
    case 'D':
    case 's':
    case 'S':
    case 'w':
    case 'W':
      scanner.position += 1;
      return { kind: 'Shorthand', letter };
    case 'p':
    case 'P': {
      const start = scanner.position - 1;
      scanner.position += 1;
      const name = scanner.propertyName();
      if (!scanOnly && itemUnits({ kind: 'Property', name, negated: false }, equivalence) === null) {
        throw scanner.fault(`There is no category or block named "${name}".`, start);
      }
      return { kind: 'Property', name, negated: letter === 'P' };
    }
    default:
      return null;
  }
}

/** A shorthand outside a class as a class of its own; null if none is at `position`, after the backslash. */
export function parseShorthand(
  scanner: PatternScanner,
  equivalence: CaseEquivalence | null,
): CharacterClass | null {
  const start = scanner.position - 1;
  const item = readShorthand(scanner, equivalence, false);
  if (item === null) return null;
  const span = { start, end: scanner.position };
  const units = classUnits([item], false, null, equivalence);
  // Only a property reads the option; \d, \w and \s are the same with and without it.
  const ignoreCase = equivalence !== null && item.kind === 'Property';
  return {
    kind: 'CharacterClass',
    negated: false,
    items: [item],
    subtraction: null,
    ignoreCase,
    units,
    span,
  };
}

const isBlock = (item: ClassItem) => item.kind === 'Property' && item.name.startsWith('Is');

function classUnits(
  items: readonly ClassItem[],
  negated: boolean,
  subtraction: CharacterClass | null,
  equivalence: CaseEquivalence | null,
): UnitSet {
  // Ignore-case widens characters, ranges and blocks, but not categories.
  const ranged: number[] = [];
  let units: UnitSet = [];
  for (const item of items) {
    const set = itemUnits(item, equivalence)!;
    if (item.kind === 'Range' || isBlock(item)) ranged.push(...set);
    else units = unionOf(units, set);
  }
  const widened = unitSetOf(ranged);
  units = unionOf(units, equivalence === null ? widened : equivalence.closure(widened));
  if (negated) units = complementOf(units);
  return subtraction === null ? units : differenceOf(units, subtraction.units);
}

function itemUnits(item: ClassItem, equivalence: CaseEquivalence | null): UnitSet | null {
  switch (item.kind) {
    case 'Range':
      return [item.first, item.last];
    case 'Shorthand': {
      const lower = item.letter.toLowerCase();
      const set = lower === 'd' ? digitSet() : lower === 'w' ? wordSet() : spaceSet;
      return lower === item.letter ? set : complementOf(set);
    }
    case 'Property': {
      const anyCase = equivalence !== null && /^L[ult]$/.test(item.name);
      const set = anyCase ? casedLetterSet() : propertySet(item.name);
      return set !== null && item.negated ? complementOf(set) : set;
    }
  }
}

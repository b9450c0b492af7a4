import { parseClass } from './parseClass.ts';
import { isDigit, type PatternOptions, PatternScanner } from './patternScanner.ts';
import type { RegexGroup } from './regexTree.ts';

/** The groups of a pattern, and how its parts refer to them; every answer is an index into `groups`, or null. */
export interface GroupNumbering {
  readonly groups: readonly RegexGroup[];
  readonly byNumber: (number: number) => number | null;
  readonly byName: (name: string) => number | null;
}

/**
 * The first pass: finds every capturing group. Unnamed ones count from 1, left to right, and share a number given
 * by hand; then names take the free numbers in order of appearance. Throws `PatternFault` for what breaks already here.
 * (spec/dotnet-semantics.md, section 3, D)
 */
export function numberGroups(text: string, options: PatternOptions): GroupNumbering {
  const scanner = new PatternScanner(text, options);
  const numbers = new Set([0]);
  const names = new Map<string, number>();
  const outerOptions: PatternOptions[] = [];
  let nextNumber = 1;
  let skipNext = false;

  const openGroup = () => {
    outerOptions.push(scanner.options);
    if (scanner.peek() !== '?') {
      if (!scanner.options.explicitCapture && !skipNext) numbers.add(nextNumber++);
      skipNext = false;
      return;
    }
    scanner.position += 1;
    skipNext = false;
    const character = scanner.peek();
    if ((character === '<' || character === "'") && scanner.peek(1) !== undefined) {
      scanner.position += 1;
      if (scanner.peek() === '0' || !scanner.nameUnitAhead()) return;
      if (isDigit(scanner.peek())) numbers.add(scanner.decimal());
      else {
        const name = scanner.name();
        if (!names.has(name)) names.set(name, -1);
      }
      return;
    }
    scanner.inlineOptions();
    if (scanner.peek() === ')') {
      scanner.position += 1;
      outerOptions.pop();
    } else if (scanner.peek() === '(') skipNext = true;
  };

  while (!scanner.atEnd) {
    const character = scanner.peek();
    if (character === '#' || scanner.text.startsWith('(?#', scanner.position)) {
      const before = scanner.position;
      scanner.blank();
      if (scanner.position > before) continue;
    }
    scanner.position += 1;
    if (character === '\\') skipEscape(scanner);
    else if (character === '[') parseClass(scanner, null, true);
    else if (character === ')') scanner.options = outerOptions.pop() ?? scanner.options;
    else if (character === '(') openGroup();
  }

  for (const name of names.keys()) {
    while (numbers.has(nextNumber)) nextNumber += 1;
    names.set(name, nextNumber);
    numbers.add(nextNumber);
  }
  return numbering(numbers, names);
}

/** Steps over what follows a backslash, so that no bracket or parenthesis in it counts. */
function skipEscape(scanner: PatternScanner): void {
  const character = scanner.peek();
  if (character === undefined) return;
  if ('bBAGZzwWsSdDpP'.includes(character)) scanner.position += 1;
  else if (scanReference(scanner) === null) scanner.escapedUnit();
}

function numbering(numbers: ReadonlySet<number>, names: ReadonlyMap<string, number>): GroupNumbering {
  const nameOf = new Map([...names].map(([name, number]) => [number, name]));
  const groups = [...numbers]
    .sort((left, right) => left - right)
    .map((number) => ({ number, name: nameOf.get(number) ?? String(number) }));
  const indexOfNumber = new Map(groups.map((group, index) => [group.number, index]));
  const indexOfName = new Map(groups.map((group, index) => [group.name, index]));
  return {
    groups,
    byNumber: (number) => indexOfNumber.get(number) ?? null,
    byName: (name) => indexOfName.get(name) ?? null,
  };
}

export type Reference = { readonly number: number } | { readonly name: string };

/**
 * Reads what may be a backreference; `position` is after the backslash. Null, with `position` unmoved, if it is a
 * character escape instead. Throws `PatternFault` for a `\k` without a proper name.
 */
export function scanReference(scanner: PatternScanner): (Reference & { readonly quoted: boolean }) | null {
  const start = scanner.position;
  let close = '';
  if (scanner.peek() === 'k') {
    scanner.position += 1;
    const open = scanner.peek();
    scanner.position += 1;
    if ((open !== '<' && open !== "'") || scanner.atEnd) {
      throw scanner.fault('"\\k" needs a group name, as in "\\k<name>".', start - 1);
    }
    close = open === '<' ? '>' : "'";
  } else if ((scanner.peek() === '<' || scanner.peek() === "'") && scanner.peek(1) !== undefined) {
    close = scanner.peek() === '<' ? '>' : "'";
    scanner.position += 1;
  }

  const quoted = close !== '' && !scanner.text.startsWith('k<', start);
  if (close === '') {
    if (isDigit(scanner.peek()) && scanner.peek() !== '0') return { number: scanner.decimal(), quoted };
  } else if (isDigit(scanner.peek())) {
    const number = scanner.decimal();
    if (scanner.peek() === close) {
      scanner.position += 1;
      return { number, quoted };
    }
  } else if (scanner.nameUnitAhead()) {
    const name = scanner.name();
    if (scanner.peek() === close) {
      scanner.position += 1;
      return { name, quoted };
    }
  }
  scanner.position = start;
  return null;
}

import type { GroupNumbering } from './numberGroups.ts';
import { isDigit, type PatternFault, type PatternScanner } from './patternScanner.ts';

/** What an opening parenthesis begins. */
export type GroupOpening =
  | { readonly kind: 'Group' }
  | { readonly kind: 'Capture'; readonly group: number | null; readonly popped: number | null }
  | { readonly kind: 'Look'; readonly behind: boolean; readonly negated: boolean }
  | { readonly kind: 'Atomic' }
  | { readonly kind: 'GroupCondition'; readonly group: number }
  | { readonly kind: 'ExpressionCondition' };

/**
 * Reads the `?…` of a group; `position` is after `(?`. Null if it only set options, as `(?i)` does. A condition that is an
 * expression leaves `position` at its parenthesis. `inExpressionCondition`: options are not allowed there.
 * Throws `PatternFault`.
 */
export function parseGroupOpen(
  scanner: PatternScanner,
  numbering: GroupNumbering,
  inExpressionCondition: boolean,
): GroupOpening | null {
  const start = scanner.position - 2;
  const unknown = () => scanner.fault('This kind of group does not exist.', start);
  const character = scanner.peek();
  scanner.position += 1;
  switch (character) {
    case ':':
      return { kind: 'Group' };
    case '>':
      return { kind: 'Atomic' };
    case '=':
    case '!':
      return openLook(scanner, false, character === '!');
    case '(':
      return openCondition(scanner, numbering);
    case '<':
    case "'": {
      const next = scanner.peek();
      if (next === undefined) throw unknown();
      if (character === '<' && (next === '=' || next === '!')) {
        scanner.position += 1;
        return openLook(scanner, true, next === '!');
      }
      return openNamed(scanner, numbering, character === '<' ? '>' : "'", unknown);
    }
    default:
      scanner.position -= 1;
      if (!inExpressionCondition) scanner.inlineOptions();
      scanner.position += 1;
      if (scanner.text[scanner.position - 1] === ')') return null;
      if (scanner.text[scanner.position - 1] === ':') return { kind: 'Group' };
      throw unknown();
  }
}

function openLook(scanner: PatternScanner, behind: boolean, negated: boolean): GroupOpening {
  scanner.options = { ...scanner.options, rightToLeft: behind };
  return { kind: 'Look', behind, negated };
}

/** A name or number up to `close` or `-`: an index, null if there is no such group. */
function groupHere(scanner: PatternScanner, numbering: GroupNumbering, close: string): number | null {
  const start = scanner.position;
  let group: number | null;
  if (isDigit(scanner.peek())) {
    const number = scanner.decimal();
    group = numbering.byNumber(number);
  } else if (scanner.nameUnitAhead()) {
    group = numbering.byName(scanner.name());
  } else throw scanner.fault('A group name consists of letters, digits and "_".', start);
  if (!scanner.atEnd && scanner.peek() !== close && scanner.peek() !== '-') {
    scanner.position += 1;
    throw scanner.fault('A group name consists of letters, digits and "_".', start);
  }
  return group;
}

/** `name>`, `name-other>` or `-other>`. */
function openNamed(
  scanner: PatternScanner,
  numbering: GroupNumbering,
  close: string,
  unknown: () => PatternFault,
): GroupOpening {
  const start = scanner.position;
  const onlyPops = scanner.peek() === '-';
  const group = onlyPops ? null : groupHere(scanner, numbering, close);
  if (group === 0) throw scanner.fault('Group 0 is the whole match and cannot be captured again.', start);

  let popped: number | null = null;
  if ((group !== null || onlyPops) && scanner.peek() === '-' && scanner.peek(1) !== undefined) {
    scanner.position += 1;
    const poppedStart = scanner.position;
    popped = groupHere(scanner, numbering, close);
    if (scanner.peek() === '-')
      throw scanner.fault('A group name consists of letters, digits and "_".', start);
    if (popped === null) throw undefinedGroup(scanner, poppedStart);
  }
  if ((group === null && popped === null) || scanner.peek() !== close) throw unknown();
  scanner.position += 1;
  return { kind: 'Capture', group, popped };
}

export function undefinedGroup(scanner: PatternScanner, start: number): PatternFault {
  return scanner.fault(`There is no group "${scanner.text.slice(start, scanner.position)}".`, start);
}

/** `position` is after the second parenthesis of `(?(`. */
function openCondition(scanner: PatternScanner, numbering: GroupNumbering): GroupOpening {
  const start = scanner.position;
  if (isDigit(scanner.peek())) {
    const group = numbering.byNumber(scanner.decimal());
    if (scanner.peek() !== ')') throw scanner.fault('A condition that is a number must be only that.', start);
    if (group === null) throw undefinedGroup(scanner, start);
    scanner.position += 1;
    return { kind: 'GroupCondition', group };
  }
  if (scanner.nameUnitAhead()) {
    const group = numbering.byName(scanner.name());
    if (group !== null && scanner.peek() === ')') {
      scanner.position += 1;
      return { kind: 'GroupCondition', group };
    }
  }
  const paren = start - 1;
  scanner.position = start;
  if (scanner.peek() === '?' && scanner.peek(1) !== undefined) {
    const after = scanner.peek(1)! + (scanner.peek(2) ?? '');
    if (after[0] === '#') throw scanner.fault('A condition cannot be a comment.', paren);
    if (after[0] === "'" || (after[0] === '<' && after[1] !== undefined && !'!='.includes(after[1]))) {
      throw scanner.fault('A condition cannot be a named group.', paren);
    }
  }
  scanner.position = paren;
  return { kind: 'ExpressionCondition' };
}

import { anchorPlaces } from './anchorHolds.ts';
import { beginsWith, firstOf } from './prefixOf.ts';
import { isSingleUnit, type Loop, type ParsedPattern, type RegexNode } from './regexTree.ts';
import { onlyUnit } from './unitSet.ts';
import { type UnitTest, unitTestOf } from './unitTest.ts';

/** The instructions of the exact engine, with their operands. Direction is 1, or -1 inside a lookbehind. */
export const UNIT = 1; // unit, direction
export const SET = 2; // set, direction
export const GREEDY = 3; // set, min, max, direction: one-unit loop, as much as possible first
export const LAZY = 4; // set, min, max, direction
export const ANCHOR = 5; // place
export const BRANCH = 6; // other: go on, later try other
export const JUMP = 7; // target
export const LOOP_ENTER = 8; // loop
export const LOOP_NEXT = 9; // loop, min, max, manner, exit
export const OPEN = 10; // capture
export const CLOSE = 11; // capture, group, popped: -1 for none
export const REFERENCE = 12; // group, ignoreCase, direction
export const LOOK = 13; // look
export const LOOK_END = 14; // look: drop the choices made since, go back to where it began
export const LOOK_FAIL = 15; // look: drop the choices made since, fail
export const ATOMIC_END = 16; // look: drop the choices made since
export const IF_GROUP = 17; // group, other
export const MATCH = 18;

export const NO_LIMIT = 0x7fffffff;

// The manners of a loop. Without a count a lazy one leaves a mark too many behind when an iteration matches nothing, which
// .NET up to version 10 takes for the beginning of the match, or for worse inside a lookaround, an atomic group or a count.
export const GREEDILY = 0;
export const LAZILY = 1;
export const LAZILY_UNCOUNTED = 2;
export const LAZILY_INSIDE = 3;

/** A pattern compiled for the exact engine: one array of instructions and their operands, and what they refer to. */
export interface ExactProgram {
  readonly code: Int32Array;
  readonly sets: readonly UnitTest[];
  /** How many registers of each kind the code names. */
  readonly loops: number;
  readonly captures: number;
  readonly looks: number;
  readonly groups: number;
  readonly invariant: boolean;
  /** What the first unit of a match must be; null if unknown or if a match may be empty. */
  readonly first: UnitTest | null;
  /** A match can only begin at the start of the text, or where the previous one ended. */
  readonly onlyAt: 'start' | 'contiguous' | null;
}

export function compileExact(tree: ParsedPattern): ExactProgram {
  const code: number[] = [];
  const sets: UnitTest[] = [];
  const indexOfSet = new Map<UnitTest, number>();
  let loops = 0;
  let captures = 0;
  let looks = 0;

  const setIndex = (test: UnitTest) => {
    let index = indexOfSet.get(test);
    if (index === undefined) {
      index = sets.push(test) - 1;
      indexOfSet.set(test, index);
    }
    return index;
  };
  /** Emits an instruction whose last operand is a place still to come; returns where to fill that in. */
  const emitForward = (...parts: number[]) => code.push(...parts, -1) - 1;
  const here = (place: number) => {
    code[place] = code.length;
  };

  /** `inside` tells of a lookaround, an atomic group, a condition or a counted loop around the node. */
  const emit = (node: RegexNode, direction: 1 | -1, inside: boolean): void => {
    if (isSingleUnit(node)) {
      const unit = onlyUnit(node.units);
      if (unit >= 0) code.push(UNIT, unit, direction);
      else code.push(SET, setIndex(unitTestOf(node.units)), direction);
      return;
    }
    switch (node.kind) {
      case 'Empty':
        return;
      case 'Anchor':
        code.push(ANCHOR, anchorPlaces.indexOf(node.place));
        return;
      case 'Backreference':
        code.push(REFERENCE, node.group, node.ignoreCase ? 1 : 0, direction);
        return;
      case 'Concatenation':
        if (direction === 1) for (const item of node.items) emit(item, direction, inside);
        else for (let i = node.items.length - 1; i >= 0; i -= 1) emit(node.items[i]!, direction, inside);
        return;
      case 'Alternation': {
        const ends: number[] = [];
        node.branches.forEach((branch, index) => {
          const last = index === node.branches.length - 1;
          const other = last ? -1 : emitForward(BRANCH);
          emit(branch, direction, inside);
          if (last) return;
          ends.push(emitForward(JUMP));
          here(other);
        });
        ends.forEach(here);
        return;
      }
      case 'Loop':
        emitLoop(node, direction, inside);
        return;
      case 'Capture': {
        const capture = captures++;
        code.push(OPEN, capture);
        emit(node.body, direction, inside);
        code.push(CLOSE, capture, node.group ?? -1, node.popped ?? -1);
        return;
      }
      case 'Look': {
        const look = looks++;
        code.push(LOOK, look);
        const other = node.negated ? emitForward(BRANCH) : -1;
        emit(node.body, node.behind ? -1 : 1, true);
        code.push(node.negated ? LOOK_FAIL : LOOK_END, look);
        if (node.negated) here(other);
        return;
      }
      case 'Atomic': {
        const look = looks++;
        code.push(LOOK, look);
        emit(node.body, direction, true);
        code.push(ATOMIC_END, look);
        return;
      }
      case 'Conditional': {
        let otherwise: number;
        if (typeof node.test === 'number') otherwise = emitForward(IF_GROUP, node.test);
        else {
          const look = looks++;
          code.push(LOOK, look);
          otherwise = emitForward(BRANCH);
          emit(node.test, direction, true);
          code.push(LOOK_END, look);
        }
        emit(node.yes, direction, inside);
        const end = emitForward(JUMP);
        here(otherwise);
        emit(node.no, direction, inside);
        here(end);
      }
    }
  };

  const emitLoop = (node: Loop, direction: 1 | -1, inside: boolean) => {
    const { body, min, lazy } = node;
    const max = Math.min(node.max, NO_LIMIT);
    if (max === 0) return;
    if (isSingleUnit(body)) {
      code.push(lazy ? LAZY : GREEDY, setIndex(unitTestOf(body.units)), min, max, direction);
      return;
    }
    if (min === 0 && max === 1) {
      const other = emitForward(BRANCH);
      if (!lazy) {
        emit(body, direction, true);
        here(other);
        return;
      }
      const exit = emitForward(JUMP);
      here(other);
      emit(body, direction, true);
      here(exit);
      return;
    }
    const loop = loops++;
    code.push(LOOP_ENTER, loop);
    const next = code.length;
    const counted = min > 1 || max < NO_LIMIT;
    const lazily = counted ? LAZILY : inside ? LAZILY_INSIDE : LAZILY_UNCOUNTED;
    const exit = emitForward(LOOP_NEXT, loop, min, max, lazy ? lazily : GREEDILY);
    emit(body, direction, inside || counted);
    code.push(JUMP, next);
    here(exit);
  };

  emit(tree.root, 1, false);
  code.push(MATCH);

  const first = firstOf([tree.root]);
  return {
    code: Int32Array.from(code),
    sets,
    loops,
    captures,
    looks,
    groups: tree.groups.length,
    invariant: tree.invariant,
    first: first === null ? null : unitTestOf(first),
    onlyAt: beginsWith(tree.root, 'start')
      ? 'start'
      : beginsWith(tree.root, 'contiguous')
        ? 'contiguous'
        : null,
  };
}

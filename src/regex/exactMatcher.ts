import { anchorHolds } from './anchorHolds.ts';
import { CaptureStore } from './captureStore.ts';
import { caseEquivalence } from './caseEquivalence.ts';
import * as op from './compileExact.ts';
import { hasUnit } from './unitTest.ts';

/** Thrown by the matcher when the step budget is used up. */
export class StepsExceeded extends Error {}

/** Thrown by the matcher when .NET up to version 10 would take a wrong place for the beginning of the match. */
export class BeginningLost extends Error {}

// Kinds of frames on the backtrack stack. A frame has four numbers: kind, and up to three of its own.
const RESUME = 0; // position, instruction
const SHORTEN = 1; // position, last position, instruction: a greedy loop forward
const SHORTEN_BACK = 2; // the same in a lookbehind
const LENGTHEN = 3; // position, count left, instruction: a lazy loop
const ITERATE = 4; // position, instruction: a lazy loop over a group
const UNDO_LOOP = 5; // loop, mark, count
const UNDO_OPEN = 6; // capture, position
const UNDO_CAPTURES = 7; // journal length
const UNDO_LOSS = 8; // nothing: an empty iteration of a lazy loop

/**
 * The exact engine: a backtracking matcher over UTF-16 units. Nothing in it recurses; choices and undo records live on one
 * stack of integers, and every instruction and every unit looked at is a step. Exceeding the budget throws `StepsExceeded`,
 * at the same step on every machine. Reused from match to match; `find` leaves the captures to be read until the next call.
 */
export class ExactMatcher {
  matchStart = 0;
  matchEnd = 0;
  /** Steps taken since the caller last set it to 0. */
  steps = 0;

  private readonly program: op.ExactProgram;
  private readonly budget: number;
  private stack = new Int32Array(256);
  private readonly openedAt: Int32Array;
  private readonly loopMark: Int32Array;
  private readonly loopCount: Int32Array;
  private readonly lookStack: Int32Array;
  private readonly lookPosition: Int32Array;
  private readonly lookJournal: Int32Array;
  private readonly store: CaptureStore;

  constructor(program: op.ExactProgram, budget: number) {
    this.program = program;
    this.budget = budget;
    this.openedAt = new Int32Array(program.captures);
    this.loopMark = new Int32Array(program.loops);
    this.loopCount = new Int32Array(program.loops);
    this.lookStack = new Int32Array(program.looks);
    this.lookPosition = new Int32Array(program.looks);
    this.lookJournal = new Int32Array(program.looks);
    this.store = new CaptureStore(program.groups);
  }

  /**
   * Finds the first match that starts at `from` or later; `\G` matches at `contiguousAt` only. On success the bounds are in
   * `matchStart` and `matchEnd`.
   */
  find(input: string, from: number, contiguousAt: number): boolean {
    const { first, onlyAt } = this.program;
    let start = from;
    let end = input.length;
    if (onlyAt === 'start') end = 0;
    if (onlyAt === 'contiguous') {
      if (contiguousAt < from) return false;
      start = contiguousAt;
      end = contiguousAt;
    }
    this.store.reset();
    for (; start <= end; start += 1) {
      if (first !== null) {
        while (start < input.length && !hasUnit(first, input.charCodeAt(start))) start += 1;
        if (start >= input.length || start > end) return false;
      }
      if (this.matchAt(input, start, contiguousAt)) return true;
    }
    return false;
  }

  /** The captures of a group in the order they were made, as start and end in turn; empty if it took no part. */
  captures(group: number): number[] {
    return group === 0 ? [this.matchStart, this.matchEnd] : this.store.all(group);
  }

  /** The text of the last capture of a group, null if it took no part. */
  lastText(input: string, group: number): string | null {
    return group === 0 ? input.slice(this.matchStart, this.matchEnd) : this.store.lastText(input, group);
  }

  private matchAt(input: string, start: number, contiguousAt: number): boolean {
    const { code, sets } = this.program;
    const { budget, store, openedAt, loopMark, loopCount, lookStack, lookPosition, lookJournal } = this;
    const length = input.length;
    let { stack, steps } = this;
    let top = 0;
    let losses = 0;
    let position = start;
    let at = 0;
    for (;;) {
      steps += 1;
      if (steps > budget) {
        this.stack = new Int32Array(256);
        throw new StepsExceeded();
      }
      // No instruction pushes more than two frames, and none is pushed while backtracking but by a loop.
      if (top + 16 > stack.length) {
        const larger = new Int32Array(stack.length * 2);
        larger.set(stack);
        stack = larger;
        this.stack = larger;
      }

      let failed = false;
      switch (code[at]!) {
        case op.UNIT:
          if (code[at + 2]! > 0) {
            if (position < length && input.charCodeAt(position) === code[at + 1]!) position += 1;
            else failed = true;
          } else if (position > 0 && input.charCodeAt(position - 1) === code[at + 1]!) position -= 1;
          else failed = true;
          at += 3;
          break;

        case op.SET:
          if (code[at + 2]! > 0) {
            if (position < length && hasUnit(sets[code[at + 1]!]!, input.charCodeAt(position))) position += 1;
            else failed = true;
          } else if (position > 0 && hasUnit(sets[code[at + 1]!]!, input.charCodeAt(position - 1)))
            position -= 1;
          else failed = true;
          at += 3;
          break;

        case op.GREEDY: {
          const set = sets[code[at + 1]!]!;
          const min = code[at + 2]!;
          const max = code[at + 3]!;
          const begin = position;
          if (code[at + 4]! > 0) {
            const limit = max < length - position ? position + max : length;
            while (position < limit && hasUnit(set, input.charCodeAt(position))) position += 1;
            steps += position - begin;
            if (position - begin < min) failed = true;
            else if (position > begin + min)
              top = pushFrame(stack, top, SHORTEN, position, begin + min, at + 5);
          } else {
            const limit = max < position ? position - max : 0;
            while (position > limit && hasUnit(set, input.charCodeAt(position - 1))) position -= 1;
            steps += begin - position;
            if (begin - position < min) failed = true;
            else if (position < begin - min)
              top = pushFrame(stack, top, SHORTEN_BACK, position, begin - min, at + 5);
          }
          at += 5;
          break;
        }

        case op.LAZY: {
          const set = sets[code[at + 1]!]!;
          const min = code[at + 2]!;
          const direction = code[at + 4]!;
          let count = 0;
          if (min > (direction > 0 ? length - position : position)) failed = true;
          while (!failed && count < min) {
            if (hasUnit(set, input.charCodeAt(direction > 0 ? position : position - 1))) {
              position += direction;
              count += 1;
            } else failed = true;
          }
          steps += count;
          if (!failed && code[at + 3]! > min)
            top = pushFrame(stack, top, LENGTHEN, position, code[at + 3]! - min, at);
          at += 5;
          break;
        }

        case op.ANCHOR:
          failed = !anchorHolds(code[at + 1]!, input, position, contiguousAt);
          at += 2;
          break;

        case op.BRANCH:
          top = pushFrame(stack, top, RESUME, position, code[at + 1]!, 0);
          at += 2;
          break;

        case op.JUMP:
          at = code[at + 1]!;
          break;

        case op.LOOP_ENTER: {
          const loop = code[at + 1]!;
          top = pushFrame(stack, top, UNDO_LOOP, loop, loopMark[loop]!, loopCount[loop]!);
          loopMark[loop] = -1;
          loopCount[loop] = 0;
          at += 2;
          break;
        }

        case op.LOOP_NEXT: {
          const loop = code[at + 1]!;
          const count = loopCount[loop]!;
          const exit = code[at + 5]!;
          if (count < code[at + 2]!) {
            top = pushFrame(stack, top, UNDO_LOOP, loop, loopMark[loop]!, count);
            loopMark[loop] = position;
            loopCount[loop] = count + 1;
            at += 6;
          } else if (code[at + 4] !== op.GREEDILY) {
            const isEmpty = loopMark[loop] === position;
            if (isEmpty && code[at + 4] === op.LAZILY_INSIDE) throw new BeginningLost();
            if (isEmpty && code[at + 4] === op.LAZILY_UNCOUNTED && position !== start) {
              losses += 1;
              top = pushFrame(stack, top, UNDO_LOSS, 0, 0, 0);
            } else top = pushFrame(stack, top, ITERATE, position, at, 0);
            at = exit;
          } else if (count >= code[at + 3]! || loopMark[loop] === position) {
            // An iteration that matched nothing is kept, and is the last one.
            at = exit;
          } else {
            top = pushFrame(stack, top, RESUME, position, exit, 0);
            top = pushFrame(stack, top, UNDO_LOOP, loop, loopMark[loop]!, count);
            loopMark[loop] = position;
            loopCount[loop] = count + 1;
            at += 6;
          }
          break;
        }

        case op.OPEN: {
          const capture = code[at + 1]!;
          top = pushFrame(stack, top, UNDO_OPEN, capture, openedAt[capture]!, 0);
          openedAt[capture] = position;
          at += 2;
          break;
        }

        case op.CLOSE: {
          const before = store.undoMark;
          if (store.close(code[at + 2]!, code[at + 3]!, openedAt[code[at + 1]!]!, position)) {
            top = pushFrame(stack, top, UNDO_CAPTURES, before, 0, 0);
          } else failed = true;
          at += 4;
          break;
        }

        case op.REFERENCE: {
          const fold = code[at + 2] === 1 ? caseEquivalence(this.program.invariant).fold : null;
          const next = store.repeatEnd(input, code[at + 1]!, code[at + 3]!, position, fold);
          steps += store.lastLength(code[at + 1]!);
          if (next < 0) failed = true;
          else position = next;
          at += 4;
          break;
        }

        case op.LOOK: {
          const look = code[at + 1]!;
          lookStack[look] = top;
          lookPosition[look] = position;
          lookJournal[look] = store.undoMark;
          at += 2;
          break;
        }

        case op.LOOK_END:
        case op.ATOMIC_END: {
          const look = code[at + 1]!;
          top = lookStack[look]!;
          if (store.undoMark > lookJournal[look]!)
            top = pushFrame(stack, top, UNDO_CAPTURES, lookJournal[look]!, 0, 0);
          if (code[at] === op.LOOK_END) position = lookPosition[look]!;
          at += 2;
          break;
        }

        case op.LOOK_FAIL: {
          const look = code[at + 1]!;
          top = lookStack[look]!;
          store.undo(lookJournal[look]!);
          failed = true;
          break;
        }

        case op.IF_GROUP:
          at = store.has(code[at + 1]!) ? at + 3 : code[at + 2]!;
          break;

        default: // MATCH
          if (losses > 0) throw new BeginningLost();
          this.steps = steps;
          this.matchStart = start;
          this.matchEnd = position;
          return true;
      }

      while (failed) {
        if (top === 0) {
          this.steps = steps;
          return false;
        }
        top -= 4;
        const first = stack[top + 1]!;
        const second = stack[top + 2]!;
        switch (stack[top]!) {
          case RESUME:
            position = first;
            at = second;
            failed = false;
            break;

          case SHORTEN:
            position = first - 1;
            at = stack[top + 3]!;
            if (position > second) top = pushFrame(stack, top, SHORTEN, position, second, at);
            failed = false;
            break;

          case SHORTEN_BACK:
            position = first + 1;
            at = stack[top + 3]!;
            if (position < second) top = pushFrame(stack, top, SHORTEN_BACK, position, second, at);
            failed = false;
            break;

          case LENGTHEN: {
            const loop = stack[top + 3]!;
            const direction = code[loop + 4]!;
            const next = direction > 0 ? first : first - 1;
            if (next < 0 || next >= length || !hasUnit(sets[code[loop + 1]!]!, input.charCodeAt(next))) break;
            position = first + direction;
            at = loop + 5;
            if (second > 1) top = pushFrame(stack, top, LENGTHEN, position, second - 1, loop);
            failed = false;
            break;
          }

          case ITERATE: {
            const loop = code[second + 1]!;
            const count = loopCount[loop]!;
            if (count >= code[second + 3]! || loopMark[loop] === first) break;
            top = pushFrame(stack, top, UNDO_LOOP, loop, loopMark[loop]!, count);
            position = first;
            loopMark[loop] = position;
            loopCount[loop] = count + 1;
            at = second + 6;
            failed = false;
            break;
          }

          case UNDO_LOOP:
            loopMark[first] = second;
            loopCount[first] = stack[top + 3]!;
            break;

          case UNDO_OPEN:
            openedAt[first] = second;
            break;

          case UNDO_LOSS:
            losses -= 1;
            break;

          default: // UNDO_CAPTURES
            store.undo(first);
        }
      }
    }
  }
}

/** Writes a frame and returns the new top. A plain function, so that the interpreter's variables stay in registers. */
function pushFrame(
  stack: Int32Array,
  top: number,
  kind: number,
  first: number,
  second: number,
  third: number,
): number {
  stack[top] = kind;
  stack[top + 1] = first;
  stack[top + 2] = second;
  stack[top + 3] = third;
  return top + 4;
}

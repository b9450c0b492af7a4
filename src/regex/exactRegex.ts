import type { Span } from '../source/span.ts';
import { compileExact } from './compileExact.ts';
import { BeginningLost, ExactMatcher, StepsExceeded } from './exactMatcher.ts';
import type { ReplacementPart } from './parseReplacementText.ts';
import type { ParsedPattern } from './regexTree.ts';
import { RegexRunaway, RegexVersionDependent } from './regexUnanswered.ts';

/** One match: its span, and for each group that took part its captures in the order they were made. */
export interface MatchInfo {
  readonly span: Span;
  readonly groups: readonly { readonly name: string; readonly captures: readonly Span[] }[];
}

/** The calls of a `Regex`, answered by the exact engine. Groups are indexes. All throw `RegexUnanswered`. */
export interface ExactRegex {
  readonly replace: (input: string, parts: readonly ReplacementPart[]) => string;
  readonly replaceGroup: (input: string, group: number, literal: string) => string;
  readonly firstGroup: (input: string, group: number) => string | null;
  readonly matches: (input: string) => MatchInfo[];
}

/** `stepBudget` is for one call, all its matches together. */
export function exactRegex(tree: ParsedPattern, stepBudget: number): ExactRegex {
  const matcher = new ExactMatcher(compileExact(tree), stepBudget);

  /** Calls `visit` after each match, which then can be read from the matcher. */
  const scan = (input: string, visit: () => boolean) => {
    matcher.steps = 0;
    let from = 0;
    let contiguousAt = 0;
    try {
      while (from <= input.length && matcher.find(input, from, contiguousAt)) {
        if (!visit()) return;
        contiguousAt = matcher.matchEnd;
        // After an empty match the search goes on one unit further, but \G stays.
        from = matcher.matchEnd === matcher.matchStart ? contiguousAt + 1 : contiguousAt;
      }
    } catch (error) {
      if (error instanceof StepsExceeded) throw new RegexRunaway(tree.text, stepBudget);
      if (error instanceof BeginningLost) throw new RegexVersionDependent(tree.text);
      throw error;
    }
  };

  const partText = (part: ReplacementPart, input: string) => {
    switch (part.kind) {
      case 'Text':
        return part.text;
      case 'Group':
        return matcher.lastText(input, part.group) ?? '';
      case 'Before':
        return input.slice(0, matcher.matchStart);
      case 'After':
        return input.slice(matcher.matchEnd);
      case 'Input':
        return input;
    }
  };

  return {
    replace(input, parts) {
      let result = '';
      let done = 0;
      scan(input, () => {
        result += input.slice(done, matcher.matchStart);
        for (const part of parts) result += partText(part, input);
        done = matcher.matchEnd;
        return true;
      });
      return result + input.slice(done);
    },

    replaceGroup(input, group, literal) {
      let result = '';
      let done = 0;
      scan(input, () => {
        for (const [start, end] of sortedCaptures(matcher.captures(group))) {
          // A capture that overlaps an earlier one has no text of its own left.
          if (start < done) continue;
          result += input.slice(done, start) + literal;
          done = end;
        }
        return true;
      });
      return result + input.slice(done);
    },

    firstGroup(input, group) {
      let text: string | null = null;
      scan(input, () => {
        text = matcher.lastText(input, group);
        return false;
      });
      return text;
    },

    matches(input) {
      const found: MatchInfo[] = [];
      scan(input, () => {
        const groups: { name: string; captures: Span[] }[] = [];
        tree.groups.forEach(({ name }, group) => {
          const captures = pairs(matcher.captures(group)).map(([start, end]) => ({ start, end }));
          if (captures.length > 0) groups.push({ name, captures });
        });
        found.push({ span: { start: matcher.matchStart, end: matcher.matchEnd }, groups });
        return true;
      });
      return found;
    },
  };
}

function pairs(bounds: readonly number[]): [number, number][] {
  const result: [number, number][] = [];
  for (let i = 0; i < bounds.length; i += 2) result.push([bounds[i]!, bounds[i + 1]!]);
  return result;
}

function sortedCaptures(bounds: readonly number[]): [number, number][] {
  return pairs(bounds).sort((left, right) => left[0] - right[0] || left[1] - right[1]);
}

import { type ExactRegex, exactRegex, type MatchInfo } from './exactRegex.ts';
import { parsePattern, type RegexError } from './parsePattern.ts';
import type { ParsedPattern } from './regexTree.ts';
import { type ParsedReplacement, parseReplacementText } from './replacement.ts';

export interface RegexOptions {
  /** Letters of RegexOptions: i, m, n, s, x, and c for CultureInvariant. None by default. */
  readonly flags?: string;
  /** `auto` (default) takes the native engine where it provably agrees, `exact` never; `fast` refuses other patterns. */
  readonly engine?: 'auto' | 'fast' | 'exact';
  /** How many steps one call may take; 1,000,000 by default. */
  readonly stepBudget?: number;
}

/** A replacement that was read for one pattern. */
export interface Replacement extends ParsedReplacement {
  readonly text: string;
}

/** A compiled .NET regular expression. It has no state that shows; the matching calls throw `RegexRunaway`. */
export interface Regex {
  readonly pattern: string;
  readonly tree: ParsedPattern;
  readonly engine: 'fast' | 'exact';
  /** As Regex.GetGroupNames: in order of number, "0" first. */
  readonly groupNames: readonly string[];
  readonly hasGroup: (name: string) => boolean;
  /** Every match replaced. */
  readonly replace: (input: string, replacement: Replacement) => string;
  /**
   * In every match, the text of each capture of the group replaced by `literal` as it is; a capture that overlaps an
   * earlier one is left out (A). Without such a group nothing changes. (spec/language.md, Replace mode 4, D by wording)
   */
  readonly replaceGroup: (input: string, group: string, literal: string) => string;
  /** The last capture of the group in the first match; null without a match or group, or if it took no part. */
  readonly firstGroup: (input: string, group: string) => string | null;
  /** All matches with the captures of all groups. */
  readonly matches: (input: string) => MatchInfo[];
}

const DEFAULT_STEP_BUDGET = 1_000_000;

export function compileRegex(
  pattern: string,
  options: RegexOptions = {},
): { regex: Regex } | { error: RegexError } {
  const parsed = parsePattern(pattern, options.flags);
  if ('error' in parsed) return parsed;
  const { tree } = parsed;
  const exact: ExactRegex = exactRegex(tree, options.stepBudget ?? DEFAULT_STEP_BUDGET);
  const indexOf = groupLookup(tree);
  return {
    regex: {
      pattern,
      tree,
      engine: 'exact',
      groupNames: tree.groups.map((group) => group.name),
      hasGroup: (name) => indexOf(name) !== null,
      replace: (input, replacement) => exact.replace(input, replacement.parts),
      replaceGroup: (input, name, literal) => {
        const group = indexOf(name);
        return group === null ? input : exact.replaceGroup(input, group, literal);
      },
      firstGroup: (input, name) => {
        const group = indexOf(name);
        return group === null ? null : exact.firstGroup(input, group);
      },
      matches: exact.matches,
    },
  };
}

/** How .NET finds a group by name: by its number only if that is its name, or if no group has another name. */
function groupLookup({ groups }: ParsedPattern): (name: string) => number | null {
  const indexOfName = new Map(groups.map((group, index) => [group.name, index]));
  const onlyNumbers = groups.every((group, index) => group.name === String(index));
  return (name) => {
    const number = onlyNumbers && /^[0-9]+$/.test(name) ? Number(name) : Number.NaN;
    return indexOfName.get(name) ?? (number < groups.length ? number : null);
  };
}

/** Reads a replacement for one pattern; see `parseReplacementText`. */
export function parseReplacement(
  text: string,
  regex: Pick<Regex, 'tree'>,
): { replacement: Replacement } | { error: RegexError } {
  const parsed = parseReplacementText(text, regex.tree.groups);
  return 'error' in parsed ? parsed : { replacement: { text, ...parsed } };
}

import { constructTable } from './constructTable.ts';
import { exactRegex, type MatchInfo } from './exactRegex.ts';
import { nativeRegex } from './nativeRegex.ts';
import { parsePattern, type RegexError } from './parsePattern.ts';
import { type ParsedReplacement, parseReplacementText } from './parseReplacementText.ts';
import type { ParsedPattern } from './regexTree.ts';

export interface RegexOptions {
  /** Letters of RegexOptions: i, m, n, s, x, and c for CultureInvariant. None by default. */
  readonly flags?: string;
  /** `auto` (default) takes the native engine where it provably agrees, `exact` never; `fast` refuses other patterns. */
  readonly engine?: 'auto' | 'fast' | 'exact';
  /** How many steps one call may take; 1,000,000 by default. */
  readonly stepBudget?: number;
}

/** A replacement that was read for one regex. */
export interface Replacement extends ParsedReplacement {
  readonly text: string;
  /** The whole call on the native engine, null if it would answer differently. */
  readonly fast: ((input: string) => string) | null;
}

/** A compiled .NET regular expression. It has no state that shows; the matching calls throw `RegexUnanswered`. */
export interface Regex {
  readonly pattern: string;
  readonly tree: ParsedPattern;
  readonly engine: 'fast' | 'exact';
  /** As Regex.GetGroupNames: in order of number, "0" first. */
  readonly groupNames: readonly string[];
  readonly hasGroup: (name: string) => boolean;
  readonly parseReplacement: (text: string) => { replacement: Replacement } | { error: RegexError };
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

/**
 * Compiles a .NET pattern. An error says why .NET refuses it, or with `engine: 'fast'` what needs the exact engine. Up to
 * `CACHE_SIZE` results are kept and handed out again for the same pattern and options.
 */
export function compileRegex(
  pattern: string,
  options: RegexOptions = {},
): { regex: Regex } | { error: RegexError } {
  const { flags = '', engine = 'auto', stepBudget = DEFAULT_STEP_BUDGET } = options;
  const key = `${engine} ${stepBudget} ${flags} ${pattern}`;
  let compiled = cache.get(key);
  if (compiled === undefined) {
    compiled = compile(pattern, flags, engine, stepBudget);
    if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value!);
    cache.set(key, compiled);
  }
  return compiled;
}

const CACHE_SIZE = 500;
const cache = new Map<string, { regex: Regex } | { error: RegexError }>();

function compile(
  pattern: string,
  flags: string,
  engine: 'auto' | 'fast' | 'exact',
  stepBudget: number,
): { regex: Regex } | { error: RegexError } {
  const parsed = parsePattern(pattern, flags);
  if ('error' in parsed) return parsed;
  const { tree } = parsed;
  const plan = engine === 'exact' ? null : nativeRegex(tree, stepBudget);
  if (engine === 'fast' && plan !== null && 'refusal' in plan) {
    const { construct, span } = plan.refusal;
    return { error: { message: `Only the exact engine runs this. ${constructTable[construct].note}`, span } };
  }
  const native = plan === null || 'refusal' in plan ? null : plan;
  const lengthLimit = native === null ? -1 : native.lengthLimit;
  const exact = once(() => exactRegex(tree, stepBudget));
  const indexOf = groupLookup(tree);
  const groupReplacers = perGroup((group) => native?.groupReplacer(group) ?? null);
  const groupReaders = perGroup((group) => native?.groupReader(group) ?? null);

  return {
    regex: {
      pattern,
      tree,
      engine: native === null ? 'exact' : 'fast',
      groupNames: tree.groups.map((group) => group.name),
      hasGroup: (name) => indexOf(name) !== null,
      parseReplacement(text) {
        const replacement = parseReplacementText(text, tree.groups);
        if ('error' in replacement) return replacement;
        const fast = native?.replacer(replacement.parts) ?? null;
        return { replacement: { text, ...replacement, fast } };
      },
      replace(input, { fast, parts }) {
        if (fast !== null && input.length <= lengthLimit) return fast(input);
        return exact().replace(input, parts);
      },
      replaceGroup(input, name, literal) {
        const group = indexOf(name);
        if (group === null) return input;
        const fast = groupReplacers(group);
        if (fast !== null && input.length <= lengthLimit) return fast(input, literal);
        return exact().replaceGroup(input, group, literal);
      },
      firstGroup(input, name) {
        const group = indexOf(name);
        if (group === null) return null;
        const fast = groupReaders(group);
        if (fast !== null && input.length <= lengthLimit) return fast(input);
        return exact().firstGroup(input, group);
      },
      matches: (input) => exact().matches(input),
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function perGroup<T>(make: (group: number) => T): (group: number) => T {
  const made: T[] = [];
  return (group) => {
    if (!(group in made)) made[group] = make(group);
    return made[group]!;
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

/** Reads a replacement for one pattern, and for no other; see `parseReplacementText`. */
export function parseReplacement(
  text: string,
  regex: Regex,
): { replacement: Replacement } | { error: RegexError } {
  return regex.parseReplacement(text);
}

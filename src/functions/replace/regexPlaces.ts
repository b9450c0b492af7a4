import type { FindingDefinition } from '../../diagnostics/finding.ts';
import {
  compileRegex,
  parseReplacement,
  type Regex,
  type RegexError,
  RegexRunaway,
  RegexUnanswered,
  type Replacement,
} from '../../regex/index.ts';
import { toText } from '../../values/convert.ts';
import { argumentAt, quote, textAt } from '../arguments.ts';
import type { Call, Run } from '../define.ts';
import { regexGroup, regexInvalid, regexRunaway, regexVersionDependent } from '../findings.ts';
import { replacePlaces as places } from './replaceMode.ts';

/** A pattern with the replacement for its matches. */
export interface MatchReplacement {
  readonly regex: Regex;
  readonly replacement: Replacement;
  /** How many `$` it has: each may stand for as much as the whole text. */
  readonly references: number;
}

/** A pattern with one of its groups. */
export interface PatternGroup {
  readonly regex: Regex;
  readonly group: string;
}

/** regexPattern with replacementValue, whose `$1` and `${name}` belong to the pattern. */
export function matchReplacementAt(call: Call): (run: Run) => MatchReplacement {
  return patternWith(call, places.replacementValue, (regex, text) => {
    const parsed = parseReplacement(text, regex);
    if ('error' in parsed)
      return { finding: regexInvalid, message: whyInvalid(text, parsed.error, 'replacement') };
    return { pair: { regex, replacement: parsed.replacement, references: text.split('$').length - 1 } };
  });
}

/** regexPattern with regexGroupName; a group that the pattern does not define fails (A). */
export function patternGroupAt(call: Call): (run: Run) => PatternGroup {
  return patternWith(call, places.regexGroupName, (regex, group) => {
    if (!regex.hasGroup(group)) return { finding: regexGroup, message: whyNoGroup(regex, group) };
    return { pair: { regex, group } };
  });
}

type Paired<Pair> =
  | { readonly pair: Pair }
  | { readonly finding: FindingDefinition; readonly message: string };

/** The pattern together with the text of another place: put together once when both are literals. */
function patternWith<Pair>(
  call: Call,
  place: number,
  pairOf: (regex: Regex, text: string) => Paired<Pair>,
): (run: Run) => Pair {
  const pattern = patternAt(call);
  const text = textOfLiteral(call, place);
  if (pattern.known !== undefined && text !== undefined) {
    const paired = pairOf(pattern.known, text);
    if ('finding' in paired) return call.failAlways(paired.finding, paired.message, place);
    return () => paired.pair;
  }
  const textFor = textAt(call, place);
  return (run) => {
    const paired = pairOf(pattern.read(run), textFor(run));
    return 'finding' in paired ? call.fail(paired.finding, paired.message, place) : paired.pair;
  };
}

interface Pattern {
  /** When the place holds a literal that is a valid pattern. */
  readonly known?: Regex;
  readonly read: (run: Run) => Regex;
}

/** regexPattern, compiled before the first user when it is a literal, else for each user. */
function patternAt(call: Call): Pattern {
  const literal = textOfLiteral(call, places.regexPattern);
  if (literal !== undefined) {
    const compiled = compileRegex(literal);
    if ('error' in compiled) {
      const message = whyInvalid(literal, compiled.error, 'pattern');
      return { read: call.failAlways(regexInvalid, message, places.regexPattern) };
    }
    return { known: compiled.regex, read: () => compiled.regex };
  }
  const text = textAt(call, places.regexPattern);
  return {
    read(run) {
      const pattern = text(run);
      const compiled = compileRegex(pattern);
      return 'error' in compiled
        ? call.fail(regexInvalid, whyInvalid(pattern, compiled.error, 'pattern'), places.regexPattern)
        : compiled.regex;
    },
  };
}

function textOfLiteral(call: Call, place: number): string | undefined {
  const { constant } = argumentAt(call, place);
  return constant === undefined ? undefined : toText(constant);
}

function whyInvalid(text: string, { message, span }: RegexError, what: 'pattern' | 'replacement'): string {
  const reason = message.replace(/\.$/, '');
  return `The ${what} ${quote(text)} is not valid at character ${span.start + 1}: ${reason}.`;
}

function whyNoGroup(regex: Regex, group: string): string {
  const named = regex.groupNames.filter((name) => !/^\d+$/.test(name));
  const known = named.length === 0 ? 'it names none' : `it names ${named.join(', ')}`;
  return `The pattern has no group ${quote(group)}; ${known}.`;
}

/** The same change, with a pattern that gives no answer turned into its finding: the pattern, and what of the value it was. */
export function guardUnanswered<First, Second>(
  call: Call,
  change: (text: string, first: First, second: Second, run: Run) => string,
): (text: string, first: First, second: Second, run: Run) => string {
  return (text, first, second, run) => {
    try {
      return change(text, first, second, run);
    } catch (thrown) {
      if (!(thrown instanceof RegexUnanswered)) throw thrown;
      const pattern = `The pattern ${quote(thrown.pattern)}`;
      if (thrown instanceof RegexRunaway) {
        const message = `${pattern} ran away on a value of ${text.length} characters and was stopped.`;
        return call.fail(regexRunaway, message, places.regexPattern);
      }
      const message = `${pattern} lazily repeats what takes nothing of a value of ${text.length} characters, where versions of .NET differ.`;
      return call.fail(regexVersionDependent, message, places.regexPattern);
    }
  };
}

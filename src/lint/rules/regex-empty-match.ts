import { quote } from '../../functions/arguments.ts';
import {
  compileRegex,
  parseReplacement,
  type Regex,
  RegexUnanswered,
  regexFacts,
} from '../../regex/index.ts';
import { patternReplaceOf } from '../constantReplace.ts';
import { literalText } from '../literalText.ts';
import { defineRule } from '../rule.ts';

export const regexEmptyMatch = defineRule({
  definition: {
    code: 'regex-empty-match',
    severity: 'warning',
    summary: 'A pattern also matches nothing, so that the replacement is put in between characters.',
    why: 'A pattern such as [0-9]* matches the empty place before every other character, and behind the last one; each of these gets the replacement too.',
    cure: 'Write + for "at least one" instead of *, or anchor the pattern with ^.',
    example: {
      bad: 'Replace([displayName], , "\\\\s*", , "-", , )',
      good: 'Replace([displayName], , "\\\\s+", , "-", , )',
    },
    reference: 'language.md section 11 (A), dotnet-semantics.md section 3',
  },
  examples: {
    bad: [
      'Replace([displayName], , "\\\\s*", , "-", , )',
      'Replace([displayName], , ".*", , "x", , )',
      'Replace([displayName], , "(?<n>[0-9]*)", "n", "0", , )',
    ],
    good: [
      'Replace([displayName], , "\\\\s+", , "-", , )',
      'Replace([displayName], , "[a-zA-Z_]*", , "", , )',
      'Replace([employeeId], , "(.*?)(?<id>.{0,6})$", , "${id}", , )',
      'Replace([displayName], , "^.*", , "x", , )',
    ],
  },
  create: ({ patternOf, report }) => ({
    Function(call) {
      const replace = patternReplaceOf(call, patternOf);
      const replacement = literalText(replace?.replacement);
      if (replace === undefined || replacement === undefined || !regexFacts(replace.tree).canBeEmpty) return;
      const group = replace.mode === 4 ? literalText(call.arguments[3]) : undefined;
      const shown = witnessOf(replace.tree.text, replacement, group);
      if (!shown || shown.after === shown.before) return;
      const { before, after } = shown;
      const message = `The pattern also matches nothing, so that ${quote(before)} becomes ${quote(after)}.`;
      report(replace.pattern.span, message, {
        help: 'Write + for "at least one" instead of *, or anchor it with ^.',
      });
    },
  }),
});

/** A text that gets the replacement at an empty place and elsewhere, and what becomes of it. */
function witnessOf(pattern: string, replacement: string, group: string | undefined) {
  const compiled = compileRegex(pattern);
  if ('error' in compiled) return undefined;
  const { regex } = compiled;
  const change = changeOf(regex, replacement, group);
  if (change === undefined) return undefined;
  try {
    const before = ['ab', 'a b', 'a1', 'a-b', 'a@b.c'].find((text) => {
      const lengths = regex.matches(text).map(({ span }) => span.end - span.start);
      return lengths.includes(0) && lengths.some((length) => length > 0);
    });
    return before && { before, after: change(before) };
  } catch (thrown) {
    if (thrown instanceof RegexUnanswered) return undefined;
    throw thrown;
  }
}

/** The replacement, if it has text of its own that an empty match would put in. */
function changeOf(regex: Regex, replacement: string, group: string | undefined) {
  if (group !== undefined) {
    if (replacement === '' || !regex.hasGroup(group)) return undefined;
    return (text: string) => regex.replaceGroup(text, group, replacement);
  }
  const parsed = parseReplacement(replacement, regex);
  if ('error' in parsed || !parsed.replacement.parts.some(({ kind }) => kind === 'Text')) return undefined;
  return (text: string) => regex.replace(text, parsed.replacement);
}

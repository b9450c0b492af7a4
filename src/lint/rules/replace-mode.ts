import type { FunctionCall, Node } from '../../../grammar/index.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { modeReads, replacePlaces } from '../../functions/replace/replaceMode.ts';
import { compileRegex, parseReplacement, replacementFacts } from '../../regex/index.ts';
import { isSuppliedPlace, patternReplaceOf, replaceModeOf } from '../constantReplace.ts';
import { fromCompiled } from '../fromCompiled.ts';
import { literalText } from '../literalText.ts';
import { looksLikePattern } from '../looksLikePattern.ts';
import type { RuleContext } from '../rule.ts';
import { spanInText } from '../spanInText.ts';
import { ungrouped } from '../ungrouped.ts';

export const replaceMode = fromCompiled('replace-mode', {
  examples: {
    bad: [
      'Replace([city], "-", , , , , )',
      'Replace([city], "-", "[0-9]", , "_", , )',
      'Replace([phone], "[^0-9]", , , "", , )',
      'Replace([phone], , "(?<code>[0-9]+)", , "${cod}", , )',
      'Replace([phone], , "(?<code>[0-9]+)", "code", "${code}", , )',
      'Replace([phone], , "(?<code>[0-9]+)", "code", , "mobile", )',
      'Replace([mailNickname], , ".", , "", , )',
    ],
    good: [
      'Replace([city], "-", , , "_", , )',
      'Replace([phone], , "[^0-9]", , "", , )',
      'Replace([mailNickname], , "\\\\.", , "", , )',
      'Replace([phone], , "(?<code>[0-9]+)", , "${code}", , )',
      'Replace([phone], , "(?<code>[0-9]+)", "code", , [mobile], )',
      'Replace([mailNickname], ".", "", "", "", "", "")',
      'Replace([mailNickname], "%name%", , , , , "%name%@contoso.com")',
    ],
  },
  create: (context) => ({
    Function(call) {
      if (call.name !== 'Replace' || replaceModeOf(call) === undefined) return;
      reportUnread(call, context);
      reportPatternAsText(call, context);
      reportReplacement(call, context);
    },
  }),
});

/** Places that are supplied although the mode, which others have selected, does not read them. */
function reportUnread(call: FunctionCall, { report }: RuleContext): void {
  const mode = replaceModeOf(call);
  for (const [name, place] of Object.entries(replacePlaces)) {
    const argument = call.arguments[place];
    if (argument === undefined || !isSuppliedPlace(argument, place) || modeReads(mode, place)) continue;
    // Empty text as replacement says nothing by itself.
    if (literalText(argument) === '') continue;
    const clash = place === replacePlaces.regexPattern;
    report(
      argument.span,
      clash
        ? 'oldValue and regexPattern are both supplied; oldValue wins, and the pattern is never used.'
        : `${name} is never used: the other places select mode ${mode}, which does not read it.`,
      {
        severity: clash ? 'error' : 'warning',
        help: 'Leave the place empty, or empty the ones that are not meant.',
      },
    );
  }
}

/** A pattern in the place of oldValue is looked for letter by letter. */
function reportPatternAsText(call: FunctionCall, { report }: RuleContext): void {
  const { oldValue, regexPattern } = replacePlaces;
  const argument = call.arguments[oldValue];
  const pattern = literalText(argument);
  if (argument === undefined || pattern === undefined || !looksLikePattern(pattern)) return;
  const next = call.arguments[regexPattern];
  const edits =
    next?.kind === 'Omitted'
      ? [
          { span: { start: argument.span.start, end: argument.span.start }, text: ', ' },
          { span: { start: argument.span.end, end: next.span.end }, text: '' },
        ]
      : [];
  report(argument.span, 'oldValue looks like a regular expression, but it is looked for as plain text.', {
    severity: 'warning',
    help: 'Move it to the next place, regexPattern.',
    ...(edits.length > 0 && {
      fixes: [{ title: 'Move it to regexPattern', safety: 'unsafe', edits }],
    }),
  });
}

function reportReplacement(call: FunctionCall, context: RuleContext): void {
  const { report, text } = context;
  const replace = patternReplaceOf(call, context.patternOf);
  if (replace === undefined) return;
  const { mode, pattern } = replace;
  if (pattern.value === '.' && mode === 3) reportAnyCharacter(pattern, context);
  const replacement = replace.replacement && ungrouped(replace.replacement);
  if (mode === 5) {
    reportNamedAttribute(call, context);
    return;
  }
  if (replacement?.kind !== 'Text') return;
  if (mode === 4) {
    const [reference] = /\$(?:\{\w+\}|\d+|&)/.exec(replacement.value) ?? [];
    if (reference === undefined) return;
    report(
      replacement.span,
      `${reference} is put in as it stands: with regexGroupName the replacement is plain text.`,
      {
        severity: 'warning',
        help: 'Leave regexGroupName empty to use groups in the replacement.',
      },
    );
    return;
  }
  const compiled = compileRegex(pattern.value);
  if ('error' in compiled) return;
  const parsed = parseReplacement(replacement.value, compiled.regex);
  if ('error' in parsed) return;
  for (const { name, start, end } of replacementFacts(parsed.replacement, replace.tree).unknown) {
    const span = spanInText(text, replacement, { start, end });
    const known = compiled.regex.groupNames.filter((group) => !/^\d/.test(group));
    const near = nearest(name, known);
    report(
      span,
      `The pattern has no group ${name}, so ${replacement.value.slice(start, end)} is put in as it stands.`,
      {
        severity: 'warning',
        help: known.length === 0 ? 'The pattern names no groups.' : `Its groups are ${known.join(', ')}.`,
        ...(near !== undefined && {
          fixes: [{ title: `Write \${${near}}`, safety: 'unsafe', edits: [{ span, text: `\${${near}}` }] }],
        }),
      },
    );
  }
}

/** The dot that was meant for itself takes every character. */
function reportAnyCharacter({ span }: Node, { report }: RuleContext): void {
  const text = '"\\\\."';
  report(span, 'The pattern `.` stands for any character, so every one is replaced.', {
    severity: 'warning',
    help: `For the dot itself write ${text}.`,
    fixes: [{ title: `Write ${text}`, safety: 'unsafe', edits: [{ span, text }] }],
  });
}

/** `"mobile"` for `[mobile]`: the name itself would be searched. */
function reportNamedAttribute(call: FunctionCall, { report }: RuleContext): void {
  const argument = call.arguments[replacePlaces.replacementAttributeName];
  const name = literalText(argument);
  if (argument === undefined || name === undefined || !/^[\w.-]+$/.test(name)) return;
  const text = `[${name}]`;
  report(
    argument.span,
    `The text ${JSON.stringify(name)} itself is searched, not the attribute of that name.`,
    {
      severity: 'warning',
      help: `Write ${text}.`,
      fixes: [{ title: `Write ${text}`, safety: 'unsafe', edits: [{ span: argument.span, text }] }],
    },
  );
}

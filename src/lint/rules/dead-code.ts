import { type Argument, type FunctionCall, print } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { textOf } from '../../source/source.ts';
import { literalText } from '../literalText.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const deadCode = defineRule({
  definition: {
    code: 'dead-code',
    severity: 'warning',
    summary: 'A part of the expression can never have any influence on the value.',
    why: 'It reads as if it mattered: whoever wrote it expects another value for some users than they get.',
    cure: 'Remove the part, or correct what keeps it from being reached.',
    example: {
      bad: 'Coalesce([mail], "none", [userPrincipalName])',
      good: 'Coalesce([mail], [userPrincipalName], "none")',
    },
    reference: 'language.md section 5 (I) and section 7 (Coalesce, IIF, Switch: D)',
  },
  examples: {
    bad: [
      'Coalesce([mail], "none", [userPrincipalName])',
      'Switch("country", "US", "Germany", "DE")',
      'Switch([a], "x", [a], "same", "b", "never")',
      'IIF([country] = "US", [state], [state])',
      'IIF([a] = "1", IIF([a] = "1", "x", "y"), "z")',
      'SelectUniqueValue(NormalizeDiacritics([a]), NormalizeDiacritics([b]), NormalizeDiacritics([a]))',
    ],
    good: [
      'Coalesce([mail], [userPrincipalName], "none")',
      'Switch([country], "US", "Germany", "DE")',
      'Switch([a], "x", "b", "1", [a], "other")',
      'IIF([country] = "US", [state], [city])',
      'IIF([a] = "1", IIF([b] = "1", "x", "y"), "z")',
      'IIF(IsPresent(Guid()), Guid(), Guid())',
    ],
  },
  create: (context) => ({
    Function(call) {
      checks.get(call.name)?.(call, context);
    },
  }),
});

const checks: ReadonlyMap<string, (call: FunctionCall, context: RuleContext) => void> = new Map([
  ['Coalesce', checkCoalesce],
  ['Switch', checkSwitch],
  ['IIF', checkIif],
  ['SelectUniqueValue', checkSelectUniqueValue],
]);

function checkCoalesce({ arguments: places }: FunctionCall, { report, analysis }: RuleContext): void {
  const constant = places.findIndex((place) => place.kind !== 'Omitted' && !analysis().of(place).canBeNull);
  const next = places[constant + 1];
  if (constant === -1 || next === undefined) return;
  const taken = places[constant]!;
  const span = { start: next.span.start, end: places.at(-1)!.span.end };
  report(span, `Coalesce never comes this far: ${quote(print(taken))} is never null.`, {
    help: 'Put it last, or remove what follows it. Empty text is a value for Coalesce.',
    related: [{ span: taken.span, message: 'this is always taken before' }],
    fixes: [
      {
        title: 'Remove what is never reached',
        safety: 'safe',
        edits: [{ span: { start: taken.span.end, end: span.end }, text: '' }],
      },
    ],
  });
}

function checkSwitch({ arguments: places }: FunctionCall, { report, analysis }: RuleContext): void {
  const [source] = places;
  if (source === undefined || places.length < 4) return;
  if (literalText(source) !== undefined) {
    report(
      source.span,
      `The source ${quote(print(source))} is the same for every user, so Switch has one result.`,
      {
        help: 'An attribute stands in brackets: [name].',
      },
    );
    return;
  }
  // A key that is the source itself is equal to it, whatever the user; a list ends the evaluation before.
  const text = print(source);
  if (!analysis().of(source).deterministic) return;
  for (let place = 2; place + 2 < places.length; place += 2) {
    const key = places[place]!;
    if (print(key) !== text) continue;
    report(
      { start: places[place + 2]!.span.start, end: places.at(-1)!.span.end },
      `No key behind ${quote(print(key))} is ever reached: it is the source itself.`,
      {
        help: `Write the keys in quotes; ${quote(print(key))} as the default value belongs in the second place.`,
        related: [{ span: key.span, message: 'this key always equals the source' }],
      },
    );
    return;
  }
}

function checkIif(call: FunctionCall, { report, analysis, text }: RuleContext): void {
  const [condition, whenTrue, whenFalse] = call.arguments;
  if (condition === undefined || whenTrue === undefined || whenFalse === undefined) return;
  const { deterministic, canInterrupt } = analysis().of(condition);
  const branch = print(whenTrue);
  if (branch === print(whenFalse)) {
    if (!analysis().of(whenTrue).deterministic || whenTrue.kind === 'Omitted') return;
    report(condition.span, `The condition has no influence: both branches are ${quote(branch)}.`, {
      help: 'Correct one of the branches, or write it alone.',
      fixes: [
        {
          title: 'Write the branch alone',
          // Without the condition, an error that it raises for some users goes as well.
          safety: canInterrupt ? 'unsafe' : 'safe',
          edits: [{ span: call.span, text: textOf(text, whenTrue.span) }],
        },
      ],
    });
    return;
  }
  if (!deterministic) return;
  for (const [place, isTrue] of [
    [whenTrue, true],
    [whenFalse, false],
  ] as const) {
    reportRepeated(place, condition, isTrue, report);
  }
}

/** The same condition once more at the head of its own branch. */
function reportRepeated(
  branch: Argument,
  condition: Argument,
  isTrue: boolean,
  report: RuleContext['report'],
): void {
  if (branch.kind !== 'Function' || branch.name !== 'IIF' || branch.arguments.length !== 3) return;
  const [inner, whenTrue, whenFalse] = branch.arguments as readonly [Argument, Argument, Argument];
  if (print(inner) !== print(condition)) return;
  const never = isTrue ? whenFalse : whenTrue;
  report(
    never.span,
    `This branch is never taken: ${quote(print(inner))} is known to be ${isTrue ? 'true' : 'false'} here.`,
    {
      help: 'Correct the condition, or write the other branch alone.',
      related: [{ span: condition.span, message: 'the same condition decided before' }],
    },
  );
}

function checkSelectUniqueValue(
  { arguments: places }: FunctionCall,
  { report, analysis }: RuleContext,
): void {
  const first = new Map<string, Argument>();
  for (const place of places) {
    const text = print(place);
    const earlier = first.get(text);
    if (earlier === undefined) first.set(text, place);
    else if (place.kind !== 'Omitted' && analysis().of(place).deterministic) {
      report(place.span, 'This rule repeats an earlier one: when it is tried, its value is taken already.', {
        help: 'Make it differ, with a further part of the name or a number.',
        related: [{ span: earlier.span, message: 'the rule that it repeats' }],
      });
    }
  }
}

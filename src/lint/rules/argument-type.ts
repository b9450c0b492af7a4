import type { Argument, Comparison, Expression } from '../../../grammar/index.ts';
import { parameterAt } from '../../evaluate/index.ts';
import { quote } from '../../functions/arguments.ts';
import type { FunctionDefinition, Parameter, ParameterType } from '../../functions/define.ts';
import { functionsByName } from '../../functions/index.ts';
import { textOf } from '../../source/source.ts';
import { toInteger } from '../../values/convert.ts';
import { literalText } from '../literalText.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { ungrouped } from '../ungrouped.ts';

export const argumentType = defineRule({
  definition: {
    code: 'argument-type',
    severity: 'error',
    summary: 'A value of one kind stands where another kind is needed.',
    why: 'Values are converted by their text form: what does not read as a number or a date fails for every user, and a comparison of different kinds is one of texts, which is never what was meant.',
    cure: 'Convert the value: CDate for a date in a text, DateFromNum for a file time, DateDiff to compare dates, "True" and "False" for booleans.',
    example: { bad: 'Left([displayName], IsPresent([city]))', good: 'Left([displayName], 20)' },
    reference: 'language.md section 3 (I), section 4 (D, I, A) and section 7, DateAdd (D)',
  },
  examples: {
    bad: [
      'Left([displayName], IsPresent([city]))',
      'Mid([displayName], Switch([city], "one", "Rome", "two"), 5)',
      'IIF(IsPresent([city]) = "true", "a", "b")',
      'IIF(CDate([hireDate]) > "2026-01-01", "a", "b")',
      'IIF(Count([proxyAddresses]) > "none", "a", "b")',
      'IIF([grade] > 1.5, "a", "b")',
      'IIF(Now(), "a", "b")',
      'DateAdd("d", 7, Count([hireDate]))',
      'DateAdd("d", 7, [hireDate])',
    ],
    good: [
      'Left([displayName], 20)',
      'Mid([displayName], Switch([city], 1, "Rome", "2"), "5")',
      'IIF(IsPresent([city]) = "True", "a", "b")',
      'IIF(DateDiff("d", CDate([hireDate]), Now()) > 0, "a", "b")',
      'IIF(Count([proxyAddresses]) > "2", "a", "b")',
      'IIF([version] = "1.5", "a", "b")',
      'IIF(InStr([mail], "@"), "a", "b")',
      'DateAdd("d", 7, CDate([hireDate]))',
      'DateAdd("d", 7, DateFromNum([pwdLastSet]))',
    ],
  },
  create: (context) => ({
    Function(call) {
      const definition = functionsByName.get(call.name);
      if (definition === undefined) return;
      for (const [place, argument] of call.arguments.entries()) {
        const parameter = parameterAt(definition, place);
        if (parameter === undefined || argument.kind === 'Omitted') continue;
        reportPlace(definition, parameter, place, argument, context);
      }
    },
    Comparison: (node) => reportComparison(node, context),
  }),
});

function reportPlace(
  { name }: FunctionDefinition,
  parameter: Parameter,
  place: number,
  argument: Expression,
  context: RuleContext,
): void {
  const given = kindOf(argument);
  const needed = name === 'IIF' && place === 0 ? 'condition' : parameter.type;
  const refused = refusals[needed]?.get(given ?? 'Any');
  if (refused !== undefined) {
    const message = `${parameter.name} of ${name} takes ${words[needed]}, but this is ${words[given!]}.`;
    context.report(argument.span, message, { help: refused });
    return;
  }
  if (needed === 'Integer') reportNoNumber(argument, `${parameter.name} of ${name}`, context);
  if (needed === 'DateTime' && (given === 'String' || argument.kind === 'Attribute')) {
    const text = `CDate(${textOf(context.text, argument.span)})`;
    context.report(argument.span, `${parameter.name} of ${name} is a text, not a date.`, {
      severity: 'warning',
      help: `Write ${text.length > 60 ? 'CDate(…)' : text}, as the reference asks for.`,
      fixes: [{ title: 'Wrap it in CDate', safety: 'safe', edits: [{ span: argument.span, text }] }],
    });
  }
}

/** A computed text that is never a number; constants are refused when they are compiled. */
function reportNoNumber(argument: Expression, place: string, { analysis, report }: RuleContext): void {
  if (literalText(argument) !== undefined) return;
  const { texts, canBeList } = analysis().of(argument);
  if (canBeList || texts === undefined || texts.length === 0) return;
  if (texts.some((text) => toInteger(text) !== undefined)) return;
  const values = texts.slice(0, 3).map(quote).join(', ');
  report(
    argument.span,
    `${place} takes a whole number, but this gives ${values}${texts.length > 3 ? ', …' : ''}.`,
  );
}

/** Two kinds that can only be compared as texts, where that never is what was meant. */
function reportComparison({ left, right, operator, span }: Comparison, { report }: RuleContext): void {
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const kind = kindOf(side);
    const constant = literalText(other);
    if (kind === 'Boolean' && constant !== undefined && constant !== 'True' && constant !== 'False') {
      const word = ['True', 'False'].find((known) => known.toLowerCase() === constant.toLowerCase());
      report(other.span, `This compares True or False with ${quote(constant)}, and letter case counts.`, {
        help: word === undefined ? 'Write "True" or "False", or no comparison at all.' : `Write "${word}".`,
        ...(word !== undefined && {
          fixes: [
            { title: `Write "${word}"`, safety: 'safe', edits: [{ span: other.span, text: `"${word}"` }] },
          ],
        }),
      });
    } else if (kind === 'Integer' && constant !== undefined && toInteger(constant) === undefined) {
      report(other.span, `This compares a number with ${quote(constant)}, as texts.`, {
        help: 'Write a whole number.',
      });
    } else if (kind === 'DateTime' && kindOf(other) !== 'DateTime') {
      report(
        span,
        'This compares a date with a text, letter by letter: the date counts as M/d/yyyy h:mm:ss tt.',
        {
          help: 'Wrap both sides in CDate, or compare DateDiff with a number.',
        },
      );
    } else if (operator !== '=' && operator !== '<>' && isFraction(other)) {
      report(
        other.span,
        'Only whole numbers compare as numbers. With a fraction both sides are texts: 10.0 comes before 9.5.',
        { severity: 'warning', help: 'Compare with a whole number.' },
      );
    }
  }
}

function isFraction(node: Expression): boolean {
  const inner = ungrouped(node);
  const text = inner.kind === 'Number' ? inner.text : literalText(inner);
  return /^[+-]?\d+[.,]\d+$/.test(text ?? '');
}

type Kind = ParameterType | 'condition';

/** The kind of value that a node always gives; undefined where it depends. */
function kindOf(node: Argument): ParameterType | undefined {
  const inner = ungrouped(node);
  if (inner.kind === 'Comparison') return 'Boolean';
  if (inner.kind === 'Concatenation') return 'String';
  if (inner.kind !== 'Function') return undefined;
  // Functions that pass on one of their arguments give what that is, whatever the reference calls it.
  return passing.has(inner.name) ? undefined : functionsByName.get(inner.name)?.returns;
}

const passing: ReadonlySet<string> = new Set([
  'Coalesce',
  'IgnoreFlowIfNullOrEmpty',
  'IIF',
  'Item',
  'Redact',
  'SelectUniqueValue',
  'Switch',
]);

const words: Readonly<Record<Kind, string>> = {
  Any: 'any value',
  Boolean: 'true or false',
  condition: 'a condition',
  DateTime: 'a date',
  Integer: 'a whole number',
  List: 'a list',
  Name: 'a name',
  String: 'a text',
};

/** What each kind of place refuses, with what to do about it. */
const refusals: Readonly<Partial<Record<Kind, ReadonlyMap<ParameterType, string>>>> = {
  Integer: new Map<ParameterType, string>([
    ['Boolean', 'Write the number itself, or IIF with two numbers.'],
    ['DateTime', 'Write a number; DateDiff gives the distance of two dates.'],
    ['List', 'Take one value with Item, or the number of values with Count.'],
  ]),
  DateTime: new Map<ParameterType, string>([
    ['Boolean', 'Write a date, such as CDate([hireDate]).'],
    ['Integer', 'Write DateFromNum for a file time.'],
    ['List', 'Take one value with Item.'],
  ]),
  condition: new Map<ParameterType, string>([
    ['DateTime', 'Compare DateDiff with a number, or test with IsPresent.'],
    ['List', 'Test with IsPresent, or compare Count with a number.'],
  ]),
};

import { type Argument, print } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { isDateFailure, parseDateText } from '../../dates/index.ts';
import { toBoolean, toInteger } from '../../values/convert.ts';
import { resultsOf } from '../choicesOf.ts';
import { hidesFromAddressLists } from '../hidesFromAddressLists.ts';
import { literalText } from '../literalText.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const targetType = defineRule({
  definition: {
    code: 'target-type',
    severity: 'warning',
    summary: 'A Boolean, Integer or DateTime attribute is given a text that is none.',
    why: 'A mapping gives text, and the target takes it by its declared type: "Yes" is neither True nor False. What does not convert is refused for the user, or never arrives.',
    cure: 'Write "True" or "False" for a Boolean, digits for an Integer, an ISO date for a DateTime.',
    example: {
      bad: 'accountEnabled: Switch([status], "Yes", "left", "No")',
      good: 'accountEnabled: Switch([status], "True", "left", "False")',
    },
    reference:
      'schema-format.md section 3, attributeDefinition and defaultValue (D, E); language.md section 4 for what converts (A)',
  },
  examples: {
    bad: [
      {
        target: 'accountEnabled',
        expression: 'Switch([status], "Yes", "left", "No")',
        targetAttributes: { accountEnabled: 'Boolean' },
      },
      { target: 'countryCode', expression: '"Italy"', targetAttributes: { countryCode: 'Integer' } },
      {
        target: 'level',
        expression: 'Append("L", [grade])',
        targetAttributes: { level: 'Integer' },
      },
      { target: 'hireDate', expression: 'IsPresent([hired])', targetAttributes: { hireDate: 'DateTime' } },
      { target: 'hireDate', expression: '"2026-02-30"', targetAttributes: { hireDate: 'DateTime' } },
      {
        target: 'accountEnabled',
        expression: '[active]',
        defaultValue: 'enabled',
        targetAttributes: { accountEnabled: 'Boolean' },
      },
    ],
    good: [
      {
        target: 'accountEnabled',
        expression: 'Switch([status], "true", "left", "False", "new", "0")',
        targetAttributes: { accountEnabled: 'Boolean' },
      },
      { target: 'accountEnabled', expression: '[status]', targetAttributes: { accountEnabled: 'Boolean' } },
      {
        target: 'accountEnabled',
        expression: 'ToLower([status])',
        targetAttributes: { accountEnabled: 'Boolean' },
      },
      // Empty text clears an attribute.
      {
        target: 'level',
        expression: 'IIF(IsPresent([grade]), [grade], "")',
        targetAttributes: { level: 'Integer' },
      },
      { target: 'level', expression: 'Append("1", [grade])', targetAttributes: { level: 'Integer' } },
      { target: 'hireDate', expression: '"20260131083000.0Z"', targetAttributes: { hireDate: 'DateTime' } },
      { target: 'hireDate', expression: '"1 March 2026"', targetAttributes: { hireDate: 'DateTime' } },
      { target: 'accountEnabled', expression: '"Yes"' },
    ],
  },
  create(context) {
    const { mapping, objectMapping, report, reportInFile, analysis } = context;
    const attribute = objectMapping?.targetObject?.attributes.get(mapping?.target ?? '');
    const kind = kinds.get(attribute?.type ?? '');
    if (attribute === undefined || kind === undefined || hidesFromAddressLists(context)) return {};
    const takes = `${quote(attribute.name)}, declared as ${attribute.type}, takes ${kind.takes}`;
    return {
      expression(root) {
        for (const result of resultsOf(root)) {
          const given = result.kind === 'Omitted' ? undefined : impossible(result, kind, analysis());
          if (given === undefined) continue;
          const subject = literalText(result) === undefined ? quote(print(result)) : 'This';
          report(result.span, `${subject} gives ${quote(given)}; ${takes}.`, { help: kind.help });
        }
      },
      mapping({ defaultValue, defaultValueSpan }) {
        if (!defaultValue || defaultValueSpan === undefined || kind.admits(defaultValue)) return;
        reportInFile(defaultValueSpan, `The default value is ${quote(defaultValue)}; ${takes}.`, {
          help: kind.help,
        });
      },
    };
  },
});

interface Kind {
  readonly takes: string;
  readonly help: string;
  /** False only for what no reading can convert. */
  readonly admits: (text: string) => boolean;
  /** A sign that stands in none of its texts; absent where that says nothing. */
  readonly foreign?: RegExp;
}

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  [
    'Boolean',
    {
      takes: 'True or False',
      help: 'Write "True" and "False".',
      admits: (text) => toBoolean(text.trim()) !== undefined,
      foreign: /[^TRUEFALSE0-9+\-\s]/i,
    },
  ],
  [
    'Integer',
    {
      takes: 'a whole number',
      help: 'Write digits only.',
      admits: (text) => toInteger(text.trim()) !== undefined,
      foreign: /[^0-9+\-\s]/,
    },
  ],
  ['DateTime', { takes: 'a date', help: 'Write it as in 2026-01-31T00:00:00Z.', admits: canBeDate }],
]);

/** .NET reads many forms; sure is only that a date has digits, and that a day of an ISO date exists. */
function canBeDate(text: string): boolean {
  if (!/\d/.test(text)) return false;
  return !/^\d{4}-\d{2}-\d{2}$/.test(text) || !isDateFailure(parseDateText(text));
}

/** What a result gives to every user that it has a value for, where none of it can be of that kind. */
function impossible(
  result: Exclude<Argument, { readonly kind: 'Omitted' }>,
  { admits, foreign }: Kind,
  analysis: ReturnType<RuleContext['analysis']>,
): string | undefined {
  const { shapes } = analysis.of(result);
  let first: string | undefined;
  for (const { segments, maxLength } of shapes) {
    const [only = ''] = segments;
    if (maxLength === 0) continue;
    if (segments.length === 1 && typeof only === 'string') {
      if (admits(only)) return undefined;
      first ??= only;
      continue;
    }
    const fixed = segments.find((segment) => typeof segment === 'string' && foreign?.test(segment));
    if (fixed === undefined) return undefined;
    first ??= segments.map((segment) => (typeof segment === 'string' ? segment : '…')).join('');
  }
  return first;
}

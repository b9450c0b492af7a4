import type { AttributeReference, FunctionCall, Node } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { textOf } from '../../source/source.ts';
import type { Dialect } from '../dialect.ts';
import { literalText } from '../literalText.ts';
import { isSingleValued, presenceTestOf, switchOnEmpty } from '../presence.ts';
import { defineRule, type ReportDetails, type RuleContext } from '../rule.ts';
import { ungrouped } from '../ungrouped.ts';

export const iifNullTest = defineRule({
  definition: {
    code: 'iif-null-test',
    severity: 'warning',
    summary: 'The condition of an IIF tests whether an attribute is empty.',
    why: 'Microsoft says that the check of a condition fails when its attribute is empty or null, and names =""; IsNullOrEmpty and IsPresent unsupported in IIF. A comparison with "" is never true. Other Microsoft pages and cloud sync’s own mappings use the functions with success, so these may work for you.',
    cure: 'Use Switch, whose key "" equals a null or empty source: Switch([a], [a], "", "Other").',
    example: {
      bad: 'IIF(IsNullOrEmpty([country]), "Other", [country])',
      good: 'Switch([country], [country], "", "Other")',
    },
    reference: 'language.md section 7, IIF (D for the warning, A for the values), section 13',
  },
  examples: {
    bad: [
      'IIF(IsNullOrEmpty([country]), "Other", [country])',
      'IIF([country] = "", "Other", [country])',
      'IIF(IsPresent([country]), [country], "Other")',
      'IIF(Not(IsPresent([mobile])), [telephoneNumber], [mobile])',
    ],
    good: [
      'Switch([country], [country], "", "Other")',
      'IIF([country] = "US", "1", "2")',
      'IIF([country] <> "", [country], "Other")',
    ],
  },
  create: (context) => ({
    Function(call) {
      const [condition] = call.arguments;
      if (call.name !== 'IIF' || condition === undefined) return;
      const compared = comparedWithEmpty(condition);
      if (compared !== undefined) {
        context.report(
          condition.span,
          `${quote(textOf(context.text, condition.span))} is never true: a comparison fails when its attribute is empty.`,
          asSwitch(call, compared, false, 'unsafe', context),
        );
        return;
      }
      const test = presenceTestOf(condition);
      if (test === undefined) return;
      const { attribute, trueWhenPresent, nullOnly } = test;
      const message = `${test.call.name} in the condition of IIF is documented as unsupported.`;
      // Cloud sync's own default mappings hold such conditions (schema-format.md section 5, E).
      if (context.dialect === 'cloud-sync') {
        context.report(condition.span, message, {
          help: 'Cloud sync’s own mappings use it with success; leave it where it works.',
          severity: 'info',
        });
        return;
      }
      const isSame =
        !nullOnly &&
        attribute !== undefined &&
        isSingleValued(attribute, context) &&
        inbound.has(context.dialect);
      const safety = isSame ? 'safe' : 'unsafe';
      context.report(condition.span, message, asSwitch(call, attribute, trueWhenPresent, safety, context));
    },
  }),
});

/** The attribute of `[a] = ""`, either way round. */
function comparedWithEmpty(condition: Node): AttributeReference | undefined {
  const comparison = ungrouped(condition);
  if (comparison.kind !== 'Comparison' || comparison.operator !== '=') return undefined;
  const sides = [ungrouped(comparison.left), ungrouped(comparison.right)];
  if (!sides.some((side) => literalText(side) === '')) return undefined;
  return sides.find((side) => side.kind === 'Attribute') as AttributeReference | undefined;
}

function asSwitch(
  { span, arguments: places }: FunctionCall,
  attribute: AttributeReference | undefined,
  trueWhenPresent: boolean,
  safety: 'safe' | 'unsafe',
  { text }: RuleContext,
): ReportDetails {
  if (attribute === undefined || places.length !== 3) {
    return { help: 'Use Switch, whose key "" equals a null or empty source.' };
  }
  const whenTrue = textOf(text, places[1]!.span).trim();
  const whenFalse = textOf(text, places[2]!.span).trim();
  const source = textOf(text, attribute.span);
  const written = trueWhenPresent
    ? switchOnEmpty(source, whenTrue, whenFalse)
    : switchOnEmpty(source, whenFalse, whenTrue);
  return {
    help: `Write \`Switch(${source}, …, "", …)\`: the second place for a value, the last for none.`,
    fixes: [{ title: 'Use Switch', safety, edits: [{ span, text: written }] }],
  };
}

/** Where Microsoft Entra ID is the source, Switch has a fault of its own (switch-outbound), so a person has to choose. */
const inbound: ReadonlySet<Dialect> = new Set(['hr-to-entra', 'hr-to-ad', 'api-to-entra', 'api-to-ad']);

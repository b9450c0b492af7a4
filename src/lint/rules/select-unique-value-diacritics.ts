import type { AttributeReference, Node } from '../../../grammar/index.ts';
import { print } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { textOf } from '../../source/source.ts';
import { choicesOf } from '../choicesOf.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { selectUniqueValueOf } from '../selectUniqueValueOf.ts';

export const selectUniqueValueDiacritics = defineRule({
  definition: {
    code: 'select-unique-value-diacritics',
    severity: 'warning',
    summary: 'A rule of SelectUniqueValue lets accented letters through.',
    why: 'The search in Active Directory does not escape special characters, so the look-up goes wrong for such names and a value that is taken may count as free.',
    cure: 'Use NormalizeDiacritics in every rule.',
    example: {
      bad: 'SelectUniqueValue(Join(".", [first], [last]), Join("", [first], [last]))',
      good: 'SelectUniqueValue(NormalizeDiacritics(Join(".", [first], [last])), NormalizeDiacritics(Join("", [first], [last])))',
    },
    reference: 'language.md section 7, SelectUniqueValue (D)',
  },
  examples: {
    bad: ['SelectUniqueValue(Join(".", [first], [last]), NormalizeDiacritics(Join("", [first], [last])))'],
    good: [
      'SelectUniqueValue(NormalizeDiacritics(Join(".", [first], [last])), Append(NormalizeDiacritics([last]), "2"))',
      'SelectUniqueValue(NormalizeDiacritics([first]), [WorkerID])',
      'SelectUniqueValue(NormalizeDiacritics([first]), ConvertToUTF8Hex([last]))',
    ],
  },
  create: (context) => ({
    expression(root) {
      for (const rule of selectUniqueValueOf(root)?.arguments ?? []) {
        const attribute = exposedIn(rule, context);
        if (attribute === undefined) continue;
        context.report(
          rule.span,
          `Accented letters of ${quote(print(attribute))} reach the look-up of SelectUniqueValue.`,
          {
            help: 'Use NormalizeDiacritics in every rule.',
            fixes: [
              {
                title: 'Normalize the diacritics of this rule',
                safety: 'unsafe',
                edits: [{ span: rule.span, text: `NormalizeDiacritics(${textOf(context.text, rule.span)})` }],
              },
            ],
          },
        );
      }
    },
  }),
});

/** The first attribute whose letters come into a node's value as they are. */
function exposedIn(node: Node, context: RuleContext): AttributeReference | undefined {
  if (node.kind === 'Attribute') return isName(node, context) ? node : undefined;
  if (node.kind === 'Function' && node.name === 'NormalizeDiacritics') return undefined;
  if (isAscii(context.analysis().of(node).units)) return undefined;
  const parts = choicesOf(node) ?? (node.kind === 'Function' ? node.arguments : operandsOf(node));
  for (const part of parts) {
    const found = exposedIn(part, context);
    if (found !== undefined) return found;
  }
  return undefined;
}

function operandsOf(node: Node): readonly Node[] {
  return node.kind === 'Concatenation' ? node.operands : [];
}

function isAscii(units: readonly number[]): boolean {
  return (units.at(-1) ?? 0) < 0x80;
}

/** Identifiers and numbers hold no accents, by their type or their name (A). */
function isName({ name }: AttributeReference, { objectMapping }: RuleContext): boolean {
  const type = objectMapping?.sourceObject?.attributes.get(name)?.type ?? 'String';
  return /^string$/i.test(type) && !/(id|number|no|code|guid)$/i.test(name);
}

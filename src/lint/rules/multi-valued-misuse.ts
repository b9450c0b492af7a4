import { type Node, print } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { takesList } from '../takesList.ts';

export const multiValuedMisuse = defineRule({
  definition: {
    code: 'multi-valued-misuse',
    severity: 'error',
    summary: 'Several values stand where a single text is needed.',
    why: 'A list has no text to compare, to look up or to count with: the evaluation fails for every user who has values.',
    cure: 'Take one value with Item, or put the values together with Join.',
    example: {
      bad: 'Switch([otherMobile], "none", "1", "x") where otherMobile is multi-valued',
      good: 'Switch(Item([otherMobile], 1), "none", "1", "x")',
    },
    reference: 'language.md section 4, lists (A); schema-format.md section 3 for multivalued (D)',
  },
  examples: {
    bad: [
      {
        expression: 'IIF([proxyAddresses] = "smtp:x", "1", "2")',
        sourceAttributes: { proxyAddresses: 'String[]' },
      },
      {
        expression: 'Switch([otherMobile], "none", "1", "x")',
        sourceAttributes: { otherMobile: 'String[]' },
      },
      'CStr(Split([roles], ","))',
      {
        target: 'mail',
        expression: '[proxyAddresses]',
        sourceAttributes: { proxyAddresses: 'String[]' },
        targetAttributes: { mail: 'String' },
      },
    ],
    good: [
      {
        expression: 'Switch(Item([otherMobile], 1), "none", "1", "x")',
        sourceAttributes: { otherMobile: 'String[]' },
      },
      { expression: 'Join(";", Trim([otherMobile]))', sourceAttributes: { otherMobile: 'String[]' } },
      {
        target: 'proxyAddresses',
        expression: 'RemoveDuplicates([proxyAddresses])',
        sourceAttributes: { proxyAddresses: 'String[]' },
        targetAttributes: { proxyAddresses: 'String[]' },
      },
    ],
  },
  create: (context) => ({
    Function({ name, arguments: places }) {
      for (const [place, argument] of places.entries()) {
        if (takesList(name, place) || !isList(argument, context)) continue;
        reportList(argument, `place ${place + 1} of ${name} takes a single one`, context);
      }
    },
    Comparison({ left, right }) {
      for (const side of [left, right]) {
        if (isList(side, context)) reportList(side, 'a comparison takes a single one', context);
      }
    },
    Concatenation({ operands }) {
      for (const operand of operands) {
        if (isList(operand, context)) reportList(operand, '& takes a single one', context);
      }
    },
    expression(root) {
      const { mapping, objectMapping, report } = context;
      const target = mapping?.target && objectMapping?.targetObject?.attributes.get(mapping.target);
      if (!target || target.multivalued || !isList(root, context)) return;
      report(root.span, `${quote(print(root))} has several values, and ${quote(target.name)} takes one.`, {
        help: 'Take one value with Item, or put the values together with Join.',
        // What the service does with the further values is not documented.
        severity: 'warning',
      });
    },
  }),
});

function reportList(node: Node, need: string, { report }: RuleContext): void {
  report(node.span, `${quote(print(node))} has several values, but ${need}.`, {
    help: 'Take one value with Item, or put the values together with Join.',
  });
}

/** Whether a value is surely a list: a declared multi-valued attribute, what makes a list, and what maps over one. */
function isList(node: Node, context: RuleContext): boolean {
  if (node.kind === 'Group') return isList(node.expression, context);
  if (node.kind === 'Attribute') {
    return context.objectMapping?.sourceObject?.attributes.get(node.name)?.multivalued === true;
  }
  if (node.kind !== 'Function') return false;
  if (node.name === 'Split') return true;
  const [source] = node.arguments;
  return source !== undefined && passOn.has(node.name) && isList(source, context);
}

const passOn: ReadonlySet<string> = new Set([
  'IgnoreFlowIfNullOrEmpty',
  'Left',
  'Mid',
  'NormalizeDiacritics',
  'PCase',
  'Redact',
  'RemoveDuplicates',
  'Replace',
  'StripSpaces',
  'ToLower',
  'ToUpper',
  'Trim',
]);

import { type Argument, print } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { functionsByName } from '../../functions/index.ts';
import { resultsOf, walkValue } from '../choicesOf.ts';
import { isReference } from '../isReference.ts';
import { literalText } from '../literalText.ts';
import { defineRule } from '../rule.ts';
import { ungrouped } from '../ungrouped.ts';

export const textAsReference = defineRule({
  definition: {
    code: 'text-as-reference',
    severity: 'warning',
    summary: 'A reference attribute such as manager is given a text.',
    why: 'A reference is the link to another object, which the service resolves. A text, even that of an identifier, links to nobody, and the attribute stays empty.',
    cure: 'Map an attribute that is a reference itself, as it is.',
    example: { bad: 'manager: ToLower([managerMail])', good: 'manager: [manager]' },
    reference:
      'language.md section 7, Switch (D for Switch, I for other functions); schema-format.md section 3 (D)',
  },
  examples: {
    bad: [
      { target: 'manager', expression: 'ToLower([managerMail])' },
      { target: 'manager', expression: '"jane.doe@contoso.com"' },
      { target: 'manager', expression: 'IIF([isExternal] = "1", "none", [manager])' },
      {
        target: 'assistant',
        expression: '[assistantName]',
        sourceAttributes: { assistantName: 'String' },
        targetAttributes: { assistant: 'Reference' },
      },
      { target: 'manager', expression: '[manager]', defaultValue: 'jane' },
    ],
    good: [
      { target: 'manager', expression: '[manager]' },
      { target: 'manager', expression: 'IIF([isExternal] = "1", [sponsor], [manager])' },
      { target: 'manager', expression: 'CRef([managerName])' },
      { target: 'manager', expression: 'Item([managers], 1)' },
      {
        target: 'assistant',
        expression: '[assistant]',
        sourceAttributes: { assistant: 'Reference' },
        targetAttributes: { assistant: 'Reference' },
      },
      { target: 'managerName', expression: 'ToLower([managerMail])' },
      // The organizational unit of Workday's mapping is documented to be a text.
      {
        target: 'parentDistinguishedName',
        expression: 'Append("OU=", [city])',
        targetAttributes: { parentDistinguishedName: 'Reference' },
      },
    ],
  },
  create(context) {
    const { mapping, objectMapping, report, reportInFile } = context;
    const target = mapping?.target;
    if (target === undefined || /^parentDistinguishedName$/i.test(target)) return {};
    if (!isReference('targetObject', target, context)) return {};
    const isNoText = `${quote(target)} is a reference to another object`;
    return {
      expression(root) {
        let hasSwitch = false;
        walkValue(root, (node) => {
          hasSwitch ||= node.kind === 'Function' && node.name === 'Switch';
        });
        // That Switch does not work here is reference-in-switch's to tell.
        if (hasSwitch) return;
        for (const result of resultsOf(root)) {
          const type =
            result.kind === 'Attribute' && objectMapping?.sourceObject?.attributes.get(result.name)?.type;
          if (type && type !== 'Reference') {
            report(result.span, `${isNoText}, and ${quote(print(result))} is declared as ${type}.`, {
              help: 'Map an attribute that is declared as Reference.',
              // Which types a connector can resolve is not documented.
              severity: 'info',
            });
          } else if (makesText(result)) {
            report(result.span, `${isNoText}, and ${quote(print(result))} is a text.`, {
              help: 'Map an attribute that is a reference itself.',
            });
          }
        }
      },
      mapping({ defaultValue, defaultValueSpan }) {
        if (!defaultValue || defaultValueSpan === undefined) return;
        reportInFile(defaultValueSpan, `${isNoText}, and the default value is a text.`, {
          help: 'Give no default value.',
          fixes: [
            {
              title: 'Give no default value',
              safety: 'unsafe',
              edits: [{ span: defaultValueSpan, text: 'null' }],
            },
          ],
        });
      },
    };
  },
});

function makesText(result: Argument): boolean {
  const node = ungrouped(result);
  switch (node.kind) {
    case 'Text':
    case 'Number':
      // Empty text clears the attribute.
      return literalText(node) !== '';
    case 'Concatenation':
    case 'Comparison':
      return true;
    case 'Function': {
      const returns = functionsByName.get(node.name)?.returns;
      return (
        returns !== undefined && returns !== 'Any' && returns !== 'List' && !keepsReferences.has(node.name)
      );
    }
    default:
      return false;
  }
}

const keepsReferences: ReadonlySet<string> = new Set(['CRef', 'Item', 'RemoveDuplicates']);

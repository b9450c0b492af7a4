import { quote } from '../../../grammar/quote.ts';
import { walkValue } from '../choicesOf.ts';
import { isReference } from '../isReference.ts';
import { defineRule } from '../rule.ts';

export const referenceInSwitch = defineRule({
  definition: {
    code: 'reference-in-switch',
    severity: 'error',
    summary: 'Switch makes the value of a reference attribute such as manager.',
    why: 'A reference is the link to another object, not a text; Microsoft says that Switch does not work with it.',
    cure: 'Map the reference directly, or choose with IIF.',
    example: { bad: 'manager: Switch([isExternal], [manager], "1", [sponsor])', good: 'manager: [manager]' },
    reference: 'language.md section 7, Switch (D)',
  },
  examples: {
    bad: [
      { target: 'manager', expression: 'Switch([isExternal], [manager], "1", [sponsor])' },
      {
        target: 'assistant',
        expression: 'Switch([division], [assistant], "X", [manager])',
        targetAttributes: { assistant: 'Reference' },
      },
      {
        target: 'managerName',
        expression: 'Switch([manager], [manager], "", "nobody")',
        sourceAttributes: { manager: 'Reference' },
      },
    ],
    good: [
      { target: 'manager', expression: '[manager]' },
      { target: 'manager', expression: 'IIF([isExternal] = "1", [sponsor], [manager])' },
      { target: 'manager', expression: 'IIF(Switch([a], "x", "y", "z") = "z", [sponsor], [manager])' },
      { target: 'department', expression: 'Switch([division], [department], "X", "Y")' },
    ],
  },
  create: (context) => ({
    expression(root) {
      const { mapping, report } = context;
      const target = mapping?.target;
      const isReferenceTarget = target !== undefined && isReference('targetObject', target, context);
      walkValue(root, (node) => {
        if (node.kind !== 'Function' || node.name !== 'Switch') return;
        if (isReferenceTarget) {
          report(
            node.nameSpan,
            `Switch cannot make ${quote(target)}, which is a reference to another object.`,
            {
              help: 'Map the attribute directly, or choose with IIF.',
            },
          );
          return;
        }
        const used = node.arguments.find(
          (place) => place.kind === 'Attribute' && isReference('sourceObject', place.name, context),
        );
        if (used?.kind !== 'Attribute') return;
        report(
          used.span,
          `${quote(`[${used.name}]`)} is a reference to another object, which Switch does not work with.`,
          {
            help: 'Use IIF, or an attribute that holds a text.',
          },
        );
      });
    },
  }),
});

import { quote } from '../../../grammar/quote.ts';
import { memberOf } from '../../schema/jsonTree.ts';
import { defineRule } from '../rule.ts';

export const emptyMapping = defineRule({
  definition: {
    code: 'empty-mapping',
    severity: 'info',
    summary: 'A mapping has neither a source nor a default value.',
    why: 'It gives nothing to anybody. Where the target requires the attribute, or objects are matched by it, that is never meant.',
    cure: 'Give it a source or a default value, or remove it.',
    example: { bad: '"source": null, "defaultValue": null', good: '"source": null, "defaultValue": "IT"' },
    reference: 'schema-format.md section 3, attributeMapping (D); language.md section 1 (D)',
  },
  examples: {
    bad: [{ target: 'department' }, { target: 'department', raw: { source: {} } }],
    good: [
      { target: 'department', defaultValue: 'IT' },
      { target: 'department', expression: '[department]' },
      {
        target: 'netBiosName',
        raw: { source: { type: 'Constant', name: '%DomainNetBios%', expression: null, parameters: [] } },
      },
    ],
  },
  create: ({ objectMapping, reportInFile }) => ({
    mapping({ kind, target, targetSpan, defaultValue, matchingPriority, node }) {
      if (kind !== 'none' || target === undefined || defaultValue !== undefined) return;
      // A text in the place of a source was one, before ConvertTo-Json cut it off.
      if (memberOf(node, 'source')?.type === 'string') return;
      const isRequired = objectMapping?.targetObject?.attributes.get(target)?.required === true;
      const matches = matchingPriority > 0;
      const loss = matches
        ? ', so that no object matches by it'
        : isRequired
          ? ', which the target requires'
          : '';
      reportInFile(
        targetSpan,
        `The mapping has neither a source nor a default value for ${quote(target)}${loss}.`,
        {
          help: 'Give it a source or a default value, or remove the mapping.',
          severity: matches || isRequired ? 'warning' : 'info',
        },
      );
    },
  }),
});

import { quote } from '../../../grammar/quote.ts';
import { defineRule } from '../rule.ts';

export const readOnlyTarget = defineRule({
  definition: {
    code: 'read-only-target',
    severity: 'warning',
    summary: 'A mapping writes to an attribute that the target declares as ReadOnly.',
    why: 'The target fills the attribute itself. What the mapping gives is refused, or does not arrive.',
    cure: 'Map to another attribute, or remove the mapping. To match objects by the attribute, give it a matchingPriority.',
    example: {
      bad: 'objectGUID, "mutability": "ReadOnly": [WorkerID]',
      good: 'employeeID, "mutability": "ReadWrite": [WorkerID]',
    },
    reference: 'schema-format.md section 3, attributeDefinition (D for the name; A for the outcome)',
  },
  examples: {
    bad: [
      {
        target: 'objectGUID',
        expression: '[WorkerID]',
        targetAttributes: { objectGUID: 'String' },
        targetMutability: { objectGUID: 'ReadOnly' },
      },
    ],
    good: [
      { target: 'employeeID', expression: '[WorkerID]', targetAttributes: { employeeID: 'String' } },
      // Matching reads the target.
      {
        target: 'objectGUID',
        matchingPriority: 1,
        expression: '[WorkerID]',
        targetAttributes: { objectGUID: 'String' },
        targetMutability: { objectGUID: 'ReadOnly' },
      },
      {
        target: 'employeeID',
        expression: '[WorkerID]',
        targetAttributes: { employeeID: 'String' },
        targetMutability: { employeeID: 'Immutable' },
      },
    ],
  },
  create: ({ objectMapping, reportInFile }) => ({
    mapping({ target, targetSpan, matchingPriority, kind, defaultValue }) {
      const attribute = objectMapping?.targetObject?.attributes.get(target ?? '');
      if (attribute === undefined || attribute.mutability?.toLowerCase() !== 'readonly') return;
      // Without a value nothing is written, which is empty-mapping's to tell.
      if (matchingPriority > 0 || (kind === 'none' && defaultValue === undefined)) return;
      reportInFile(targetSpan, `The target declares ${quote(attribute.name)} as ReadOnly.`, {
        help: 'Map to an attribute that can be written, or remove the mapping.',
      });
    },
  }),
});

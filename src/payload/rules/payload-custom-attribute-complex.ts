import { membersOf, shownNode } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { attributesOfSchema, isUrn } from '../scimAttribute.ts';

export const payloadCustomAttributeComplex = definePayloadRule({
  alias: 'BU308',
  definition: {
    code: 'payload-custom-attribute-complex',
    severity: 'warning',
    summary: 'An attribute of a custom extension is an object or a list.',
    why: 'Custom attributes are single values; an object in one fails when it is exported.',
    cure: 'Send one value for each attribute.',
    example: { bad: '"HireDate": {"value": "2020-01-01"}', good: '"HireDate": "2020-01-01"' },
    reference: 'bulk-upload.md sections 8 and 11 BU308 (I)',
  },
  record(operation, { report }) {
    for (const extension of membersOf(operation.data)) {
      if (!isUrn(extension.name) || attributesOfSchema(extension.name) !== undefined) continue;
      for (const { name, value } of membersOf(extension.value)) {
        if (value.type === 'object' || value.type === 'array') {
          report(operation, value, `${name} is ${shownNode(value)}; a custom attribute takes one value.`);
        }
      }
    }
  },
});

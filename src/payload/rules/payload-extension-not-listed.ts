import { coreUserUrn } from '../../provisioning/scimSchema.ts';
import { dataSchemasOf, listing } from '../dataSchemas.ts';
import { elementsOf, membersOf, textOfNode } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { attributesOfSchema, isUrn } from '../scimAttribute.ts';

export const payloadExtensionNotListed = definePayloadRule({
  alias: 'BU011',
  definition: {
    code: 'payload-extension-not-listed',
    severity: 'warning',
    summary: 'An extension is used and not listed in "schemas" of the data, or listed and not used.',
    why: 'What a record holds is declared there; an extension that is not may be passed over.',
    cure: 'List the URN of every extension that the data has, as it is written there.',
    example: {
      bad: `"schemas": ["${coreUserUrn}"], "urn:contoso:employee": {…}`,
      good: `"schemas": ["${coreUserUrn}", "urn:contoso:employee"], "urn:contoso:employee": {…}`,
    },
    reference: 'bulk-upload.md section 11 BU011 (R, I)',
  },
  record(operation, { report }) {
    const schemas = dataSchemasOf(operation.data);
    if (schemas === undefined) return;
    const used = new Set<string>();
    for (const { name, key } of membersOf(operation.data)) {
      if (!isUrn(name)) continue;
      used.add(name.toLowerCase());
      if (schemas.urns.has(name.toLowerCase())) continue;
      report(operation, key, `${name} is not listed in "schemas" of the data.`, {
        fix: listing(schemas, [name]),
      });
    }
    for (const node of elementsOf(schemas.node)) {
      const urn = textOfNode(node);
      // Those of SCIM itself are listed by rule, with attributes or without.
      if (urn === undefined || attributesOfSchema(urn) !== undefined || used.has(urn.toLowerCase())) continue;
      report(operation, node, `${urn} is listed, but the data has nothing of it.`, { severity: 'info' });
    }
  },
});

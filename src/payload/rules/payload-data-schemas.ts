import { coreUserUrn, enterpriseUserUrn } from '../../provisioning/scimSchema.ts';
import { dataSchemasOf, listing } from '../dataSchemas.ts';
import { definePayloadRule } from '../payloadRule.ts';

export const payloadDataSchemas = definePayloadRule({
  alias: 'BU010',
  strict: 'error',
  definition: {
    code: 'payload-data-schemas',
    severity: 'warning',
    summary: 'The "schemas" of the data lacks the core User or the enterprise User.',
    why: 'The documentation says that both must be there. Official samples leave the enterprise User out.',
    cure: `List "${coreUserUrn}" and "${enterpriseUserUrn}".`,
    example: {
      bad: `"schemas": ["${coreUserUrn}"]`,
      good: `"schemas": ["${coreUserUrn}", "${enterpriseUserUrn}"]`,
    },
    reference: 'bulk-upload.md sections 3.2 (D; observed: I), 13 and 11 BU010',
  },
  record(operation, { report }) {
    const schemas = dataSchemasOf(operation.data);
    if (schemas === undefined) return;
    const missing = [coreUserUrn, enterpriseUserUrn].filter((urn) => !schemas.urns.has(urn.toLowerCase()));
    if (missing.length === 0) return;
    report(operation, schemas.node, `The "schemas" of the data lacks ${missing.join(' and ')}.`, {
      fix: listing(schemas, missing),
    });
  },
});

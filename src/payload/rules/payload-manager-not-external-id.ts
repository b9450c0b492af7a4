import { shownNode } from '../jsonMembers.ts';
import { managerForms } from '../managerForm.ts';
import { managerNode } from '../managerOf.ts';
import { definePayloadRule } from '../payloadRule.ts';

export const payloadManagerNotExternalId = definePayloadRule({
  alias: 'BU402',
  definition: {
    code: 'payload-manager-not-external-id',
    severity: 'warning',
    summary: 'A manager is given by name, mail, UPN or GUID and not by externalId.',
    why: 'The reference is resolved by the externalId of the manager and by nothing else that is documented.',
    cure: 'Send the manager’s externalId as manager.value.',
    example: { bad: '"manager": {"value": "john@contoso.com"}', good: '"manager": {"value": "89607"}' },
    reference: 'bulk-upload.md section 11 BU402 (D); scim-payload.md section 6',
  },
  batch(context) {
    const formOf = managerForms(context);
    for (const operation of context.records) {
      const node = managerNode(operation);
      const form = node && formOf(node);
      if (form === undefined) continue;
      const message = `The manager ${shownNode(node!)} looks like ${form}, not an externalId.`;
      context.report(operation, node!, message);
    }
  },
});

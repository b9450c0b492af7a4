import { shownNode, textOfNode } from '../jsonMembers.ts';
import { managerForms } from '../managerForm.ts';
import { managerMember, managerNode } from '../managerOf.ts';
import { definePayloadRule } from '../payloadRule.ts';

export const payloadManagerUnknown = definePayloadRule({
  alias: 'BU401',
  definition: {
    code: 'payload-manager-unknown',
    severity: 'warning',
    summary: 'A manager is empty, the person itself, or nobody of the batch.',
    why: 'A manager who was never sent through this job cannot be found; the user is written without one.',
    cure: 'Send the manager’s record in the same request or before, whole and with "active".',
    example: { bad: '"manager": {"value": ""}', good: '"manager": {"value": "89607"}' },
    reference: 'bulk-upload.md section 11 BU401; scim-payload.md section 6 (D, I)',
  },
  batch(context) {
    const { records, report, byExternalId, settings } = context;
    const formOf = managerForms(context);
    for (const operation of records) {
      const manager = managerMember(operation)?.value;
      // A manager that is null is a value to be cleared, and one that is no object is found as that.
      if (manager?.type !== 'object') continue;
      const node = managerNode(operation);
      const text = textOfNode(node) ?? '';
      if (node === undefined) report(operation, manager, 'The manager has no value.');
      else if (node.type === 'null' || (node.type === 'string' && text.trim() === '')) {
        report(operation, node, 'The manager is empty.');
      } else if (node.type !== 'string') continue;
      else if (text === operation.externalId) report(operation, node, 'The manager is the person itself.');
      else if (byExternalId.has(text) || settings.existing?.has(text) === true) continue;
      else if (formOf(node) === undefined) {
        const help = 'It resolves only if this job has processed that person before.';
        report(operation, node, `The manager ${shownNode(node)} is nobody of this batch.`, { help });
      }
    }
  },
});

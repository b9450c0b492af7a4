import { beginOf, memberNamed, shownNode, textOfNode } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { inQuotes } from '../rewriting.ts';

export const payloadExternalIdMissing = definePayloadRule({
  alias: 'BU201',
  definition: {
    code: 'payload-external-id-missing',
    severity: 'error',
    summary: 'A record has no externalId, or one that is no text.',
    why: 'Users are matched by it; a record without one is skipped (ImportSkipped).',
    cure: 'Send the id that the person has in the source system, as a text.',
    example: { bad: '"externalId": 701984', good: '"externalId": "701984"' },
    reference: 'bulk-upload.md sections 3.2 (D) and 11 BU201; scim-payload.md section 2',
  },
  record(operation, { report }) {
    const { data, document } = operation;
    const node = memberNamed(data, 'externalId')?.value;
    if (node === undefined) report(operation, beginOf(data), 'The record has no externalId.');
    else if (node.type === 'number') {
      report(operation, node, 'The externalId is a number, not a text.', { fix: inQuotes(document, node) });
    } else if ((textOfNode(node) ?? '').trim() === '') {
      report(operation, node, `The externalId is ${shownNode(node)}, not a text that names the person.`);
    }
  },
});

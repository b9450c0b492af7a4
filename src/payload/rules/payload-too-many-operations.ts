import { maxOperations } from '../../provisioning/quotas.ts';
import { definePayloadRule } from '../payloadRule.ts';

export const payloadTooManyOperations = definePayloadRule({
  alias: 'BU004',
  definition: {
    code: 'payload-too-many-operations',
    severity: 'error',
    summary: `A payload has more than ${maxOperations} operations.`,
    why: 'A request takes 50 user operations at most.',
    cure: 'Write several requests: upnlint payload --split FOLDER does it.',
    example: { bad: '51 operations in a request', good: '50 operations, and a second request with 1' },
    reference: 'bulk-upload.md sections 4 (D) and 11 BU004',
  },
  document(document, { report }) {
    const { operations } = document;
    const first = operations[maxOperations];
    if (first === undefined) return;
    report(document, first.node, `This is operation 51 of ${operations.length}; a request takes 50.`, {
      help: `Send ${Math.ceil(operations.length / maxOperations)} requests; --split writes them.`,
    });
  },
});

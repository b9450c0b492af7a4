import type { Node } from 'jsonc-parser';
import { memberNamed, shownNode, textOfNode } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { inQuotes, writing } from '../rewriting.ts';

export const payloadBulkId = definePayloadRule({
  alias: 'BU008',
  definition: {
    code: 'payload-bulk-id',
    severity: 'error',
    summary: 'A bulkId is no text, is empty, or comes twice in a request.',
    why: 'It is required and should be unique in a request. The service was seen to accept one that comes twice.',
    cure: 'Give every operation a bulkId of its own, such as the employee number or a UUID.',
    example: { bad: '"bulkId": ""', good: '"bulkId": "701984"' },
    reference: 'bulk-upload.md sections 3.2 (D, R; twice: I), 13 and 11 BU008',
  },
  document(document, { report, settings }) {
    const seen = new Map<string, Node>();
    for (const operation of document.operations) {
      const node = memberNamed(operation.node, 'bulkId')?.value;
      if (node === undefined) continue;
      const text = textOfNode(node);
      if (text === undefined || text.trim() === '') {
        report(operation, node, `The bulkId is ${shownNode(node)}, not a text that names the operation.`, {
          ...(node.type === 'number' && { fix: inQuotes(document, node) }),
        });
        continue;
      }
      const first = seen.get(text);
      if (first === undefined) seen.set(text, node);
      else {
        report(operation, node, `The bulkId ${shownNode(node)} is there before in this request.`, {
          severity: settings.profile === 'strict' ? 'error' : 'warning',
          related: [{ place: first, message: 'first here' }],
          fix: writing(node, JSON.stringify(`${text}-${operation.index + 1}`), 'unsafe'),
        });
      }
    }
  },
});

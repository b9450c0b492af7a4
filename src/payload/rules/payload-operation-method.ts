import { memberNamed, shownNode, textOfNode } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { writing } from '../rewriting.ts';

export const payloadOperationMethod = definePayloadRule({
  alias: 'BU006',
  strict: 'error',
  definition: {
    code: 'payload-operation-method',
    severity: 'error',
    summary: 'The method of an operation is not POST.',
    why: 'POST is the only one there is; it creates, updates, enables and disables. Anything else is refused.',
    cure: 'Write "method": "POST"; to disable somebody, send "active": false.',
    example: { bad: '"method": "PATCH"', good: '"method": "POST"' },
    reference: 'bulk-upload.md sections 3.2 (D) and 11 BU006',
  },
  document(document, { report }) {
    for (const operation of document.operations) {
      const method = memberNamed(operation.node, 'method')?.value;
      if (method === undefined || method.value === 'POST') continue;
      const isPost = textOfNode(method)?.toUpperCase() === 'POST';
      report(operation, method, `The method is ${shownNode(method)}, not "POST".`, {
        severity: isPost ? 'warning' : 'error',
        fix: writing(method, '"POST"', isPost ? 'safe' : 'unsafe'),
      });
    }
  },
});

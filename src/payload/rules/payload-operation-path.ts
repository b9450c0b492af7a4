import { memberNamed, shownNode, textOfNode } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { writing } from '../rewriting.ts';

export const payloadOperationPath = definePayloadRule({
  alias: 'BU007',
  strict: 'error',
  definition: {
    code: 'payload-operation-path',
    severity: 'error',
    summary: 'The path of an operation is not /Users.',
    why: 'Only users can be uploaded, by this path. "/users" stands in two official samples and seems to be accepted.',
    cure: 'Write "path": "/Users".',
    example: { bad: '"path": "/Groups"', good: '"path": "/Users"' },
    reference: 'bulk-upload.md sections 3.2 (D; /users: I) and 11 BU007',
  },
  document(document, { report }) {
    for (const operation of document.operations) {
      const path = memberNamed(operation.node, 'path')?.value;
      if (path === undefined || path.value === '/Users') continue;
      const differsInCase = textOfNode(path)?.toLowerCase() === '/users';
      report(operation, path, `The path is ${shownNode(path)}, not "/Users".`, {
        severity: differsInCase ? 'warning' : 'error',
        fix: writing(path, '"/Users"', differsInCase ? 'safe' : 'unsafe'),
      });
    }
  },
});

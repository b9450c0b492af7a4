import { beginOf, memberNamed, shownNode } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { writing } from '../rewriting.ts';

export const payloadOperationMembers = definePayloadRule({
  alias: 'BU005',
  definition: {
    code: 'payload-operation-members',
    severity: 'error',
    summary: 'An operation is no object, or lacks method, path, bulkId or data.',
    why: 'All four are required; the whole request is refused with 400 Invalid Data Format.',
    cure: 'Give every operation all four members, with their names as they are documented.',
    example: {
      bad: '{"method": "POST", "path": "/Users", "data": {…}}',
      good: '{"method": "POST", "path": "/Users", "bulkId": "701984", "data": {…}}',
    },
    reference: 'bulk-upload.md sections 3.2 (D) and 11 BU005',
  },
  document(document, { report }) {
    for (const operation of document.operations) {
      const { node } = operation;
      if (node.type !== 'object') {
        report(operation, node, `The operation is ${shownNode(node)}, not an object.`);
        continue;
      }
      const missing: string[] = [];
      for (const wanted of required) {
        const member = memberNamed(node, wanted);
        if (member === undefined) missing.push(wanted);
        else if (member.name !== wanted) {
          const message = `The member is called "${wanted}", not ${JSON.stringify(member.name)}.`;
          report(operation, member.key, message, {
            fix: writing(member.key, JSON.stringify(wanted), 'safe'),
          });
        }
      }
      if (missing.length > 0) report(operation, beginOf(node), `The operation lacks ${missing.join(', ')}.`);
    }
  },
});

const required = ['method', 'path', 'bulkId', 'data'];

import { beginOf, memberNamed, shownNode } from '../jsonMembers.ts';
import { isPayload } from '../payloadDocument.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { inBrackets, writing } from '../rewriting.ts';

export const payloadOperations = definePayloadRule({
  alias: 'BU003',
  definition: {
    code: 'payload-operations',
    severity: 'error',
    summary: 'A payload has no list "Operations", or an empty one.',
    why: 'The request is refused with 400 Invalid Data Format; nobody is provisioned.',
    cure: 'Write "Operations", with a capital O, and a list of operations; do not send an empty one.',
    example: { bad: '"operations": […]', good: '"Operations": […]' },
    reference: 'bulk-upload.md sections 3.2 (D; empty: I) and 11 BU003',
  },
  document(document, { report }) {
    const { root } = document;
    if (root?.type !== 'object' || !isPayload(document)) return;
    const operations = memberNamed(root, 'Operations');
    if (operations === undefined) {
      report(document, beginOf(root), 'The payload has no "Operations".');
      return;
    }
    const { name, key, value } = operations;
    if (name !== 'Operations') {
      report(document, key, `The member is called "Operations", not ${JSON.stringify(name)}.`, {
        fix: writing(key, '"Operations"', 'safe'),
      });
    }
    if (value.type === 'object') {
      report(document, value, '"Operations" is an object, not a list.', {
        help: 'A list of one element needs its brackets, too.',
        fix: inBrackets(value),
      });
    } else if (value.type !== 'array') report(document, value, `"Operations" is ${shownNode(value)}.`);
    else if ((value.children ?? []).length === 0) report(document, value, '"Operations" is empty.');
  },
});

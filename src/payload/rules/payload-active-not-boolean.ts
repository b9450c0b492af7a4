import { memberNamed, shownNode, textOfNode } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { writing } from '../rewriting.ts';

export const payloadActiveNotBoolean = definePayloadRule({
  alias: 'BU302',
  definition: {
    code: 'payload-active-not-boolean',
    severity: 'error',
    summary: '"active" is not true or false.',
    why: 'A text or a number in its place can leave a leaver enabled, or disable everybody.',
    cure: 'Write true or false without quotes.',
    example: { bad: '"active": "False"', good: '"active": false' },
    reference: 'bulk-upload.md section 11 BU302 (R); scim-payload.md section 2',
  },
  record(operation, { report }) {
    const node = memberNamed(operation.data, 'active')?.value;
    if (node === undefined || node.type === 'boolean') return;
    const word = textOfNode(node)?.trim().toLowerCase();
    const meant = word === 'true' || word === 'false' ? word : undefined;
    report(operation, node, `"active" is ${shownNode(node)}, not true or false.`, {
      ...(meant !== undefined && { fix: writing(node, meant, 'safe') }),
    });
  },
});

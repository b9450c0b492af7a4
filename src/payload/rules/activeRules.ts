import { memberNamed, shownNode, textOfNode } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { writing } from './operationRules.ts';

const activeMissing = definePayloadRule({
  alias: 'BU301',
  definition: {
    code: 'payload-active-missing',
    severity: 'warning',
    summary: 'A record does not say whether the user is active.',
    why: 'It was reported that an account is disabled when "active" is left out.',
    cure: 'Send "active": true or "active": false with each record.',
    example: { bad: '{"externalId": "701984", …}', good: '{"externalId": "701984", "active": true, …}' },
    reference: 'bulk-upload.md sections 3.3 and 11 BU301 (I)',
  },
  record(operation, { report }) {
    const { data } = operation;
    if (memberNamed(data, 'active') !== undefined) return;
    const place = { start: data.offset, end: data.offset + 1 };
    report(operation, place, 'The record does not say whether the user is active.', {
      help: 'An account whose record left it out was seen to be disabled.',
    });
  },
});

const activeNotBoolean = definePayloadRule({
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

export const activeRules = [activeMissing, activeNotBoolean];

import { beginOf, memberNamed } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';

export const payloadActiveMissing = definePayloadRule({
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
    report(operation, beginOf(data), 'The record does not say whether the user is active.', {
      help: 'An account whose record left it out was seen to be disabled.',
    });
  },
});

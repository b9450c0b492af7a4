import { membersOf } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';

export const payloadAttributeReadOnly = definePayloadRule({
  alias: 'BU309',
  definition: {
    code: 'payload-attribute-read-only',
    severity: 'warning',
    summary: 'A record has id, meta, groups or a password, which cannot be provisioned.',
    why: 'They have no effect; a password only travels where it should not.',
    cure: 'Leave them out; the service makes a first password of its own.',
    example: { bad: '"password": "…"', good: '(no password)' },
    reference: 'bulk-upload.md sections 6, 17 and 11 BU309 (R, D)',
  },
  record(operation, { report }) {
    for (const { name, key } of membersOf(operation.data)) {
      const lower = name.toLowerCase();
      if (lower === 'password') {
        const message = 'A password cannot be provisioned, and should not be in a file.';
        report(operation, key, message, { severity: 'error' });
      } else if (['id', 'meta', 'groups'].includes(lower)) {
        report(operation, key, `${name} is given by the service; sending it has no effect.`);
      }
    }
  },
});

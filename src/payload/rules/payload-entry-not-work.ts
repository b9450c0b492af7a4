import { beginOf, memberNamed, shownNode } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { isWork, workListsOf } from '../workEntries.ts';

export const payloadEntryNotWork = definePayloadRule({
  alias: 'BU304',
  definition: {
    code: 'payload-entry-not-work',
    severity: 'warning',
    summary: 'An entry of emails, addresses or phoneNumbers is not of type work.',
    why: 'Only entries of type work are processed; others are passed over without a word.',
    cure: 'Send the value with "type": "work", or as an attribute of an extension.',
    example: { bad: '{"type": "mobile", "value": "555"}', good: '{"type": "work", "value": "555"}' },
    reference: 'bulk-upload.md sections 6, 15 (D-2026) and 11 BU304',
  },
  record(operation, { report }) {
    for (const { name, entries } of workListsOf(operation.data)) {
      for (const entry of entries) {
        if (isWork(entry)) continue;
        const type = memberNamed(entry, 'type')?.value;
        const what = type === undefined ? 'has no type' : `is of type ${shownNode(type)}`;
        report(operation, type ?? beginOf(entry), `The entry of ${name} ${what}; only work is processed.`);
      }
    }
  },
});

import { memberNamed, shownNode } from '../jsonMembers.ts';
import type { Operation } from '../payloadDocument.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { placeOf } from '../placeOf.ts';

export const payloadExternalIdDuplicate = definePayloadRule({
  alias: 'BU203',
  definition: {
    code: 'payload-external-id-duplicate',
    severity: 'warning',
    summary: 'Two records of a batch have the same externalId, or one that differs only in case.',
    why: 'Both are taken for one person: they are processed in order, and the last value wins.',
    cure: 'Send one record for each person.',
    example: {
      bad: '"externalId": "A7" and "externalId": "a7"',
      good: '"externalId": "A7" and "externalId": "A8"',
    },
    reference: 'bulk-upload.md sections 6, 8 (A) and 11 BU203 (I)',
  },
  batch({ records, report }) {
    const seen = new Map<string, Operation>();
    for (const operation of records) {
      const { externalId, data, document } = operation;
      if (externalId === undefined) continue;
      const first = seen.get(externalId.toLowerCase());
      if (first === undefined) {
        seen.set(externalId.toLowerCase(), operation);
        continue;
      }
      const differs = first.externalId === externalId ? '' : ', but for case';
      const node = memberNamed(data, 'externalId')!.value;
      const message = `The externalId ${shownNode(node)} is that of ${placeOf(first, operation)}${differs}.`;
      const place = memberNamed(first.data, 'externalId')!.value;
      report(operation, node, message, {
        related: first.document === document ? [{ place, message: 'first here' }] : [],
      });
    }
  },
});

import { managerNode, managerOf } from '../managerOf.ts';
import type { Operation } from '../payloadDocument.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { placeOf } from '../placeOf.ts';

export const payloadManagerLater = definePayloadRule({
  alias: 'BU404',
  definition: {
    code: 'payload-manager-later',
    severity: 'info',
    summary: 'A manager comes later in the batch than the person.',
    why: 'In a later request the manager is not there yet when the reference is resolved, and it is not tried again.',
    cure: 'Send managers first; --split writes them first.',
    example: { bad: 'request 1: person, request 2: manager', good: 'request 1: manager, request 2: person' },
    reference: 'bulk-upload.md sections 6, 5 (D, I) and 11 BU404',
  },
  batch({ records, byExternalId, report }) {
    const place = new Map<Operation, number>(records.map((operation, index) => [operation, index]));
    for (const operation of records) {
      const manager = managerOf(operation, byExternalId);
      if (manager === undefined || manager === operation) continue;
      if (place.get(manager)! <= place.get(operation)!) continue;
      report(
        operation,
        managerNode(operation)!,
        `The manager comes later, as ${placeOf(manager, operation)}.`,
      );
    }
  },
});

import { managerNode, managerOf } from '../managerOf.ts';
import type { Operation } from '../payloadDocument.ts';
import { definePayloadRule } from '../payloadRule.ts';

export const payloadManagerCycle = definePayloadRule({
  alias: 'BU403',
  definition: {
    code: 'payload-manager-cycle',
    severity: 'warning',
    summary: 'People of a batch are each other’s managers, in a circle.',
    why: 'No order of sending gives each of them a manager who is there already; usually the data are wrong.',
    cure: 'Correct the manager of one of them in the source.',
    example: { bad: 'A reports to B, B to A', good: 'A reports to B, B to C' },
    reference: 'bulk-upload.md section 11 BU403 (I)',
  },
  batch({ byExternalId, report }) {
    const done = new Set<Operation>();
    for (const start of byExternalId.values()) {
      const path: Operation[] = [];
      const onPath = new Set<Operation>();
      let at: Operation | undefined = start;
      while (at !== undefined && !done.has(at) && !onPath.has(at)) {
        path.push(at);
        onPath.add(at);
        at = managerOf(at, byExternalId);
      }
      if (at !== undefined && onPath.has(at)) {
        const circle = path.slice(path.indexOf(at));
        if (circle.length > 1) {
          const ids = [...circle, at].map(({ externalId }) => externalId);
          const shown = ids.length > 8 ? [...ids.slice(0, 6), '…', ids.at(-1)] : ids;
          report(at, managerNode(at)!, `The managers go in a circle: ${shown.join(' → ')}.`);
        }
      }
      for (const each of path) done.add(each);
    }
  },
});

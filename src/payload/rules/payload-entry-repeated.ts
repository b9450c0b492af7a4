import { coreUser } from '../../provisioning/scimSchema.ts';
import { memberNamed } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { entriesOf, isWork, workListsOf } from '../workEntries.ts';

export const payloadEntryRepeated = definePayloadRule({
  alias: 'BU305',
  definition: {
    code: 'payload-entry-repeated',
    severity: 'warning',
    summary: 'Several entries of a list are of type work, or primary.',
    why: 'Which of them is taken is not documented.',
    cure: 'Send one entry of type work, and at most one that is primary.',
    example: {
      bad: '[{"type": "work", "value": "1"}, {"type": "work", "value": "2"}]',
      good: '[{"type": "work", "value": "1"}]',
    },
    reference: 'bulk-upload.md section 11 BU305 (R, I); scim-payload.md section 1',
  },
  record(operation, { report }) {
    for (const { name, entries } of workListsOf(operation.data)) {
      const [first, ...more] = entries.filter(isWork);
      for (const entry of more) {
        report(operation, entry, `This is another entry of ${name} of type work.`, {
          related: [{ place: first!, message: 'the first is here' }],
        });
      }
    }
    for (const { name } of complexLists) {
      const primary = entriesOf(memberNamed(operation.data, name)?.value)
        .map((entry) => memberNamed(entry, 'primary')?.value)
        .filter((node) => node?.value === true);
      for (const node of primary.slice(1)) {
        report(operation, node!, `This is another entry of ${name} that is primary.`, {
          related: [{ place: primary[0]!, message: 'the first is here' }],
        });
      }
    }
  },
});

const complexLists = coreUser.filter(({ type, multiValued }) => type === 'complex' && multiValued);

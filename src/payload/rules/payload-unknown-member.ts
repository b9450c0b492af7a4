import type { Node } from 'jsonc-parser';
import { nearest } from '../../diagnostics/nearest.ts';
import { type Member, memberNamed, membersOf } from '../jsonMembers.ts';
import { isPayload } from '../payloadDocument.ts';
import { definePayloadRule } from '../payloadRule.ts';

export const payloadUnknownMember = definePayloadRule({
  alias: 'BU013',
  definition: {
    code: 'payload-unknown-member',
    severity: 'info',
    summary: 'The payload or an operation has a member that is not documented.',
    why: 'It is probably ignored; where it is misspelt, what was meant is missing.',
    cure: 'Remove it, or correct its name.',
    example: { bad: '{"method": "POST", "version": "1", …}', good: '{"method": "POST", …}' },
    reference: 'bulk-upload.md sections 3.2 (A) and 11 BU013 (I)',
  },
  document(document, { report }) {
    if (!isPayload(document)) return;
    const say = (about: Parameters<typeof report>[0], { name, key }: Member, owner: string, known: Names) => {
      const near = nearest(name, known);
      report(about, key, `${owner} has no member ${JSON.stringify(name)}.`, {
        ...(near !== undefined && { help: `Did you mean "${near}"?` }),
      });
    };
    for (const member of unknownOf(document.root, rootNames)) say(document, member, 'A payload', rootNames);
    for (const operation of document.operations) {
      const unknown = unknownOf(operation.node, operationNames);
      for (const member of unknown) say(operation, member, 'An operation', operationNames);
    }
  },
});

type Names = readonly string[];

const rootNames: Names = ['schemas', 'Operations', 'failOnErrors'];
const operationNames: Names = ['method', 'path', 'bulkId', 'data'];

/** All that is not taken for one of the known; a name in another case is, where nothing is written rightly. */
function unknownOf(node: Node | undefined, known: Names): readonly Member[] {
  const taken = new Set(known.map((name) => memberNamed(node, name)?.name));
  return membersOf(node).filter(({ name }) => !taken.has(name));
}

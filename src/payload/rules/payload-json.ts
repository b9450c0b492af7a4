import type { Node } from 'jsonc-parser';
import { elementsOf, membersOf } from '../jsonMembers.ts';
import { isPayload } from '../payloadDocument.ts';
import { definePayloadRule } from '../payloadRule.ts';

export const payloadJson = definePayloadRule({
  alias: 'BU001',
  definition: {
    code: 'payload-json',
    severity: 'error',
    summary: 'A payload is not strict JSON in UTF-8, or names a member twice.',
    why: 'What cannot be read is refused with 400 Invalid Data Format; of members with one name only one counts.',
    cure: 'Correct the place that is named; let a JSON library write the payload.',
    example: { bad: '{"Operations": [],}', good: '{"Operations": []}' },
    reference: 'bulk-upload.md sections 3.2, 5 and 11 BU001 (D)',
  },
  document(document, { report }) {
    const { problems, text, root, encodingFlaw } = document;
    if (encodingFlaw !== undefined) {
      const { offset, what } = encodingFlaw;
      report(document, { start: offset, end: Math.min(offset + 1, document.source.text.length) }, what, {
        inFile: true,
        help: 'Write the file as UTF-8 without a byte order mark.',
      });
    }
    for (const { offset, cause, help } of problems) {
      const comma = /a comma stands before/.test(cause) ? text.lastIndexOf(',', offset) : -1;
      const place = { start: offset, end: Math.min(offset + 1, text.length) };
      report(document, place, `The payload is not valid JSON: ${cause}.`, {
        help,
        ...(comma >= 0 && {
          fix: {
            title: 'Remove the comma',
            safety: 'safe',
            edits: [{ span: { start: comma, end: comma + 1 }, text: '' }],
          },
        }),
      });
    }
    if (isPayload(document)) reportRepeated(root);

    function reportRepeated(node: Node | undefined): void {
      const seen = new Map<string, Node>();
      for (const { name, key, value } of membersOf(node)) {
        const first = seen.get(name);
        if (first === undefined) seen.set(name, key);
        else {
          report(document, key, `${JSON.stringify(name)} is there twice; only the last one counts.`, {
            help: 'Remove one of them.',
            related: [{ place: first, message: 'first here' }],
          });
        }
        reportRepeated(value);
      }
      for (const element of elementsOf(node)) reportRepeated(element);
    }
  },
});

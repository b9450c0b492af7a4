import { memberNamed, shownNode } from '../jsonMembers.ts';
import { isPayload } from '../payloadDocument.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { writing } from '../rewriting.ts';

export const payloadFailOnErrors = definePayloadRule({
  alias: 'BU012',
  definition: {
    code: 'payload-fail-on-errors',
    severity: 'warning',
    summary: '"failOnErrors" has a value.',
    why: 'Records are processed later, each for itself, so that a number has no documented effect.',
    cure: 'Write null, as all official samples do, or leave it out.',
    example: { bad: '"failOnErrors": "1"', good: '"failOnErrors": null' },
    reference: 'bulk-upload.md sections 3.2 (D, R) and 11 BU012',
  },
  document(document, { report }) {
    const value = memberNamed(document.root, 'failOnErrors')?.value;
    if (value === undefined || value.type === 'null' || !isPayload(document)) return;
    const isInteger = Number.isInteger(value.value);
    const why = isInteger ? ', which has no documented effect' : ', not null';
    report(document, value, `"failOnErrors" is ${shownNode(value)}${why}.`, {
      help: 'Write null, or leave it out.',
      severity: isInteger ? 'info' : 'warning',
      fix: writing(value, 'null', 'unsafe'),
    });
  },
});

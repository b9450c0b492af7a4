import { bulkRequestUrn } from '../../provisioning/scimSchema.ts';
import { beginOf, elementsOf, memberNamed, shownNode } from '../jsonMembers.ts';
import { isPayload } from '../payloadDocument.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { writing } from '../rewriting.ts';

const written = `["${bulkRequestUrn}"]`;

const flattened =
  '"schemas" is a text, not a list with that text; Windows PowerShell 5.1 makes that of a list of one.';

export const payloadSchemas = definePayloadRule({
  alias: 'BU002',
  definition: {
    code: 'payload-schemas',
    severity: 'error',
    summary: 'A payload does not say in "schemas" that it is a BulkRequest, and nothing else.',
    why: 'The request is refused with 400 Invalid Data Format.',
    cure: `Write "schemas": ["${bulkRequestUrn}"].`,
    example: {
      bad: `{"schemas": "${bulkRequestUrn}", …}`,
      good: `{"schemas": ["${bulkRequestUrn}"], …}`,
    },
    reference: 'bulk-upload.md sections 3.2 and 11 BU002 (D)',
  },
  document(document, { report }) {
    const { root } = document;
    if (root === undefined || !isPayload(document)) return;
    const help = `Write ${written}.`;
    if (root.type !== 'object') {
      report(document, root, `The payload is ${shownNode(root)}, not an object.`, {
        help: 'Write an object with "schemas" and "Operations".',
      });
      return;
    }
    const schemas = memberNamed(root, 'schemas');
    if (schemas === undefined) {
      const at = root.offset + 1;
      const comma = (root.children ?? []).length === 0 ? '' : ', ';
      report(document, beginOf(root), 'The payload has no "schemas".', {
        help,
        fix: {
          title: 'Add "schemas"',
          safety: 'safe',
          edits: [{ span: { start: at, end: at }, text: `"schemas": ${written}${comma}` }],
        },
      });
      return;
    }
    const { name, key, value } = schemas;
    if (name !== 'schemas') {
      report(document, key, `The member is called "schemas", not ${JSON.stringify(name)}.`, {
        fix: writing(key, '"schemas"', 'safe'),
      });
    }
    const elements = elementsOf(value);
    if (elements.length === 1 && elements[0]!.value === bulkRequestUrn) return;
    const isText = value.value === bulkRequestUrn;
    const shown = elements.length === 1 ? `a list of ${shownNode(elements[0]!)}` : shownNode(value);
    report(document, value, isText ? flattened : `"schemas" is ${shown}, not ${written}.`, {
      help,
      fix: writing(value, written, isText ? 'safe' : 'unsafe'),
    });
  },
});

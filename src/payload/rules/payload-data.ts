import { coreUserUrn, enterpriseUserUrn } from '../../provisioning/scimSchema.ts';
import { beginOf, elementsOf, memberNamed, shownNode, textOfNode } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { inBrackets } from '../rewriting.ts';

export const payloadData = definePayloadRule({
  alias: 'BU009',
  definition: {
    code: 'payload-data',
    severity: 'error',
    summary: 'The data of an operation is no object, or its "schemas" is no list of texts.',
    why: 'Both are required; the request is refused with 400 Invalid Data Format.',
    cure: 'Write the user as an object, with "schemas" as a list of URNs.',
    example: { bad: `"schemas": "${coreUserUrn}"`, good: `"schemas": ["${coreUserUrn}"]` },
    reference: 'bulk-upload.md sections 3.2 (D) and 11 BU009',
  },
  document(document, { report }) {
    for (const operation of document.operations) {
      const data = memberNamed(operation.node, 'data')?.value;
      if (data === undefined) continue;
      if (data.type !== 'object') {
        const isCut = /^(?:@\{|System\.)/.test(textOfNode(data) ?? '');
        report(operation, data, `The data is ${shownNode(data)}, not an object.`, {
          ...(isCut && { help: 'ConvertTo-Json has cut it off; give it -Depth 50.' }),
        });
        continue;
      }
      const schemas = memberNamed(data, 'schemas')?.value;
      if (schemas === undefined) {
        report(operation, beginOf(data), 'The data has no "schemas".', {
          help: `Write "schemas": ["${coreUserUrn}", "${enterpriseUserUrn}"].`,
        });
      } else if (schemas.type === 'string') {
        report(operation, schemas, 'The "schemas" of the data is a text, not a list of texts.', {
          help: 'A list of one element needs its brackets, too.',
          fix: inBrackets(schemas),
        });
      } else if (schemas.type !== 'array') {
        const message = `The "schemas" of the data is ${shownNode(schemas)}, not a list of texts.`;
        report(operation, schemas, message);
      }
      for (const element of elementsOf(schemas)) {
        if (element.type === 'string') continue;
        const message = `The "schemas" of the data holds ${shownNode(element)}, which is no text.`;
        report(operation, element, message);
      }
    }
  },
});

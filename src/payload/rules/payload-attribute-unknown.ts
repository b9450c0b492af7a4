import type { Node } from 'jsonc-parser';
import { nearest } from '../../diagnostics/nearest.ts';
import { coreUser, type ScimAttribute } from '../../provisioning/scimSchema.ts';
import { membersOf } from '../jsonMembers.ts';
import { otherNames } from '../otherNames.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { attributeNamed, attributesOfSchema, isUrn } from '../scimAttribute.ts';
import { entriesOf } from '../workEntries.ts';

export const payloadAttributeUnknown = definePayloadRule({
  alias: 'BU307',
  definition: {
    code: 'payload-attribute-unknown',
    severity: 'warning',
    summary: 'An attribute is none of the SCIM user, or not in the API attribute list of the app.',
    why: 'Without a mapping that reads it, it is passed over without a word.',
    cure: 'Correct the name, or send it in an extension and add that to the attribute list.',
    example: { bad: '"jobTitle": "Tour Guide"', good: '"title": "Tour Guide"' },
    reference: 'bulk-upload.md section 11 BU307 (D, R); scim-payload.md section 1',
  },
  record(operation, { report, settings }) {
    const declared = settings.mapping?.declared;
    const check = (node: Node | undefined, known: readonly ScimAttribute[], owner: string, path: string) => {
      for (const { name, key, value } of membersOf(node)) {
        const full = `${path}${name}`;
        if (owner === theUser && isUrn(name)) continue;
        if (declared?.has(full.toLowerCase()) === true) continue;
        const attribute = known.find((each) => each.name === name);
        if (attribute === undefined) {
          const elsewhere = path === '' ? otherNames.get(name.toLowerCase()) : undefined;
          const near = elsewhere ?? nearest(name, known.map(nameOf));
          report(operation, key, `${name} is no attribute of ${owner}.`, {
            ...(near !== undefined && { help: `Did you mean ${near}?` }),
          });
        }
        const complex = attributeNamed(name, known);
        if (complex === undefined || complex.parts.length === 0) continue;
        for (const entry of entriesOf(value)) check(entry, complex.parts, complex.name, `${full}.`);
      }
    };
    check(operation.data, coreUser, theUser, '');
    for (const { name, value } of membersOf(operation.data)) {
      if (!isUrn(name)) continue;
      const attributes = attributesOfSchema(name);
      if (attributes !== undefined) {
        check(
          value,
          attributes,
          attributes === coreUser ? 'the core User' : 'the enterprise User',
          `${name}:`,
        );
        continue;
      }
      for (const member of membersOf(value)) {
        if (declared?.has(`${name}:${member.name}`.toLowerCase()) ?? true) continue;
        const message = `${name}:${member.name} is not in the API attribute list of the app.`;
        report(operation, member.key, message);
      }
    }
  },
});

const theUser = 'the SCIM user';
const nameOf = ({ name }: ScimAttribute): string => name;

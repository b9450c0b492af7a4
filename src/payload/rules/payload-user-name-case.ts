import type { Node } from 'jsonc-parser';
import { coreUser, type ScimAttribute } from '../../provisioning/scimSchema.ts';
import { memberNamed, membersOf } from '../jsonMembers.ts';
import type { Operation } from '../payloadDocument.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { placeOf } from '../placeOf.ts';
import { writing } from '../rewriting.ts';
import { attributeNamed, attributesOfSchema } from '../scimAttribute.ts';
import { userNameOf } from '../userPrincipalNameOf.ts';

export const payloadUserNameCase = definePayloadRule({
  alias: 'BU209',
  definition: {
    code: 'payload-user-name-case',
    severity: 'warning',
    summary: 'A name of an attribute is not written as SCIM writes it, or two userNames differ only in case.',
    why: 'Whether the service takes "username" for userName is not known; names of users are compared without case.',
    cure: 'Write userName, and names that differ in more than case.',
    example: { bad: '"username": "bjensen"', good: '"userName": "bjensen"' },
    reference: 'bulk-upload.md section 11 BU209 (R, I); scim-payload.md section 1',
  },
  record(operation, { report }) {
    checkNames(operation.data, coreUser);
    checkNames(memberNamed(operation.data, 'name')?.value, attributeNamed('name', coreUser)!.parts);
    for (const { name, value } of membersOf(operation.data)) {
      checkNames(value, attributesOfSchema(name) ?? []);
    }

    function checkNames(node: Node | undefined, attributes: readonly ScimAttribute[]): void {
      for (const { name, key } of membersOf(node)) {
        const right = attributeNamed(name, attributes)?.name;
        if (right === undefined || right === name) continue;
        const isThereToo = membersOf(node).some((member) => member.name === right);
        report(operation, key, `The attribute is called ${right}, not ${name}.`, {
          ...(!isThereToo && { fix: writing(key, JSON.stringify(right), 'safe') }),
        });
      }
    }
  },
  batch({ records, report }) {
    const seen = new Map<string, Operation>();
    for (const operation of records) {
      const name = userNameOf(operation);
      if (name === undefined) continue;
      const first = seen.get(name.toLowerCase());
      if (first === undefined) seen.set(name.toLowerCase(), operation);
      else if (userNameOf(first) !== name) {
        const message = `The userName "${name}" differs only in case from that of ${placeOf(first, operation)}.`;
        report(operation, memberNamed(operation.data, 'userName')!.value, message);
      }
    }
  },
});

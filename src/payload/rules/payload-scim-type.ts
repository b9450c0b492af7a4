import type { Node } from 'jsonc-parser';
import { coreUser, type ScimAttribute } from '../../provisioning/scimSchema.ts';
import { elementsOf, membersOf, shownNode } from '../jsonMembers.ts';
import { definePayloadRule, type PayloadReport } from '../payloadRule.ts';
import { inBrackets, inQuotes } from '../rewriting.ts';
import { attributeNamed, attributesOfSchema, isUrn } from '../scimAttribute.ts';

export const payloadScimType = definePayloadRule({
  alias: 'BU303',
  definition: {
    code: 'payload-scim-type',
    severity: 'error',
    summary: 'A value is not of the kind that SCIM has for the attribute.',
    why: 'The mapping reads nothing from it, or the whole request is refused.',
    cure: 'Write texts in quotes, lists in brackets and complex values as objects.',
    example: {
      bad: '"emails": {"type": "work", "value": "a@contoso.com"}',
      good: '"emails": [{"type": "work", "value": "a@contoso.com"}]',
    },
    reference: 'bulk-upload.md section 11 BU303 (R); scim-payload.md section 2',
  },
  record(operation, { report }) {
    const say = (node: Node, name: string, wanted: string, fix?: PayloadReport['fix']) =>
      report(operation, node, `${name} is ${shownNode(node)}, not ${wanted}.`, { ...(fix && { fix }) });

    function check(node: Node, attribute: ScimAttribute, name: string): void {
      if (node.type === 'null') return;
      if (attribute.multiValued) {
        if (node.type !== 'array') {
          say(node, name, 'a list', node.type === 'object' ? inBrackets(node) : undefined);
        }
        const elements = node.type === 'object' ? [node] : elementsOf(node);
        for (const element of elements) checkOne(element, attribute, `An entry of ${name}`, name);
      } else checkOne(node, attribute, name, name);
    }

    function checkOne(node: Node, { type, parts }: ScimAttribute, title: string, name: string): void {
      if (type === 'complex') {
        if (node.type !== 'object') say(node, title, 'an object');
        else checkMembers(node, parts, `${name}.`);
      } else if (type === 'boolean') {
        if (node.type !== 'boolean') say(node, title, 'true or false');
      } else if (node.type !== 'string') {
        const isWritten = node.type === 'number' || node.type === 'boolean';
        say(node, title, 'a text', isWritten ? inQuotes(operation.document, node) : undefined);
      }
    }

    function checkMembers(node: Node, attributes: readonly ScimAttribute[], prefix: string): void {
      for (const { name, value } of membersOf(node)) {
        const attribute = attributeNamed(name, attributes);
        if (attribute !== undefined) check(value, attribute, `${prefix}${attribute.name}`);
      }
    }

    // These have rules of their own.
    const others = coreUser.filter(({ name }) => !['schemas', 'externalId', 'active'].includes(name));
    checkMembers(operation.data, others, '');
    for (const { name, value } of membersOf(operation.data)) {
      if (!isUrn(name)) continue;
      if (value.type !== 'object' && value.type !== 'null') say(value, name, 'an object');
      else checkMembers(value, attributesOfSchema(name) ?? [], '');
    }
  },
});

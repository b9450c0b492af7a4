import type { Node } from 'jsonc-parser';
import { nearest } from '../../diagnostics/nearest.ts';
import {
  coreUser,
  coreUserUrn,
  enterpriseUser,
  enterpriseUserUrn,
  type ScimAttribute,
  workOnly,
} from '../../provisioning/scimSchema.ts';
import { elementsOf, memberNamed, membersOf, shownNode, textOfNode } from '../jsonMembers.ts';
import { definePayloadRule, type PayloadReport } from '../payloadRule.ts';
import { inBrackets } from './envelopeRules.ts';
import { textAt, writing } from './operationRules.ts';

const scimType = definePayloadRule({
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
        const written = node.type === 'number' || node.type === 'boolean';
        const text = JSON.stringify(textAt(operation.document, node));
        say(node, title, 'a text', written ? writing(node, text, 'safe') : undefined);
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
      if (!/^urn:/i.test(name)) continue;
      if (value.type !== 'object' && value.type !== 'null') say(value, name, 'an object');
      else if (isEnterprise(name)) checkMembers(value, enterpriseUser, '');
    }
  },
});

const entryNotWork = definePayloadRule({
  alias: 'BU304',
  definition: {
    code: 'payload-entry-not-work',
    severity: 'warning',
    summary: 'An entry of emails, addresses or phoneNumbers is not of type work.',
    why: 'Only entries of type work are processed; others are passed over without a word.',
    cure: 'Send the value with "type": "work", or as an attribute of an extension.',
    example: { bad: '{"type": "mobile", "value": "555"}', good: '{"type": "work", "value": "555"}' },
    reference: 'bulk-upload.md sections 6, 15 (D-2026) and 11 BU304',
  },
  record(operation, { report }) {
    for (const { name, entries } of workLists(operation.data)) {
      for (const entry of entries) {
        const type = memberNamed(entry, 'type')?.value;
        if (isWork(entry)) continue;
        const place = type ?? { start: entry.offset, end: entry.offset + 1 };
        const what = type === undefined ? 'has no type' : `is of type ${shownNode(type)}`;
        report(operation, place, `The entry of ${name} ${what}; only work is processed.`);
      }
    }
  },
});

const entryRepeated = definePayloadRule({
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
    for (const { name, entries } of workLists(operation.data)) {
      const [first, ...more] = entries.filter(isWork);
      for (const entry of more) {
        report(operation, entry, `This is another entry of ${name} of type work.`, {
          related: [{ place: first!, message: 'the first is here' }],
        });
      }
      const primary = entries.filter((entry) => memberNamed(entry, 'primary')?.value.value === true);
      for (const entry of primary.slice(1)) {
        const place = memberNamed(entry, 'primary')!.value;
        report(operation, place, `This is another entry of ${name} that is primary.`, {
          related: [{ place: primary[0]!, message: 'the first is here' }],
        });
      }
    }
  },
});

const attributeUnknown = definePayloadRule({
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
    for (const { name, key, value } of membersOf(operation.data)) {
      if (isEnterprise(name)) unknownOf(value, enterpriseUser, 'the enterprise User');
      else if (/^urn:/i.test(name)) {
        if (declared === undefined || name.toLowerCase() === coreUserUrn.toLowerCase()) continue;
        for (const member of membersOf(value)) {
          if (declared.has(`${name}:${member.name}`.toLowerCase())) continue;
          const message = `${name}:${member.name} is not in the API attribute list of the app.`;
          report(operation, member.key, message);
        }
      } else sayUnknown(name, key, coreUser, 'the SCIM user');
    }
    const name = memberNamed(operation.data, 'name')?.value;
    unknownOf(name, attributeNamed('name', coreUser)!.parts, 'name');

    function unknownOf(node: Node | undefined, known: readonly ScimAttribute[], owner: string): void {
      for (const { name, key } of membersOf(node)) sayUnknown(name, key, known, owner);
    }

    function sayUnknown(name: string, key: Node, known: readonly ScimAttribute[], owner: string): void {
      if (attributeNamed(name, known) !== undefined) return;
      if (declared?.has(name.toLowerCase()) === true) return;
      const near =
        meant.get(name.toLowerCase()) ??
        nearest(
          name,
          known.map((each) => each.name),
        );
      report(operation, key, `${name} is no attribute of ${owner}.`, {
        ...(near !== undefined && { help: `Did you mean ${near}?` }),
      });
    }
  },
});

/** What users of Graph and of Active Directory call attributes that SCIM calls otherwise. */
const meant: ReadonlyMap<string, string> = new Map([
  ['jobtitle', 'title'],
  ['givenname', 'name.givenName'],
  ['surname', 'name.familyName'],
  ['familyname', 'name.familyName'],
  ['mail', 'emails, with an entry of type work'],
  ['userprincipalname', 'userName'],
  ['employeeid', 'externalId'],
  ['department', `department of ${enterpriseUserUrn}`],
  ['manager', `manager of ${enterpriseUserUrn}`],
  ['accountenabled', 'active'],
]);

const customComplex = definePayloadRule({
  alias: 'BU308',
  definition: {
    code: 'payload-custom-attribute-complex',
    severity: 'warning',
    summary: 'An attribute of a custom extension is an object or a list.',
    why: 'Custom attributes are single values; an object in one fails when it is exported.',
    cure: 'Send one value for each attribute.',
    example: { bad: '"HireDate": {"value": "2020-01-01"}', good: '"HireDate": "2020-01-01"' },
    reference: 'bulk-upload.md sections 8 and 11 BU308 (I)',
  },
  record(operation, { report }) {
    for (const extension of membersOf(operation.data)) {
      if (!/^urn:/i.test(extension.name) || isBuiltIn(extension.name)) continue;
      for (const { name, value } of membersOf(extension.value)) {
        if (value.type === 'object' || value.type === 'array') {
          report(operation, value, `${name} is ${shownNode(value)}; a custom attribute takes one value.`);
        }
      }
    }
  },
});

const attributeReadOnly = definePayloadRule({
  alias: 'BU309',
  definition: {
    code: 'payload-attribute-read-only',
    severity: 'warning',
    summary: 'A record has id, meta, groups or a password, which cannot be provisioned.',
    why: 'They have no effect; a password only travels where it should not.',
    cure: 'Leave them out; the service makes a first password of its own.',
    example: { bad: '"password": "…"', good: '(no password)' },
    reference: 'bulk-upload.md sections 6, 17 and 11 BU309 (R, D)',
  },
  record(operation, { report }) {
    for (const { name, key } of membersOf(operation.data)) {
      const lower = name.toLowerCase();
      if (lower === 'password') {
        const message = 'A password cannot be provisioned, and should not be in a file.';
        report(operation, key, message, { severity: 'error' });
      } else if (['id', 'meta', 'groups'].includes(lower)) {
        report(operation, key, `${name} is given by the service; sending it has no effect.`);
      }
    }
  },
});

interface WorkList {
  readonly name: string;
  readonly entries: readonly Node[];
}

function workLists(data: Node): WorkList[] {
  return workOnly.map((name) => ({
    name,
    entries: elementsOf(memberNamed(data, name)?.value).filter(({ type }) => type === 'object'),
  }));
}

function isWork(entry: Node): boolean {
  return textOfNode(memberNamed(entry, 'type')?.value)?.toLowerCase() === 'work';
}

function attributeNamed(name: string, attributes: readonly ScimAttribute[]): ScimAttribute | undefined {
  return attributes.find((each) => each.name.toLowerCase() === name.toLowerCase());
}

function isEnterprise(name: string): boolean {
  return name.toLowerCase() === enterpriseUserUrn.toLowerCase();
}

function isBuiltIn(name: string): boolean {
  return isEnterprise(name) || name.toLowerCase() === coreUserUrn.toLowerCase();
}

export const attributeRules = [
  scimType,
  entryNotWork,
  entryRepeated,
  attributeUnknown,
  customComplex,
  attributeReadOnly,
];

import type { Node } from 'jsonc-parser';
import { nearest } from '../../diagnostics/nearest.ts';
import { maxOperations } from '../../provisioning/quotas.ts';
import { bulkRequestUrn } from '../../provisioning/scimSchema.ts';
import { elementsOf, memberNamed, membersOf, shownNode } from '../jsonMembers.ts';
import type { PayloadDocument } from '../payloadDocument.ts';
import { definePayloadRule } from '../payloadRule.ts';

const payloadJson = definePayloadRule({
  alias: 'BU001',
  definition: {
    code: 'payload-json',
    severity: 'error',
    summary: 'A payload is not strict JSON, or names a member twice.',
    why: 'What cannot be read is refused with 400 Invalid Data Format; of members with one name only one counts.',
    cure: 'Correct the place that is named; let a JSON library write the payload.',
    example: { bad: '{"Operations": [],}', good: '{"Operations": []}' },
    reference: 'bulk-upload.md sections 3.2, 5 and 11 BU001 (D)',
  },
  document(document, { report }) {
    const { problem, text, root } = document;
    if (problem !== undefined) {
      const { offset, cause, help } = problem;
      const comma = /a comma stands before/.test(cause) ? text.lastIndexOf(',', offset) : -1;
      report(
        document,
        { start: offset, end: Math.min(offset + 1, text.length) },
        `The payload is not valid JSON: ${cause}.`,
        {
          help,
          ...(comma >= 0 && {
            fix: {
              title: 'Remove the comma',
              safety: 'safe',
              edits: [{ span: { start: comma, end: comma + 1 }, text: '' }],
            },
          }),
        },
      );
    }
    if (text.charCodeAt(0) === 0xfeff) {
      report(document, { start: 0, end: 1 }, 'The payload begins with a byte order mark.', {
        help: 'Send UTF-8 without one.',
      });
    }
    if (isPayload(document)) reportRepeated(root);

    function reportRepeated(node: Node | undefined): void {
      const seen = new Map<string, Node>();
      for (const { name, key, value } of membersOf(node)) {
        const first = seen.get(name);
        if (first !== undefined) {
          report(document, key, `${JSON.stringify(name)} is there twice; only the last one counts.`, {
            help: 'Remove one of them.',
            related: [{ place: first, message: 'first here' }],
          });
        }
        seen.set(name, key);
        reportRepeated(value);
      }
      for (const element of elementsOf(node)) reportRepeated(element);
    }
  },
});

const payloadSchemas = definePayloadRule({
  alias: 'BU002',
  definition: {
    code: 'payload-schemas',
    severity: 'error',
    summary: 'A payload does not say in "schemas" that it is a BulkRequest, and nothing else.',
    why: 'The request is refused with 400 Invalid Data Format. PowerShell makes a text of a list with one element.',
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
    const written = `["${bulkRequestUrn}"]`;
    const help = `Write ${written}.`;
    if (root.type !== 'object') {
      report(document, root, `The payload is ${shownNode(root)}, not an object.`);
      return;
    }
    const schemas = memberNamed(root, 'schemas');
    if (schemas === undefined) {
      const first = root.children?.[0];
      report(document, { start: root.offset, end: root.offset + 1 }, 'The payload has no "schemas".', {
        help,
        fix: {
          title: 'Add "schemas"',
          safety: 'safe',
          edits: [
            {
              span: { start: root.offset + 1, end: root.offset + 1 },
              text: `"schemas": ${written}${first === undefined ? '' : ', '}`,
            },
          ],
        },
      });
      return;
    }
    if (schemas.name !== 'schemas') {
      report(document, schemas.key, `The member is called "schemas", not ${JSON.stringify(schemas.name)}.`, {
        fix: renaming(schemas.key, 'schemas'),
      });
    }
    const elements = elementsOf(schemas.value);
    const [only] = elements;
    if (elements.length === 1 && only!.value === bulkRequestUrn) return;
    const span = { start: schemas.value.offset, end: schemas.value.offset + schemas.value.length };
    const isOneText = schemas.value.value === bulkRequestUrn;
    report(document, schemas.value, `"schemas" is ${shownNode(schemas.value)}.`, {
      help,
      fix: {
        title: `Write ${written}`,
        safety: isOneText ? 'safe' : 'unsafe',
        edits: [{ span, text: written }],
      },
    });
  },
});

const payloadOperations = definePayloadRule({
  alias: 'BU003',
  definition: {
    code: 'payload-operations',
    severity: 'error',
    summary: 'A payload has no list "Operations", or an empty one.',
    why: 'The request is refused with 400 Invalid Data Format; nobody is provisioned.',
    cure: 'Write "Operations", with a capital O, and a list of operations; do not send an empty one.',
    example: { bad: '"operations": […]', good: '"Operations": […]' },
    reference: 'bulk-upload.md sections 3.2 (D; empty: I) and 11 BU003',
  },
  document(document, { report }) {
    const { root } = document;
    if (root?.type !== 'object' || !isPayload(document)) return;
    const operations = memberNamed(root, 'Operations');
    if (operations === undefined) {
      report(document, { start: root.offset, end: root.offset + 1 }, 'The payload has no "Operations".');
      return;
    }
    const { name, key, value } = operations;
    if (name !== 'Operations') {
      report(document, key, `The member is called "Operations", not ${JSON.stringify(name)}.`, {
        fix: renaming(key, 'Operations'),
      });
    }
    if (value.type === 'object') {
      report(document, value, '"Operations" is an object, not a list.', {
        help: 'A list of one element needs its brackets, too.',
        fix: inBrackets(value),
      });
    } else if (value.type !== 'array') report(document, value, `"Operations" is ${shownNode(value)}.`);
    else if ((value.children ?? []).length === 0) report(document, value, '"Operations" is empty.');
  },
});

const payloadTooManyOperations = definePayloadRule({
  alias: 'BU004',
  definition: {
    code: 'payload-too-many-operations',
    severity: 'error',
    summary: `A payload has more than ${maxOperations} operations.`,
    why: 'A request takes 50 user operations at most.',
    cure: 'Write several requests: upnlint payload --split FOLDER does it.',
    example: { bad: '51 operations in a request', good: '50 operations, and a second request with 1' },
    reference: 'bulk-upload.md sections 4 (D) and 11 BU004',
  },
  document(document, { report }) {
    const { operations } = document;
    const first = operations[maxOperations];
    if (first === undefined) return;
    report(document, first.node, `This is operation 51 of ${operations.length}; a request takes 50.`, {
      help: `Send ${Math.ceil(operations.length / maxOperations)} requests; --split writes them.`,
    });
  },
});

const failOnErrors = definePayloadRule({
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
    const member = memberNamed(document.root, 'failOnErrors');
    if (member === undefined || member.value.type === 'null' || !isPayload(document)) return;
    const { value } = member;
    const isInteger = typeof value.value === 'number' && Number.isInteger(value.value);
    report(
      document,
      value,
      `"failOnErrors" is ${shownNode(value)}${isInteger ? ', which has no documented effect' : ', not null'}.`,
      {
        help: 'Write null, or leave it out.',
        severity: isInteger ? 'info' : 'warning',
        fix: {
          title: 'Write null',
          safety: 'unsafe',
          edits: [{ span: { start: value.offset, end: value.offset + value.length }, text: 'null' }],
        },
      },
    );
  },
});

const unknownMember = definePayloadRule({
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
    for (const { name, key } of membersOf(document.root)) {
      if (isOneOf(name, rootNames)) continue;
      const near = nearest(name, rootNames);
      report(document, key, `A payload has no member ${JSON.stringify(name)}.`, {
        ...(near !== undefined && { help: `Did you mean "${near}"?` }),
      });
    }
    for (const operation of document.operations) {
      for (const { name, key } of membersOf(operation.node)) {
        if (isOneOf(name, operationNames)) continue;
        const near = nearest(name, operationNames);
        report(operation, key, `An operation has no member ${JSON.stringify(name)}.`, {
          ...(near !== undefined && { help: `Did you mean "${near}"?` }),
        });
      }
    }
  },
});

const rootNames = ['schemas', 'Operations', 'failOnErrors'];
const operationNames = ['method', 'path', 'bulkId', 'data'];

function isOneOf(name: string, names: readonly string[]): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}

function isPayload({ kind }: PayloadDocument): boolean {
  return kind === 'payload' || kind === 'request';
}

function renaming({ offset, length }: Node, name: string) {
  return {
    title: `Write "${name}"`,
    safety: 'safe',
    edits: [{ span: { start: offset, end: offset + length }, text: `"${name}"` }],
  } as const;
}

/** Puts a value in the brackets of a list of one. */
export function inBrackets({ offset, length }: Node) {
  return {
    title: 'Put it in brackets',
    safety: 'safe',
    edits: [
      { span: { start: offset, end: offset }, text: '[' },
      { span: { start: offset + length, end: offset + length }, text: ']' },
    ],
  } as const;
}

export const envelopeRules = [
  payloadJson,
  payloadSchemas,
  payloadOperations,
  payloadTooManyOperations,
  failOnErrors,
  unknownMember,
];

import type { Node } from 'jsonc-parser';
import { coreUserUrn, enterpriseUserUrn } from '../../provisioning/scimSchema.ts';
import { elementsOf, memberNamed, membersOf, shownNode, textOfNode } from '../jsonMembers.ts';
import type { PayloadDocument } from '../payloadDocument.ts';
import { definePayloadRule } from '../payloadRule.ts';

const operationMembers = definePayloadRule({
  alias: 'BU005',
  definition: {
    code: 'payload-operation-members',
    severity: 'error',
    summary: 'An operation is no object, or lacks method, path, bulkId or data.',
    why: 'All four are required; the whole request is refused with 400 Invalid Data Format.',
    cure: 'Give every operation all four members.',
    example: {
      bad: '{"method": "POST", "path": "/Users", "data": {…}}',
      good: '{"method": "POST", "path": "/Users", "bulkId": "701984", "data": {…}}',
    },
    reference: 'bulk-upload.md sections 3.2 (D) and 11 BU005',
  },
  document(document, { report }) {
    for (const operation of document.operations) {
      const { node } = operation;
      if (node.type !== 'object') {
        report(operation, node, `The operation is ${shownNode(node)}, not an object.`);
        continue;
      }
      const missing = ['method', 'path', 'bulkId', 'data'].filter((name) => !memberNamed(node, name));
      if (missing.length === 0) continue;
      const span = { start: node.offset, end: node.offset + 1 };
      report(operation, span, `The operation lacks ${missing.join(', ')}.`);
    }
  },
});

const operationMethod = definePayloadRule({
  alias: 'BU006',
  strict: 'error',
  definition: {
    code: 'payload-operation-method',
    severity: 'error',
    summary: 'The method of an operation is not POST.',
    why: 'POST is the only one there is; it creates, updates, enables and disables. Anything else is refused.',
    cure: 'Write "method": "POST"; to disable somebody, send "active": false.',
    example: { bad: '"method": "PATCH"', good: '"method": "POST"' },
    reference: 'bulk-upload.md sections 3.2 (D) and 11 BU006',
  },
  document(document, { report }) {
    for (const operation of document.operations) {
      const method = memberNamed(operation.node, 'method')?.value;
      if (method === undefined || method.value === 'POST') continue;
      const isPost = textOfNode(method)?.toUpperCase() === 'POST';
      report(operation, method, `The method is ${shownNode(method)}, not "POST".`, {
        severity: isPost ? 'warning' : 'error',
        fix: writing(method, '"POST"', isPost ? 'safe' : 'unsafe'),
      });
    }
  },
});

const operationPath = definePayloadRule({
  alias: 'BU007',
  strict: 'error',
  definition: {
    code: 'payload-operation-path',
    severity: 'error',
    summary: 'The path of an operation is not /Users.',
    why: 'Only users can be uploaded, by this path. "/users" stands in two official samples and seems to be accepted.',
    cure: 'Write "path": "/Users".',
    example: { bad: '"path": "/Groups"', good: '"path": "/Users"' },
    reference: 'bulk-upload.md sections 3.2 (D; /users: I) and 11 BU007',
  },
  document(document, { report }) {
    for (const operation of document.operations) {
      const path = memberNamed(operation.node, 'path')?.value;
      if (path === undefined || path.value === '/Users') continue;
      const differsInCase = textOfNode(path)?.toLowerCase() === '/users';
      report(operation, path, `The path is ${shownNode(path)}, not "/Users".`, {
        severity: differsInCase ? 'warning' : 'error',
        fix: writing(path, '"/Users"', differsInCase ? 'safe' : 'unsafe'),
      });
    }
  },
});

const bulkId = definePayloadRule({
  alias: 'BU008',
  definition: {
    code: 'payload-bulk-id',
    severity: 'error',
    summary: 'A bulkId is no text, is empty, or comes twice in a request.',
    why: 'It is required and should be unique in a request. The service was seen to accept one that comes twice.',
    cure: 'Give every operation a bulkId of its own, such as the employee number or a UUID.',
    example: { bad: '"bulkId": ""', good: '"bulkId": "701984"' },
    reference: 'bulk-upload.md sections 3.2 (D, R; twice: I), 13 and 11 BU008',
  },
  document(document, { report, settings }) {
    const seen = new Map<string, Node>();
    for (const operation of document.operations) {
      const node = memberNamed(operation.node, 'bulkId')?.value;
      if (node === undefined) continue;
      const text = textOfNode(node);
      if (text === undefined || text.trim() === '') {
        report(operation, node, `The bulkId is ${shownNode(node)}, not a text that names the operation.`, {
          ...(node.type === 'number' && {
            fix: writing(node, JSON.stringify(textAt(document, node)), 'safe'),
          }),
        });
        continue;
      }
      const first = seen.get(text);
      if (first === undefined) seen.set(text, node);
      else {
        report(operation, node, `The bulkId ${shownNode(node)} is there before in this request.`, {
          severity: settings.profile === 'strict' ? 'error' : 'warning',
          related: [{ place: first, message: 'first here' }],
          fix: writing(node, JSON.stringify(`${text}-${operation.index + 1}`), 'unsafe'),
        });
      }
    }
  },
});

const operationData = definePayloadRule({
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
        report(operation, data, `The data is ${shownNode(data)}, not an object.`);
        continue;
      }
      const schemas = memberNamed(data, 'schemas')?.value;
      if (schemas === undefined) {
        report(operation, { start: data.offset, end: data.offset + 1 }, 'The data has no "schemas".', {
          help: `Write "schemas": ["${coreUserUrn}", "${enterpriseUserUrn}"].`,
        });
      } else if (schemas.type === 'string') {
        const { offset, length } = schemas;
        const text = `[${document.text.slice(offset, offset + length)}]`;
        report(operation, schemas, 'The "schemas" of the data is a text, not a list of texts.', {
          help: 'A list of one element needs its brackets, too.',
          fix: writing(schemas, text, 'safe'),
        });
      } else if (schemas.type !== 'array' || schemas.children!.some(({ type }) => type !== 'string')) {
        report(
          operation,
          schemas,
          `The "schemas" of the data is ${shownNode(schemas)}, not a list of texts.`,
        );
      }
    }
  },
});

const dataSchemas = definePayloadRule({
  alias: 'BU010',
  strict: 'error',
  definition: {
    code: 'payload-data-schemas',
    severity: 'warning',
    summary: 'The "schemas" of the data lacks the core User or the enterprise User.',
    why: 'The documentation says that both must be there. Official samples leave the enterprise User out.',
    cure: `List "${coreUserUrn}" and "${enterpriseUserUrn}".`,
    example: {
      bad: `"schemas": ["${coreUserUrn}"]`,
      good: `"schemas": ["${coreUserUrn}", "${enterpriseUserUrn}"]`,
    },
    reference: 'bulk-upload.md sections 3.2 (D; observed: I), 13 and 11 BU010',
  },
  record(operation, { report }) {
    const schemas = memberNamed(operation.data, 'schemas')?.value;
    if (schemas?.type !== 'array') return;
    const listed = listedUrns(schemas);
    const missing = [coreUserUrn, enterpriseUserUrn].filter((urn) => !listed.has(urn.toLowerCase()));
    if (missing.length === 0) return;
    report(operation, schemas, `The "schemas" of the data lacks ${missing.join(' and ')}.`, {
      fix: adding(schemas, missing),
    });
  },
});

const extensionNotListed = definePayloadRule({
  alias: 'BU011',
  definition: {
    code: 'payload-extension-not-listed',
    severity: 'warning',
    summary: 'An extension is used and not listed in "schemas" of the data, or listed and not used.',
    why: 'What a record holds is declared there; an extension that is not may be passed over.',
    cure: 'List the URN of every extension that the data has, as it is written there.',
    example: {
      bad: `"schemas": ["${coreUserUrn}"], "urn:contoso:employee": {…}`,
      good: `"schemas": ["${coreUserUrn}", "urn:contoso:employee"], "urn:contoso:employee": {…}`,
    },
    reference: 'bulk-upload.md section 11 BU011 (R, I)',
  },
  record(operation, { report }) {
    const schemas = memberNamed(operation.data, 'schemas')?.value;
    if (schemas?.type !== 'array') return;
    const listed = listedUrns(schemas);
    const used = membersOf(operation.data).filter(({ name }) => /^urn:/i.test(name));
    for (const { name, key } of used) {
      if (listed.has(name.toLowerCase())) continue;
      report(operation, key, `${name} is not listed in "schemas" of the data.`, {
        fix: adding(schemas, [name]),
      });
    }
    for (const node of elementsOf(schemas)) {
      const urn = textOfNode(node);
      if (urn === undefined || builtIn.has(urn.toLowerCase())) continue;
      if (used.some(({ name }) => name.toLowerCase() === urn.toLowerCase())) continue;
      report(operation, node, `${urn} is listed, but the data has nothing of it.`, { severity: 'info' });
    }
  },
});

/** Listed by rule, with attributes or without. */
const builtIn = new Set([coreUserUrn.toLowerCase(), enterpriseUserUrn.toLowerCase()]);

function listedUrns(schemas: Node): ReadonlySet<string> {
  return new Set(elementsOf(schemas).map(({ value }) => String(value).toLowerCase()));
}

function adding(schemas: Node, urns: readonly string[]) {
  const last = schemas.children?.at(-1);
  const at = last === undefined ? schemas.offset + 1 : last.offset + last.length;
  const texts = urns.map((urn) => JSON.stringify(urn)).join(', ');
  return {
    title: `List ${urns.join(' and ')}`,
    safety: 'safe',
    edits: [{ span: { start: at, end: at }, text: last === undefined ? texts : `, ${texts}` }],
  } as const;
}

/** Writes a value anew. */
export function writing({ offset, length }: Node, text: string, safety: 'safe' | 'unsafe') {
  return {
    title: `Write ${text}`,
    safety,
    edits: [{ span: { start: offset, end: offset + length }, text }],
  } as const;
}

/** A value as it is written in the text. */
export function textAt({ text }: PayloadDocument, { offset, length }: Node): string {
  return text.slice(offset, offset + length);
}

export const operationRules = [
  operationMembers,
  operationMethod,
  operationPath,
  bulkId,
  operationData,
  dataSchemas,
  extensionNotListed,
];

import { memberNamed, shownNode, textOfNode } from '../jsonMembers.ts';
import type { Operation } from '../payloadDocument.ts';
import { definePayloadRule, type PayloadContext } from '../payloadRule.ts';
import { placeOf } from '../placeOf.ts';
import { textAt, writing } from './operationRules.ts';

const externalIdMissing = definePayloadRule({
  alias: 'BU201',
  definition: {
    code: 'payload-external-id-missing',
    severity: 'error',
    summary: 'A record has no externalId, or one that is no text.',
    why: 'Users are matched by it; a record without one is skipped (ImportSkipped).',
    cure: 'Send the id that the person has in the source system, as a text.',
    example: { bad: '"externalId": 701984', good: '"externalId": "701984"' },
    reference: 'bulk-upload.md sections 3.2 (D) and 11 BU201; scim-payload.md section 2',
  },
  record(operation, { report }) {
    const { data, document } = operation;
    const node = memberNamed(data, 'externalId')?.value;
    if (node === undefined) {
      report(operation, { start: data.offset, end: data.offset + 1 }, 'The record has no externalId.');
    } else if (node.type === 'number') {
      const text = JSON.stringify(textAt(document, node));
      report(operation, node, 'The externalId is a number, not a text.', {
        fix: writing(node, text, 'safe'),
      });
    } else if ((textOfNode(node) ?? '').trim() === '') {
      report(operation, node, `The externalId is ${shownNode(node)}, not a text that names the person.`);
    }
  },
});

const externalIdTooLong = definePayloadRule({
  alias: 'BU202',
  definition: {
    code: 'payload-external-id-too-long',
    severity: 'error',
    summary: 'An externalId is longer than the 16 characters that employeeId takes.',
    why: 'The default mapping writes it to employeeId and matches users by it; a GUID with its 36 characters does not fit.',
    cure: 'Send a shorter id, or match by another attribute.',
    example: { bad: '"externalId": "2819c223-7f76-453a-919d-413861904646"', good: '"externalId": "701984"' },
    reference: 'bulk-upload.md section 11 BU202; scim-payload.md section 7 (D)',
  },
  record(operation, { report, mapped }) {
    const { externalId, data } = operation;
    const values = mapped(operation);
    const target = values?.get('employeeid');
    const isMapped = target?.mapping.program.attributes.some((name) => name.toLowerCase() === 'externalid');
    const written = values === undefined ? externalId : isMapped === true ? target?.value : undefined;
    if (externalId === undefined || written === undefined || written === null || written.length <= 16) return;
    const node = memberNamed(data, 'externalId')!.value;
    const where =
      values === undefined ? 'which the default mapping writes to employeeId' : 'written to employeeId';
    report(operation, node, `The externalId has ${written.length} characters, ${where}; that takes 16.`, {
      severity: values === undefined ? 'warning' : 'error',
    });
  },
});

const externalIdDuplicate = definePayloadRule({
  alias: 'BU203',
  definition: {
    code: 'payload-external-id-duplicate',
    severity: 'warning',
    summary: 'Two records of a batch have the same externalId, or one that differs only in case.',
    why: 'Both are taken for one person: they are processed in order, and the last value wins.',
    cure: 'Send one record for each person.',
    example: {
      bad: '"externalId": "A7" and "externalId": "a7"',
      good: '"externalId": "A7" and "externalId": "A8"',
    },
    reference: 'bulk-upload.md sections 6, 8 (A) and 11 BU203 (I)',
  },
  batch(context) {
    reportRepeated(context, 'externalId', ({ externalId }) => externalId);
  },
});

const externalIdCharacters = definePayloadRule({
  alias: 'BU204',
  definition: {
    code: 'payload-external-id-characters',
    severity: 'warning',
    summary:
      'An externalId holds characters that are known to make trouble in the attribute that matches users.',
    why: 'Special characters in the joining property can keep the user from being found again.',
    cure: 'Use letters, digits, hyphen, underscore and dot.',
    example: { bad: '"externalId": "70#1984"', good: '"externalId": "70-1984"' },
    reference: 'bulk-upload.md section 11 BU204 (D; which characters: A)',
  },
  record(operation, { report }) {
    const special = /[^A-Za-z0-9._@-]/u.exec(operation.externalId ?? '');
    if (special === null) return;
    const node = memberNamed(operation.data, 'externalId')!.value;
    report(operation, node, `The externalId holds ${JSON.stringify(special[0])}.`);
  },
});

/** Says of each record whose text came before, ignoring case, where that was. */
export function reportRepeated(
  { records, report }: PayloadContext,
  name: string,
  textOf: (operation: Operation) => string | undefined,
): void {
  const seen = new Map<string, Operation>();
  for (const operation of records) {
    const text = textOf(operation);
    if (text === undefined) continue;
    const first = seen.get(text.toLowerCase());
    if (first === undefined) {
      seen.set(text.toLowerCase(), operation);
      continue;
    }
    const differs = textOf(first) === text ? '' : ', but for case';
    const node = memberNamed(operation.data, name)?.value ?? operation.node;
    const isHere = first.document === operation.document;
    const message = `The ${name} ${shownNode(node)} is that of ${placeOf(first, operation)}${differs}.`;
    const place = memberNamed(first.data, name)?.value ?? first.node;
    report(operation, node, message, { related: isHere ? [{ place, message: 'first here' }] : [] });
  }
}

export const externalIdRules = [
  externalIdMissing,
  externalIdTooLong,
  externalIdDuplicate,
  externalIdCharacters,
];

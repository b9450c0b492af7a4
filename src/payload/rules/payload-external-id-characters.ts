import type { Node } from 'jsonc-parser';
import type { Span } from '../../source/span.ts';
import { memberNamed } from '../jsonMembers.ts';
import type { Operation } from '../payloadDocument.ts';
import { definePayloadRule, type PayloadContext } from '../payloadRule.ts';
import { placeOfTarget } from '../placeOfTarget.ts';

export const payloadExternalIdCharacters = definePayloadRule({
  alias: 'BU204',
  definition: {
    code: 'payload-external-id-characters',
    severity: 'warning',
    summary:
      'An externalId, or what else matches users, holds characters that are known to make trouble in that place.',
    why: 'Special characters in the joining property can keep the user from being found again.',
    cure: 'Use letters, digits, hyphen, underscore and dot.',
    example: { bad: '"externalId": "70#1984"', good: '"externalId": "70-1984"' },
    reference: 'bulk-upload.md section 11 BU204 (D; which characters: A)',
  },
  record(operation, { mapped, report }) {
    for (const { name, value, place } of joiningValues(operation, mapped)) {
      // An id of blanks only is found as none.
      const special = value.trim() === '' ? null : /[^A-Za-z0-9._@-]/u.exec(value);
      if (special !== null) report(operation, place, `The ${name} holds ${JSON.stringify(special[0])}.`);
    }
  },
});

interface JoiningValue {
  readonly name: string;
  readonly value: string;
  readonly place: Node | Span;
}

/** What users are matched by: targets of the mapping, or, without one, the externalId. */
function joiningValues(operation: Operation, mapped: PayloadContext['mapped']): JoiningValue[] {
  const values = mapped(operation);
  const { externalId: value } = operation;
  if (values === undefined) {
    const place = memberNamed(operation.data, 'externalId')?.value;
    return value === undefined || place === undefined ? [] : [{ name: 'externalId', value, place }];
  }
  return [...values.values()].flatMap(({ value, mapping: { target, matchingPriority, program } }) => {
    if (!value || matchingPriority === 0) return [];
    const isExternalId = value === operation.externalId;
    const place = placeOfTarget(operation, program.attributes);
    return [{ name: isExternalId ? 'externalId' : target, value, place }];
  });
}

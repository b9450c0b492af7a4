import type { Node } from 'jsonc-parser';
import { membersOf, shownNode } from '../jsonMembers.ts';
import type { MappedRecord } from '../payloadMapping.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { placeOfTarget } from '../placeOfTarget.ts';
import { isUrn } from '../scimAttribute.ts';

export const payloadDate = definePayloadRule({
  alias: 'BU501',
  definition: {
    code: 'payload-date',
    severity: 'warning',
    summary: 'A date of hire or leave is not ISO 8601 with time and offset.',
    why: 'employeeHireDate and employeeLeaveDateTime are moments; another form fails or is read as another day.',
    cure: 'Send 2026-12-01T00:00:00Z, or make it so in the mapping with FormatDateTime.',
    example: { bad: '"HireDate": "01.12.2026"', good: '"HireDate": "2026-12-01T00:00:00Z"' },
    reference: 'bulk-upload.md section 11 BU501 (I); scim-payload.md sections 2 and 7 (D)',
  },
  record(operation, { mapped, report, settings: { mapping: job } }) {
    const values = mapped(operation);
    for (const { value, mapping } of datesOf(values)) {
      const form = formOf(value ?? '');
      if (!value || form === 'moment') continue;
      const place = placeOfTarget(operation, mapping.program.attributes);
      const message = `${mapping.target} would be ${JSON.stringify(value)}, ${formWords[form]}.`;
      report(operation, place, message, { severity: form === 'day' ? 'info' : 'warning' });
    }
    // A default mapping does not tell where the dates of an extension go to; their names do.
    const isTold = job?.schema !== undefined || datesOf(values).length > 0;
    for (const { name, value } of isTold ? [] : datesByName(operation.data)) {
      const form = value.type === 'string' ? formOf(value.value) : 'other';
      if (value.value === '' || form === 'moment') continue;
      report(operation, value, `${name} is ${shownNode(value)}, ${formWords[form]}.`, {
        severity: form === 'day' ? 'info' : 'warning',
      });
    }
  },
});

function datesOf(values: MappedRecord | undefined) {
  return ['employeehiredate', 'employeeleavedatetime'].flatMap((target) => values?.get(target) ?? []);
}

function datesByName(data: Node) {
  return membersOf(data)
    .filter(({ name }) => isUrn(name))
    .flatMap(({ value }) => membersOf(value))
    .filter(({ name, value }) => dateName.test(name) && (value.type === 'string' || value.type === 'number'));
}

const dateName = /^(?:employee)?(?:hire|leave)date(?:time)?$/i;

const formWords = { day: 'a day without time and offset', other: 'not an ISO 8601 time with offset' };

/** `day` for an ISO 8601 date alone; `moment` with time and offset. */
function formOf(text: string): 'moment' | 'day' | 'other' {
  const match = isoTime.exec(text);
  // JavaScript reads February 30 as March, so the day has to come out as it went in.
  const day = match?.[1];
  const midnight = new Date(`${day}T00:00:00Z`);
  if (day === undefined || Number.isNaN(midnight.getTime())) return 'other';
  if (!midnight.toISOString().startsWith(day)) return 'other';
  return match?.[2] === undefined ? 'day' : 'moment';
}

const isoTime =
  /^(\d{4}-\d{2}-\d{2})(T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,7})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/;

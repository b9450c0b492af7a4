import type { Node } from 'jsonc-parser';
import { memberNamed, membersOf, shownNode, textOfNode } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { placeOfTarget } from './valueRules.ts';

const dateFormat = definePayloadRule({
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
  record(operation, { mapped, report }) {
    const values = mapped(operation);
    if (values !== undefined) {
      for (const target of ['employeehiredate', 'employeeleavedatetime']) {
        const given = values.get(target);
        if (!given?.value) continue;
        const form = dateForm(given.value);
        if (form === 'moment') continue;
        const place = placeOfTarget(operation, given.mapping.program.attributes);
        const message = `${given.mapping.target} would be ${JSON.stringify(given.value)}, ${formWords[form]}.`;
        report(operation, place, message, { severity: form === 'day' ? 'info' : 'warning' });
      }
      return;
    }
    for (const extension of membersOf(operation.data)) {
      if (!/^urn:/i.test(extension.name)) continue;
      for (const { name, value } of membersOf(extension.value)) {
        const text = textOfNode(value);
        if (!text || !/^(?:employee)?(?:hire|leave)date(?:time)?$/i.test(name)) continue;
        const form = dateForm(text);
        if (form === 'moment') continue;
        report(operation, value, `${name} is ${shownNode(value)}, ${formWords[form]}.`, {
          severity: form === 'day' ? 'info' : 'warning',
        });
      }
    }
  },
});

const formWords = { day: 'a day without time and offset', other: 'not an ISO 8601 time with offset' };

function dateForm(text: string): 'moment' | 'day' | 'other' {
  const match = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(
    text,
  );
  // JavaScript reads February 30 as March, so the day has to come out as it went in.
  const day = match?.[1];
  if (day === undefined || new Date(`${day}T00:00:00Z`).getTime() % 1 !== 0) return 'other';
  if (!new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)) return 'other';
  return match?.[2] === undefined ? 'day' : 'moment';
}

const codes = definePayloadRule({
  alias: 'BU502',
  definition: {
    code: 'payload-language-or-zone',
    severity: 'info',
    summary: 'A language, a time zone or a country is not written in its standard form.',
    why: 'A target such as preferredLanguage or usageLocation takes codes only.',
    cure: 'Send a language as en-US, a time zone as America/New_York, and a country as two letters.',
    example: { bad: '"timezone": "America/Boston"', good: '"timezone": "America/New_York"' },
    reference: 'bulk-upload.md section 11 BU502 (R); scim-payload.md section 2',
  },
  record(operation, { mapped, report }) {
    for (const { name, isRight, form } of codedAttributes) {
      const node: Node | undefined = memberNamed(operation.data, name)?.value;
      const text = textOfNode(node);
      if (text && !isRight(text)) report(operation, node!, `${name} is ${shownNode(node!)}, not ${form}.`);
    }
    const location = mapped(operation)?.get('usagelocation');
    if (location?.value && !/^[A-Z]{2}$/.test(location.value)) {
      const place = placeOfTarget(operation, location.mapping.program.attributes);
      const message = `usageLocation would be ${JSON.stringify(location.value)}, not two capital letters.`;
      report(operation, place, message, { severity: 'warning' });
    }
  },
});

const isLanguage = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
};

const isTimeZone = (text: string): boolean => {
  try {
    return /^[A-Za-z]/.test(text) && new Intl.DateTimeFormat('en', { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
};

const codedAttributes = [
  { name: 'preferredLanguage', isRight: isLanguage, form: 'a language such as en-US' },
  { name: 'locale', isRight: isLanguage, form: 'a language such as en-US' },
  { name: 'timezone', isRight: isTimeZone, form: 'a time zone such as America/New_York' },
] as const;

export const formatRules = [dateFormat, codes];

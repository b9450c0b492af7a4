import { isIsoCountry } from '../isoCountry.ts';
import { memberNamed, shownNode, textOfNode } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';
import { placeOfTarget } from '../placeOfTarget.ts';

export const payloadLanguageOrZone = definePayloadRule({
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
      const node = memberNamed(operation.data, name)?.value;
      const text = textOfNode(node);
      if (text && !isRight(text)) report(operation, node!, `${name} is ${shownNode(node!)}, not ${form}.`);
    }
    const location = mapped(operation)?.get('usagelocation');
    if (location?.value && !isIsoCountry(location.value)) {
      const place = placeOfTarget(operation, location.mapping.program.attributes);
      const value = JSON.stringify(location.value);
      report(operation, place, `usageLocation would be ${value}, not a country such as US.`, {
        help: 'It takes the two capital letters of ISO 3166-1.',
      });
    }
  },
});

/** BCP 47; no language has a registered name of more than three letters, which its grammar would allow. */
function isLanguage(text: string): boolean {
  try {
    return /^(?:[a-z]{2,3}|[ix])(?:-|$)/i.test(text) && Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}

function isTimeZone(text: string): boolean {
  try {
    return /^[A-Za-z]/.test(text) && new Intl.DateTimeFormat('en', { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
}

/** Making a format takes longer than all else that is done with a record, and people share a few zones. */
function remembered(isRight: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = isRight(text);
    if (known.size < mostKnown) known.set(text, now);
    return now;
  };
}

const mostKnown = 1000;

const codedAttributes = [
  { name: 'preferredLanguage', isRight: isLanguage, form: 'a language such as en-US' },
  { name: 'locale', isRight: isLanguage, form: 'a language such as en-US' },
  { name: 'timezone', isRight: remembered(isTimeZone), form: 'a time zone such as America/New_York' },
] as const;

import { type Argument, print } from '../../../grammar/index.ts';
import { quote, quoteCharacter } from '../../../grammar/quote.ts';
import { escapeText } from '../../../grammar/textLiteral.ts';
import type { Abstract } from '../../analyze/index.ts';
import { contains } from '../../regex/unitSet.ts';
import { isDeclaredBoolean } from '../isDeclaredBoolean.ts';
import { literalText } from '../literalText.ts';
import { defineRule, type ReportDetails } from '../rule.ts';
import { ungrouped } from '../ungrouped.ts';

export const switchUnreachableKey = defineRule({
  definition: {
    code: 'switch-unreachable-key',
    severity: 'warning',
    summary: 'A key of Switch can never equal its source.',
    why: 'Keys are compared letter for letter, upper and lower case included: after ToLower no key with a capital is ever met, and its value is given to nobody.',
    cure: 'Write the key as the source gives it, or take away the function that changes the source.',
    example: {
      bad: 'Switch(ToLower([department]), "Other", "Sales", "S", "it", "I")',
      good: 'Switch(ToLower([department]), "Other", "sales", "S", "it", "I")',
    },
    reference: 'language.md section 7, Switch (D), section 12 (A)',
  },
  examples: {
    bad: [
      'Switch(ToLower([department]), "Other", "Sales", "S", "it", "I")',
      'Switch(Left([country], 2), "EU", "USA", "US")',
      'Switch(Not([IsSoftDeleted]), , "true", "1", "False", "0")',
      'Switch(StripSpaces([city]), "x", "New York", "NYC")',
      { expression: 'Switch([active], , "true", "True")', sourceAttributes: { active: 'Boolean' } },
    ],
    good: [
      'Switch(ToLower([department]), "Other", "sales", "S", "it", "I")',
      'Switch(Left([country], 2), "EU", "US", "US", "", "none")',
      'Switch([department], "Other", "Sales", "S")',
      {
        expression: 'Switch([active], , "True", "1", "False", "0", "", "0")',
        sourceAttributes: { active: 'Boolean' },
      },
      {
        expression: 'Switch([Active], , "0", "True", "1", "False")',
        sourceAttributes: { Active: 'Boolean' },
        template: 'Workday2AD',
      },
    ],
  },
  create: (context) => ({
    Function({ name, arguments: places }) {
      const [source] = places;
      // A constant source is dead-code's to tell.
      if (name !== 'Switch' || source === undefined || literalText(source) !== undefined) return;
      for (let place = 2; place + 1 < places.length; place += 2) {
        const key = places[place]!;
        const text = literalText(key);
        if (text === undefined) continue;
        const reason = isDeclaredBoolean(source, context)
          ? whyNeverOfBoolean(text)
          : whyNever(context.analysis().of(source), text);
        if (reason === undefined) continue;
        context.report(
          key.span,
          `The key ${quote(print(key))} is never met: ${quote(print(source))} ${reason}.`,
          mendedKey(source, key, text),
        );
      }
    },
  }),
});

function whyNeverOfBoolean(key: string): string | undefined {
  return key === '' || key === 'True' || key === 'False'
    ? undefined
    : 'is declared as Boolean, which gives True or False';
}

/** Why no value can equal a key; `undefined` when one can. Null and an empty list equal the key `""` (D, A). */
function whyNever(source: Abstract, key: string): string | undefined {
  if (key === '' && (source.canBeNull || source.canBeList)) return undefined;
  if (!source.canBeText) return 'is never a single text';
  const { texts, minLength, maxLength, units, prefix, suffix } = source;
  if (texts !== undefined) {
    return texts.includes(key)
      ? undefined
      : `gives only ${texts.map((text) => quote(`"${text}"`)).join(', ')}`;
  }
  if (key.length > maxLength) return `gives at most ${maxLength} characters`;
  for (const character of key) {
    for (let i = 0; i < character.length; i++) {
      if (!contains(units, character.charCodeAt(i))) return `never holds ${quoteCharacter(character)}`;
    }
  }
  if (!key.startsWith(prefix)) return `always begins with ${quote(prefix)}`;
  if (!key.endsWith(suffix)) return `always ends with ${quote(suffix)}`;
  return key.length < minLength ? `gives at least ${minLength} characters` : undefined;
}

function mendedKey(source: Argument, key: Argument, text: string): ReportDetails {
  const call = ungrouped(source);
  const change = call.kind === 'Function' ? caseChanges.get(call.name) : undefined;
  const mended = change?.(text);
  if (mended === undefined || mended === text) return { help: 'Correct the key, or remove the pair.' };
  const written = escapeText(mended);
  return {
    help: `Write ${quote(written)}.`,
    fixes: [{ title: `Write ${written}`, safety: 'unsafe', edits: [{ span: key.span, text: written }] }],
  };
}

const caseChanges: ReadonlyMap<string, (text: string) => string> = new Map([
  ['ToLower', (text: string) => text.toLowerCase()],
  ['ToUpper', (text: string) => text.toUpperCase()],
]);

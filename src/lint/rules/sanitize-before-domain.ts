import type { Node } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { joinedParts, nameKindOf } from '../identity/nameKind.ts';
import { removes, sanitizersIn } from '../identity/sanitizers.ts';
import { type Trials, trialsOf } from '../identity/trials.ts';
import { literalText } from '../literalText.ts';
import { defineRule } from '../rule.ts';

export const sanitizeBeforeDomain = defineRule({
  definition: {
    code: 'sanitize-before-domain',
    severity: 'error',
    summary:
      'What cleans or cuts the name is put around the whole address, and takes its @ or a part of the domain away.',
    why: 'The value is no address any more: every user is refused, or gets the name of a domain that does not exist.',
    cure: 'Clean and cut the part before @ first, and put @ and the domain to it afterwards.',
    example: {
      bad: 'Replace(Join("@", [mailNickname], "contoso.com"), , "[^A-Za-z0-9.]", , "", , )',
      good: 'Join("@", Replace([mailNickname], , "[^A-Za-z0-9.]", , "", , ), "contoso.com")',
    },
    reference: 'upn-rules.md, upn-missing-at and upn-domain-invalid (D)',
  },
  examples: {
    bad: [
      'Replace(Join("@", [mailNickname], "contoso.com"), , "[^A-Za-z0-9.]", , "", , )',
      'Replace(Append([mailNickname], "@contoso.com"), "@", , , "", , )',
      'Replace(Append([mailNickname], "@contoso.com"), , "[^a-z@]", , "", , )',
      {
        target: 'mail',
        expression: 'ToLower(Replace(Append([first], "@contoso.com"), , "\\\\W", , "", , ))',
      },
      'Left(Join("@", Join(".", [first], [last]), "contoso.com"), 40)',
    ],
    good: [
      'Join("@", Replace([mailNickname], , "[^A-Za-z0-9.]", , "", , ), "contoso.com")',
      'Replace(Append([mailNickname], "@contoso.com"), , "[^A-Za-z0-9.@]", , "", , )',
      { target: 'mailNickname', expression: 'Replace(Append([first], "@contoso.com"), "@", , , "", , )' },
      'Append(Replace(Append([first], "@old.example"), , "@.*", , "", , ), "@contoso.com")',
      'Left(Join("@", Left(Join(".", [first], [last]), 40), "contoso.com"), 113)',
      { target: 'userPrincipalName', expression: 'Join("@", [first], [company])' },
      {
        target: 'userPrincipalName',
        expression: 'IIF(Left([first], 1)="A", Append([first], "@contoso.com"), "none")',
      },
    ],
  },
  create: (context) => ({
    expression(root) {
      const kind = nameKindOf(context);
      if (kind !== 'userPrincipalName' && kind !== 'mail') return;
      const trials = trialsOf(context);
      const values = trials?.bases.flatMap(trials.valuesFor) ?? [];
      const [shown] = values;
      if (trials === undefined || shown === undefined) return;
      const cut = cutShort(shown, trials);
      if (cut !== undefined) {
        context.report(
          root.span,
          `Names of ${long.length} letters lose their domain: the result is ${quote(cut)}.`,
          {
            help: 'Cut the part before @ first, and put @ and the domain to it afterwards.',
            severity: 'warning',
          },
        );
      }
      for (const sanitizer of sanitizersIn(root, context)) {
        if (!sanitizer.hasAt) continue;
        const domain = domainIn(sanitizer.call.arguments[0]!);
        const takesAt = removes(sanitizer, '@') && values.every((value) => !value.includes('@'));
        const takesDots =
          removes(sanitizer, '.') && domain !== undefined && values.every((value) => !/@.*\./.test(value));
        if (!takesAt && !takesDots) continue;
        const what = takesAt ? 'the @' : `the dots of ${quote(domain ?? '')}`;
        context.report(
          sanitizer.list.span,
          `This takes ${what} away as well: the result is ${quote(shown)}.`,
          {
            help: 'Clean the part before @ first, and put @ and the domain to it afterwards.',
          },
        );
      }
    },
  }),
});

/** A first name and a surname of this length are not unusual. */
const long = 'abcdefghijklmnopqrst';

/** What a user with long names gets, where it ends within the domain that a plain user has, or before it. */
function cutShort(plain: string, { free, valuesFor }: Trials): string | undefined {
  const at = plain.lastIndexOf('@');
  if (at === -1) return undefined;
  const [value] = valuesFor(new Map(free.map(({ name }) => [name, long])));
  // Another branch may give a text that has nothing of the name.
  if (value?.toLowerCase().includes(long.slice(0, 4)) !== true) return undefined;
  const [, domain = ''] = value.split('@');
  return plain.slice(at + 1) !== domain && plain.startsWith(domain, at + 1) ? value : undefined;
}

/** A domain that the node puts in, with a dot in it. */
function domainIn(node: Node): string | undefined {
  for (const part of joinedParts(node)) {
    const domain = /(?:^|@)([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i.exec(literalText(part) ?? '')?.[1];
    if (domain !== undefined) return domain;
  }
  return undefined;
}

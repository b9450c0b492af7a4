import type { Node } from '../../../grammar/index.ts';
import { compile } from '../../evaluate/index.ts';
import { textOf } from '../../source/source.ts';
import { type NameKind, nameKindOf, placeOf } from '../identity/nameKind.ts';
import { namePartAround } from '../identity/nameParts.ts';
import { firstFor, lettersIn } from '../identity/survivors.ts';
import { createTrials, type Given, trialsOf } from '../identity/trials.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const upnCanExceedLength = defineRule({
  definition: {
    code: 'upn-can-exceed-length',
    severity: 'info',
    summary: 'Long names give a value that is longer than the directory takes.',
    why: 'Entra ID refuses more than 64 characters before @ and in mailNickname; sAMAccountName takes 20, which an ordinary first and last name exceed.',
    cure: 'Cut the part before @ with Left(…, 64), or sAMAccountName with Left(…, 20), before the domain is put to it.',
    example: {
      bad: 'Join("@", Join(".", [givenName], [surname]), "contoso.com")',
      good: 'Join("@", Left(Join(".", [givenName], [surname]), 64), "contoso.com")',
    },
    reference: 'upn-rules.md, upn-local-too-long, nickname-too-long and sam-too-long (D)',
  },
  examples: {
    bad: [
      'Join("@", Join(".", [givenName], [surname]), "contoso.com")',
      { target: 'sAMAccountName', expression: 'Join(".", [first], [last])' },
      { target: 'mailNickname', expression: 'Append([displayName], "1")' },
      { target: 'sAMAccountName', expression: 'Left([displayName], 25)' },
    ],
    good: [
      'Join("@", Left(Join(".", [givenName], [surname]), 64), "contoso.com")',
      { target: 'sAMAccountName', expression: 'Left(Join(".", [first], [last]), 20)' },
      { target: 'mailNickname', expression: 'Mid([displayName], 1, 64)' },
      { target: 'mail', expression: 'Append([displayName], "@contoso.com")' },
      'Join("@", [mailNickname], "contoso.com")',
    ],
  },
  create: (context) => ({
    expression(root) {
      const kind = nameKindOf(context);
      const limit = kind && limits[kind];
      const trials = limit && trialsOf(context);
      if (kind === undefined || limit === undefined || trials === undefined) return;
      if (context.analysis().of(root).maxLength <= limit.most) return;
      const long = alphabet.repeat(3).slice(0, limit.tried);
      const longNames = trials.free.map(
        ({ name }) => [name, fullName.test(name) ? long + long : long] as const,
      );
      const found = firstFor(trials, (attribute, base) => {
        const given = new Map([...base, ...longNames]);
        const length = longest(kind, trials.valuesFor(given));
        return length > limit.most ? { attribute, given, length } : undefined;
      });
      if (found === undefined) return;
      const part = namePartAround(root, found.attribute);
      const room = limit.most - lengthBeside(part, found.given, kind, context);
      context.report(
        part.span,
        `Names of ${limit.tried} letters give ${found.length} characters ${placeOf(kind)}; at most ${limit.most} are possible.`,
        {
          ...(kind === 'sAMAccountName' && { severity: 'warning' as const }),
          help:
            room < 1
              ? `Cut its parts with Left, so that it has ${limit.most} characters at most.`
              : `Write Left(…, ${room}) around it${room < limit.most ? ': what stands beside it needs the rest' : ''}.`,
          ...(room >= 1 && {
            fixes: [
              {
                title: `Cut it to ${room} characters`,
                safety: 'unsafe' as const,
                edits: [{ span: part.span, text: cutTo(room, part, context) }],
              },
            ],
          }),
        },
      );
    },
  }),
});

/** The longest value, and the length of the names that it is tried with: not unusual for sAMAccountName, rare for the others. */
const limits: Partial<Record<NameKind, { readonly most: number; readonly tried: number }>> = {
  userPrincipalName: { most: 64, tried: 66 },
  mailNickname: { most: 64, tried: 66 },
  sAMAccountName: { most: 20, tried: 14 },
};

/** It holds a first name and a last name. */
const fullName = /(?:display|full|formatted|legal)_?name$|^cn$/i;

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

function longest(kind: NameKind, values: readonly string[]): number {
  return Math.max(0, ...values.map((value) => lettersIn(kind, value).length));
}

function cutTo(count: number, part: Node, { text }: RuleContext): string {
  return `Left(${textOf(text, part.span)}, ${count})`;
}

/** How many characters stand beside a part, such as random digits; found by cutting the part to one. */
function lengthBeside(part: Node, given: Given, kind: NameKind, context: RuleContext): number {
  const { text } = context;
  const { start, end } = part.span;
  const { program } = compile(`${text.slice(0, start)}${cutTo(1, part, context)}${text.slice(end)}`);
  if (program === undefined) return 0;
  return Math.max(0, longest(kind, createTrials(program, context).valuesFor(given)) - 1);
}

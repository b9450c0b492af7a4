import { textOf } from '../../source/source.ts';
import { type NameKind, nameKindOf } from '../identity/nameKind.ts';
import { namePartAround } from '../identity/nameParts.ts';
import { firstFor, lettersIn } from '../identity/survivors.ts';
import { trialsOf } from '../identity/trials.ts';
import { defineRule, type ReportDetails } from '../rule.ts';

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
      const long = 'abcdefghijklmnopqrstuvwxyz'.repeat(3).slice(0, limit.tried);
      const found = firstFor(trials, (attribute, base) => {
        const [value] = trials.valuesFor(
          new Map([...base, ...trials.free.map(({ name }) => [name, long] as const)]),
        );
        const length = value === undefined ? 0 : lettersIn(kind, value).length;
        return length > limit.most ? { attribute, length } : undefined;
      });
      if (found === undefined) return;
      const part = namePartAround(root, found.attribute);
      const cut: ReportDetails = {
        help: `Write Left(…, ${limit.most}) around ${kind === 'userPrincipalName' ? 'the part before @' : 'it'}.`,
        fixes: [
          {
            title: `Cut it to ${limit.most} characters`,
            safety: 'unsafe',
            edits: [{ span: part.span, text: `Left(${textOf(context.text, part.span)}, ${limit.most})` }],
          },
        ],
      };
      context.report(
        part.span,
        `Names of ${limit.tried} letters give ${found.length} characters ${limit.where}; at most ${limit.most} are possible.`,
        kind === 'sAMAccountName' ? { ...cut, severity: 'warning' } : cut,
      );
    },
  }),
});

/** The longest value, and the length of the names that it is tried with: not unusual for sAMAccountName, rare for the others. */
const limits: Partial<
  Record<NameKind, { readonly most: number; readonly tried: number; readonly where: string }>
> = {
  userPrincipalName: { most: 64, tried: 66, where: 'before @' },
  mailNickname: { most: 64, tried: 66, where: 'in mailNickname' },
  sAMAccountName: { most: 20, tried: 14, where: 'in sAMAccountName' },
};

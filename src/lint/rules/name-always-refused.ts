import { checkAttribute, createDirectory } from '../../identity/index.ts';
import { nameKindOf, targetKindOf } from '../identity/nameKind.ts';
import { trialsOf } from '../identity/trials.ts';
import { defineRule } from '../rule.ts';

export const nameAlwaysRefused = defineRule({
  definition: {
    code: 'name-always-refused',
    severity: 'error',
    summary:
      'The value is refused even for a user with plain attributes: the expression itself makes it invalid.',
    why: 'A second @, a blank or another sign that may not stand there is written into every value, so that every user is refused.',
    cure: 'Take out what the finding names; an attribute that is an address already has its own @ and domain.',
    example: {
      bad: 'Join("@", [mailNickname], "@contoso.com")',
      good: 'Join("@", [mailNickname], "contoso.com")',
    },
    reference:
      'upn-rules.md, upn-multiple-at, upn-whitespace, upn-invalid-character and those of other values (D)',
  },
  examples: {
    bad: [
      'Join("@", [mailNickname], "@contoso.com")',
      {
        target: 'userPrincipalName',
        expression: 'Join("@", [emails[type eq "work"].value], "contoso.com")',
      },
      { target: 'userPrincipalName', expression: 'Join("@", Join(" ", [first], [last]), "contoso.com")' },
      { target: 'userPrincipalName', expression: 'Append([employeeId], ".@contoso.com")' },
      { target: 'mailNickname', expression: '[mail]' },
      { target: 'sAMAccountName', expression: 'Join("+", [first], [employeeId])' },
      {
        target: 'proxyAddresses',
        expression: 'Join(",", Append("SMTP:", [mail]), Append("smtp:", [userPrincipalName]))',
      },
    ],
    good: [
      'Join("@", [mailNickname], "contoso.com")',
      { target: 'userPrincipalName', expression: '[userPrincipalName]' },
      { target: 'mailNickname', expression: 'Word([mail], 1, "@")' },
      { target: 'displayName', expression: 'Join(" ", [first], [last])' },
      { target: 'proxyAddresses', expression: 'Append("SMTP:", [mail])' },
      // Without a domain and with a wrong one: rules of their own.
      { target: 'userPrincipalName', expression: 'Word([mail], 1, "@")' },
      'Join("@", [mailNickname], "contoso.local")',
    ],
  },
  create: (context) => ({
    expression(root) {
      const { text } = context;
      const kind = nameKindOf(context) ?? targetKindOf(context);
      const values = trialsOf(context)?.valuesFor(new Map()) ?? [];
      if (kind === undefined || values.length === 0) return;
      const toActiveDirectory = context.dialect === 'hr-to-ad' || context.dialect === 'api-to-ad';
      const refusals = values.map((value) => {
        // As for Entra ID: what Active Directory stores of this, synchronization refuses.
        return checkAttribute(kind, value, anyDirectory).find(
          // A dot that was written right before @ stands there for everybody.
          ({ code }) =>
            ofTheExpression.has(code) || (code === 'upn-local-trailing-dot' && text.includes('.@')),
        );
      });
      // Of the rules of SelectUniqueValue one that is valid is enough.
      const [first] = refusals;
      if (first === undefined || refusals.includes(undefined)) return;
      context.report(root.span, `Even plain attributes give a bad value: ${first.message}`, {
        help: first.help ?? '',
        severity: toActiveDirectory && kind === 'userPrincipalName' ? 'warning' : first.severity,
      });
    },
  }),
});

const anyDirectory = createDirectory();

/** What does not hang on the letters and the length of the user's own attributes, and has no rule of its own here. */
const ofTheExpression: ReadonlySet<string> = new Set([
  'upn-multiple-at',
  'upn-whitespace',
  'upn-non-ascii',
  'upn-invalid-character',
  'nickname-invalid-character',
  'nickname-non-ascii',
  'sam-invalid-character',
  'sam-at-sign',
  'proxy-whitespace',
  'proxy-invalid-character',
  'proxy-non-ascii',
  'mail-non-ascii',
]);

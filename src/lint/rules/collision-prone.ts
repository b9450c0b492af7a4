import { quote } from '../../../grammar/quote.ts';
import { walkValue } from '../choicesOf.ts';
import { type NameKind, nameKindOf, targetKindOf } from '../identity/nameKind.ts';
import { sortOf } from '../identity/sourceAttribute.ts';
import { trialsOf } from '../identity/trials.ts';
import { defineRule } from '../rule.ts';
import { selectUniqueValueOf } from '../selectUniqueValueOf.ts';

export const collisionProne = defineRule({
  definition: {
    code: 'collision-prone',
    severity: 'warning',
    summary:
      'A user name is made of names of people alone, or of nothing of the user: two people get the same one.',
    why: 'The second of them is refused, since the value is taken; in a company of a thousand there is such a pair.',
    cure: 'Take something in that only one person has, such as an employee number, or SelectUniqueValue (to Active Directory) or RandomString, both only during object creation.',
    example: {
      bad: 'Join("@", Join(".", [givenName], [surname]), "contoso.com")',
      good: 'Join("@", Join(".", [givenName], [surname], [employeeId]), "contoso.com")',
    },
    reference: 'upn-rules.md, upn-duplicate and sam-duplicate (D)',
  },
  examples: {
    bad: [
      'Join("@", Join(".", [givenName], [surname]), "contoso.com")',
      { target: 'sAMAccountName', expression: 'Left(Join("", Mid([firstName], 1, 1), [lastName]), 20)' },
      { target: 'mailNickname', expression: '[displayName]' },
      { target: 'userPrincipalName', expression: '"shared@contoso.com"' },
      { target: 'userPrincipalName', expression: '[userName]', defaultValue: 'none@contoso.com' },
    ],
    good: [
      'Join("@", Join(".", [givenName], [surname], [employeeId]), "contoso.com")',
      'Join("@", Append([surname], RandomString(4, 4, 0, 0, 0, )), "contoso.com")',
      'SelectUniqueValue(Join("@", Join(".", [first], [last]), "contoso.com"), Join("@", Join(".", [first], [last], "2"), "contoso.com"))',
      'Join("@", [mailNickname], "contoso.com")',
      'Join("@", [userName], "contoso.com")',
    ],
  },
  create: (context) => ({
    expression(root) {
      const kind = nameKindOf(context);
      if (kind === undefined || !uniqueKinds.has(kind)) return;
      if (selectUniqueValueOf(root) !== undefined || !context.analysis().of(root).deterministic) return;
      const names: string[] = [];
      let hasMore = false;
      walkValue(root, (node) => {
        if (node.kind !== 'Attribute') return;
        if (sortOf(node.name, context) !== 'name') hasMore = true;
        else if (!names.includes(node.name)) names.push(node.name);
      });
      const [value] = trialsOf(context)?.valuesFor(new Map()) ?? [];
      if (hasMore || value === undefined || value === '') return;
      const list = names.map((name) => `[${name}]`).join(', ');
      const who =
        list === '' ? 'No attribute goes into the value: two people' : `Two people with the same ${list}`;
      context.report(root.span, `${who} both get ${quote(value)}, and the second is refused.`, {
        help: 'Take in what only one person has, such as an employee number, or use SelectUniqueValue or RandomString.',
      });
    },
    mapping({ defaultValue, defaultValueSpan }) {
      const kind = targetKindOf(context);
      if (!defaultValue || defaultValueSpan === undefined || kind === undefined || !uniqueKinds.has(kind))
        return;
      context.reportInFile(
        defaultValueSpan,
        `All users for whom the mapping gives nothing get ${quote(defaultValue)}, and the second is refused.`,
        { help: 'Leave the default value empty, and have Coalesce fall back on an attribute that differs.' },
      );
    },
  }),
});

const uniqueKinds: ReadonlySet<NameKind> = new Set(['userPrincipalName', 'mailNickname', 'sAMAccountName']);

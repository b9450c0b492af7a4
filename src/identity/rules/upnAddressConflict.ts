import { quote } from '../describe.ts';
import { describeHolder } from '../describeHolder.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnAddressConflict: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-address-conflict',
    severity: 'error',
    summary: 'Another user, group or contact has the value as mail or as an SMTP address.',
    why: 'Addresses are unique over users, groups and contacts: Graph answers that a conflicting object is present.',
    cure: 'Make the value differ, or take the address from the other object.',
    example: { bad: 'sales@contoso.com', good: 'sales.agent@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID (I)',
  },
  check: ({ value }, directory, self) => {
    const first = directory.holderOf('address', value, self);
    if (first === undefined) return undefined;
    // The user whose name it is mostly has it as address too; that is one cause, and upn-duplicate speaks of it.
    const duplicate = directory.holderOf('userPrincipalName', value, self);
    const holder = duplicate?.id === first.id ? directory.holderOf('address', value, self, first.id) : first;
    if (holder === undefined) return undefined;
    return {
      message: `${quote(value)} is already an address of ${describeHolder(holder)}.`,
      help: 'Make the value differ, or take the address from the other object.',
    };
  },
};

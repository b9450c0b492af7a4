import { printable, quote } from '../describe.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnSoftDeletedConflict: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-soft-deleted-conflict',
    severity: 'warning',
    summary: 'A user deleted less than 30 days ago had the value.',
    why: 'The name can be given again, but then the deleted user can be restored only under another name.',
    cure: 'If it is the same person, restore the deleted user; else make the value differ, or delete the old user for good.',
    example: { bad: 'gone@contoso.com', good: 'gone2@contoso.com' },
    reference:
      'upn-rules.md, userPrincipalName written to Microsoft Entra ID (I, A on the form of the deleted name)',
  },
  check: ({ value }, directory, self) => {
    const holder = directory.holderOf('deletedUserPrincipalName', value, self);
    if (holder === undefined) return undefined;
    return {
      message: `${quote(value)} was the name of a deleted user (id ${printable(holder.id)}) who can still be restored.`,
      help: 'If it is the same person, restore that user; else make the value differ or delete the old user for good.',
    };
  },
};

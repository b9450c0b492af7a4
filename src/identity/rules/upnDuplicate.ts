import { quote } from '../describe.ts';
import { describeHolder } from '../describeHolder.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnDuplicate: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-duplicate',
    severity: 'error',
    summary: 'Another user, existing or made by the same run, has the value, ignoring case.',
    why: 'userPrincipalName is unique: Graph answers that another object with the same value already exists, and domain controllers refuse it too.',
    cure: 'Make the values differ, by an employee number or a part of another name; in the three apps that have it, SelectUniqueValue.',
    example: { bad: 'bob@contoso.com', good: 'bob2@contoso.com' },
    reference: 'upn-rules.md, both tables on userPrincipalName (D, I that case does not count)',
  },
  check: ({ value }, directory, self) => {
    const holder = directory.holderOf('userPrincipalName', value, self);
    if (holder === undefined) return undefined;
    return {
      message: `${quote(value)} is already the userPrincipalName of ${describeHolder(holder)}.`,
      help:
        holder.kind === 'row'
          ? 'Make the values of the two rows differ, for instance by an employee number.'
          : 'Make the value differ, or, if this is the same person, see that the matching attribute joins the two.',
    };
  },
};

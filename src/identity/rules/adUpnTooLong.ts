import type { Rule } from '../rule.ts';

export const adUpnTooLong: Rule<string> = {
  definition: {
    code: 'ad-upn-too-long',
    severity: 'error',
    summary: 'The value has more than 1024 characters.',
    why: 'The schema of Active Directory allows 1024; the user is refused.',
    cure: 'Cut the part before @ with Left; to be usable in Entra ID it may have 64 characters.',
    example: { bad: `${'a'.repeat(1013)}@contoso.com`, good: 'adele.vance@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to on-premises AD (D)',
  },
  check: (value) => {
    if (value.length <= 1024) return undefined;
    return {
      message: `The value has ${value.length} characters; Active Directory stores at most 1024.`,
      help: 'Cut the part before @: Left(…, 64).',
    };
  },
};

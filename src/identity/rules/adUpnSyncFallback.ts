import type { Finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';

/** Checks the error findings that the rules for Entra ID have on the value, `upn-duplicate` left out. */
export const adUpnSyncFallback: Rule<readonly Finding[]> = {
  definition: {
    code: 'ad-upn-sync-fallback',
    severity: 'warning',
    summary: 'Active Directory stores the value, but one or more error rules for Entra ID hold.',
    why: 'At synchronization Entra ID computes another name, <MailNickName>@<initial domain>, or refuses the object: the user cannot sign in with this one.',
    cure: 'Mend what the listed rules say.',
    example: { bad: 'adele@contoso.local', good: 'adele@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to on-premises AD and conflict C2 (D)',
  },
  check: (errors, { domains }) => {
    if (errors.length === 0) return undefined;
    const listed = errors.map(({ code, message }) => `${code} (${message.replace(/\.$/, '')})`).join('; ');
    const initial = domains.initialDomain ?? '<initial domain>';
    const cures = errors.map(({ help }) => help).join(' ');
    return {
      message: `Active Directory stores the value, but Entra ID does not take it: ${listed}.`,
      help: `${outcome(errors, initial)} ${cures}`,
    };
  },
};

/** What synchronization makes of it (POP, SYNCERR, DUPRES; for non-ASCII the sources disagree, C2). */
function outcome(errors: readonly Finding[], initial: string): string {
  if (errors.some(({ code }) => code === 'upn-non-ascii')) {
    return `At synchronization Entra ID computes <MailNickName>@${initial}, or puts underscores in place of the characters, or the export fails with IdentityDataValidationFailed; which, the sources do not agree on.`;
  }
  if (errors.every(({ code }) => code === 'upn-address-conflict')) {
    return `At synchronization the object gets <prefix>+<4 digits>@${initial}, and the conflict is quarantined.`;
  }
  return `At synchronization Entra ID computes <MailNickName>@${initial}, or the export fails with IdentityDataValidationFailed.`;
}

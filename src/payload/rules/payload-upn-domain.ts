import { definePayloadRule } from '../payloadRule.ts';
import {
  findingsAboutName,
  isAboutDomain,
  leadOf,
  placeOfName,
  userPrincipalNameOf,
} from '../userPrincipalNameOf.ts';

export const payloadUpnDomain = definePayloadRule({
  alias: 'BU207',
  definition: {
    code: 'payload-upn-domain',
    severity: 'error',
    summary: 'The domain of a userPrincipalName is not a verified one of the tenant.',
    why: 'The request is accepted, and later the log says that the domain does not exist.',
    cure: 'Let the mapping append DefaultDomain() to the part before the @, or send a verified domain.',
    example: { bad: '"userName": "bjensen@example.com"', good: '"userName": "bjensen@contoso.com"' },
    reference: 'bulk-upload.md sections 10 S7 (D) and 11 BU207',
  },
  record(operation, context) {
    const name = userPrincipalNameOf(operation, context);
    if (name === undefined) return;
    const { value, isMapped } = name;
    const place = placeOfName(operation, context);
    const lead = leadOf(name);
    const found = isMapped ? findingsAboutName(name, operation, context) : [];
    const aboutDomain = found.filter(({ code }) => isAboutDomain(code));
    for (const { severity, message, help } of aboutDomain) {
      context.report(operation, place, `${lead}${message}`, {
        severity,
        ...(help !== undefined && { help }),
      });
    }
    const domain = /@([^@]*)$/.exec(value)?.[1];
    const isListed = isMapped && context.settings.directory.domains.verified.length > 0;
    if (domain === undefined || !reserved.test(domain) || isListed || aboutDomain.length > 0) return;
    const which = isMapped ? '' : ', so a mapping that keeps the domain of userName fails';
    context.report(operation, place, `${lead}No tenant owns ${domain}${which}.`, { severity: 'warning' });
  },
});

/** Names that nobody can register, so that they are no verified domain either (bulk-upload.md section 10 S7). */
const reserved = /^(?:.*\.)?(?:example\.(?:com|net|org)|test|invalid|localhost|local|example)$/i;

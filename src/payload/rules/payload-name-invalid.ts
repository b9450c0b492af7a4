import { findingsAboutOtherNames, isAboutLength } from '../findingsAboutOtherNames.ts';
import { definePayloadRule } from '../payloadRule.ts';
import {
  findingsAboutName,
  isAboutDomain,
  isAboutOthers,
  leadOf,
  placeOfName,
  userPrincipalNameOf,
} from '../userPrincipalNameOf.ts';

export const payloadNameInvalid = definePayloadRule({
  alias: 'BU206',
  definition: {
    code: 'payload-name-invalid',
    severity: 'error',
    summary: 'The userPrincipalName of a record, or another name that the mapping makes, breaks its rules.',
    why: 'The request is accepted, and later the log says AzureActiveDirectoryInvalidUserPrincipalName.',
    cure: 'Correct the userName, or clean it in the mapping.',
    example: { bad: '"userName": "inês.carvalho"', good: '"userName": "ines.carvalho"' },
    reference: 'bulk-upload.md sections 10 S6 (D) and 11 BU206; upn-rules.md',
  },
  record(operation, context) {
    const { report, mapped } = context;
    const name = userPrincipalNameOf(operation, context);
    const target = mapped(operation)?.get('userprincipalname');
    if (name !== undefined) {
      for (const { code, severity, message, help } of findingsAboutName(name, operation, context)) {
        if (isAboutOthers(code) || isAboutDomain(code)) continue;
        report(operation, placeOfName(operation, context), `${leadOf(name)}${message}`, {
          severity: !name.isMapped && severity === 'error' ? 'warning' : severity,
          ...(help !== undefined && { help }),
        });
      }
    } else if (target !== undefined) {
      const why = target.failure === undefined ? '' : ` ${target.failure}`;
      report(operation, placeOfName(operation, context), `The mapping gives no userPrincipalName.${why}`);
    }
    for (const { code, place, message, ...more } of findingsAboutOtherNames(operation, context)) {
      if (!isAboutLength(code)) report(operation, place, message, more);
    }
  },
});

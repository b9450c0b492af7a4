import { definePayloadRule } from '../payloadRule.ts';
import { placeOfTarget } from '../placeOfTarget.ts';

export const payloadMailCreateOnly = definePayloadRule({
  alias: 'BU310',
  definition: {
    code: 'payload-mail-create-only',
    severity: 'info',
    summary: 'A record sends a mail address that the mapping writes to mail.',
    why: 'mail is set when a user is created; later changes have no effect, although the log shows them.',
    cure: 'Expect nothing from a change of mail, and change it where the mailbox is.',
    example: { bad: 'mail mapped "always"', good: 'mail mapped "only during object creation"' },
    reference: 'bulk-upload.md sections 6, 13 (D) and 11 BU310',
  },
  record(operation, { mapped, report, settings }) {
    if (settings.directory.target === 'ad') return;
    const mail = mapped(operation)?.get('mail');
    if (mail === undefined || !mail.value || mail.mapping.createOnly) return;
    const isKnown = settings.existing !== undefined;
    if (isKnown && !settings.existing.has(operation.externalId ?? '')) return;
    const place = placeOfTarget(operation, mail.mapping.program.attributes);
    report(operation, place, 'mail is written when a user is created; an update has no effect.');
  },
});

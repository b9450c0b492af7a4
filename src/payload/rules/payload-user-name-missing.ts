import { beginOf, memberNamed, textOfNode } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';

export const payloadUserNameMissing = definePayloadRule({
  alias: 'BU208',
  definition: {
    code: 'payload-user-name-missing',
    severity: 'warning',
    summary: 'A record has no userName.',
    why: 'userPrincipalName is made of it, so that the user cannot be created. An update does not need it.',
    cure: 'Send userName with each record that may create a user.',
    example: {
      bad: '{"externalId": "701984", …}',
      good: '{"externalId": "701984", "userName": "bjensen", …}',
    },
    reference: 'bulk-upload.md section 11 BU208 (R; D for updates)',
  },
  record(operation, { report, settings }) {
    const { data, externalId } = operation;
    const { profile, existing } = settings;
    if (profile === 'update-ok' || existing?.has(externalId ?? '') === true) return;
    const node = memberNamed(data, 'userName')?.value;
    // What is no text at all is found as that.
    const text = node === undefined || node.type === 'null' ? '' : (textOfNode(node) ?? 'other');
    if (text.trim() !== '') return;
    report(
      operation,
      node ?? beginOf(data),
      'The record has no userName, which a user to be created needs.',
      {
        severity: profile === 'create-only' ? 'error' : 'warning',
      },
    );
  },
});

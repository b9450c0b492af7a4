import { getNodeValue } from 'jsonc-parser';
import { jobIdsIn } from '../../provisioning/jobId.ts';
import { sendingSeconds } from '../../provisioning/quotas.ts';
import { tokenProblems } from '../../provisioning/tokenProblems.ts';
import { memberNamed, textOfNode } from '../jsonMembers.ts';
import type { PayloadDocument } from '../payloadDocument.ts';
import { definePayloadRule } from '../payloadRule.ts';

export const tokenProfile = definePayloadRule({
  alias: 'BU602',
  definition: {
    code: 'token-profile',
    severity: 'error',
    summary: 'A token is expired, for another audience or tenant, or without the permission to upload.',
    why: 'The endpoint answers 401 or 403, and nothing is queued.',
    cure: 'Grant SynchronizationData-User.Upload with admin consent, then get a new token for https://graph.microsoft.com.',
    example: { bad: '"roles": ["User.Read.All"]', good: '"roles": ["SynchronizationData-User.Upload"]' },
    reference: 'bulk-upload.md sections 2, 10 S3 and S4, 11 BU602 (D)',
  },
  document(document, { report, documents, settings }) {
    const { kind, root } = document;
    if (kind !== 'token' || root === undefined) return;
    const requests = documents.filter(({ operations }) => operations.length > 0).length;
    const use = {
      at: settings.now,
      jobIds: documents.flatMap(jobIdsOf),
      runSeconds: sendingSeconds(requests, settings.licence),
    };
    for (const { claim, message, severity } of tokenProblems(getNodeValue(root), use)) {
      const place = memberNamed(root, claim)?.value ?? { start: 0, end: 1 };
      report(document, place, message, { severity });
    }
  },
});

function jobIdsOf({ kind, root, request }: PayloadDocument): readonly string[] {
  const text = kind === 'job' ? textOfNode(memberNamed(root, 'id')?.value) : request?.url?.value;
  return jobIdsIn(text ?? '');
}

import { getNodeValue } from 'jsonc-parser';
import { sendingSeconds } from '../../provisioning/quotas.ts';
import { elementsOf, memberNamed, shownNode, textOfNode } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';

const jobProfile = definePayloadRule({
  alias: 'BU601',
  definition: {
    code: 'job-profile',
    severity: 'error',
    summary:
      'The job cannot process what is sent: its state, its notification e-mail, or its matching attribute.',
    why: 'The endpoint answers 202 all the same; nothing is processed, and the log stays empty.',
    cure: 'Give a notification e-mail, start the job, or restart it out of quarantine; match by one attribute.',
    example: { bad: '"status": {"code": "Quarantine"}', good: '"status": {"code": "Active"}' },
    reference: 'bulk-upload.md sections 7, 10 S2 and S5, 11 BU601 (D)',
  },
  document(document, { report }) {
    if (document.kind !== 'job') return;
    const { root } = document;
    const status = memberNamed(root, 'status')?.value;
    const code = memberNamed(status, 'code')?.value;
    if (textOfNode(code) === 'Quarantine') {
      const reason = textOfNode(memberNamed(memberNamed(status, 'quarantine')?.value, 'reason')?.value);
      report(document, code!, `The job is in quarantine${reason === undefined ? '' : ` (${reason})`}.`, {
        help: 'Remove the cause, then restart provisioning.',
      });
    } else if (code !== undefined && textOfNode(code) !== 'Active') {
      report(document, code, `The job is ${textOfNode(code) ?? shownNode(code)}, not Active.`, {
        severity: 'warning',
        help: 'What is sent waits until provisioning is started, and restarting a stopped job throws it away.',
      });
    }
    for (const name of ['notificationEmail', 'notification_email']) {
      const email = memberNamed(root, name)?.value;
      if (email !== undefined && (textOfNode(email) ?? '').trim() === '') {
        const message =
          'The notification e-mail is empty; such a job goes into quarantine when it is started.';
        report(document, email, message);
      }
    }
    for (const setting of elementsOf(memberNamed(root, 'synchronizationJobSettings')?.value)) {
      const value = memberNamed(setting, 'value')?.value;
      const isEmail = /notification.*mail|recipients/i.test(
        textOfNode(memberNamed(setting, 'name')?.value) ?? '',
      );
      if (isEmail && value !== undefined && (textOfNode(value) ?? '').trim() === '') {
        report(document, value, 'The notification e-mail is empty; such a job goes into quarantine.');
      }
    }
  },
  batch({ documents, settings, report }) {
    const { mapping } = settings;
    const about = documents.find(({ kind }) => kind === 'job') ?? documents[0];
    if (mapping === undefined || about === undefined) return;
    const matching = mapping.targets.filter(({ matchingPriority }) => matchingPriority > 0);
    const place = { start: 0, end: 0 };
    if (matching.length === 0) report(about, place, 'The mapping has no attribute that matches users.');
    for (const { target } of matching) {
      if (!/^extensionAttribute(?:[1-9]|1[0-5])$/i.test(target)) continue;
      report(about, place, `The mapping matches users by ${target}, which is not supported.`);
    }
  },
});

const tokenProfile = definePayloadRule({
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
    const place = (name: string) => memberNamed(root, name)?.value ?? { start: 0, end: 1 };
    const claims = getNodeValue(root) as Readonly<Record<string, unknown>>;
    const granted = [
      ...(Array.isArray(claims.roles) ? claims.roles : []),
      ...(typeof claims.scp === 'string' ? claims.scp.split(' ') : []),
    ];
    if (granted.includes('SynchronizationData-User.Upload.OwnedBy')) {
      if (!granted.includes('SynchronizationData-User.Upload')) {
        const message = 'The token may upload only to apps that the client owns (…Upload.OwnedBy).';
        report(document, place('roles'), message, { severity: 'info' });
      }
    } else if (!granted.includes('SynchronizationData-User.Upload')) {
      const message = 'The token has no permission SynchronizationData-User.Upload.';
      report(document, place(claims.roles === undefined ? 'scp' : 'roles'), message);
    }
    if (!audiences.has(String(claims.aud).replace(/\/$/, ''))) {
      report(document, place('aud'), 'The token is not for https://graph.microsoft.com.');
    }
    const tenants = documents.flatMap(tenantsOf);
    if (typeof claims.tid === 'string') {
      const own = claims.tid.replaceAll('-', '').toLowerCase();
      const other = tenants.find((tenant) => tenant !== own);
      if (other !== undefined) {
        const message = `The token is of another tenant than the job (${other}).`;
        report(document, place('tid'), message, { severity: 'warning' });
      }
    }
    const now = settings.now / 1000;
    if (typeof claims.nbf === 'number' && claims.nbf > now) {
      report(document, place('nbf'), 'The token is not valid yet.');
    }
    if (typeof claims.exp !== 'number')
      report(document, place('exp'), 'The token does not say when it expires.');
    else if (claims.exp <= now) report(document, place('exp'), 'The token has expired.');
    else {
      const requests = documents.filter(({ operations }) => operations.length > 0).length;
      if (now + sendingSeconds(requests, settings.licence) > claims.exp) {
        const message = 'The token expires before all requests can be sent; get a new one on the way.';
        report(document, place('exp'), message, { severity: 'warning' });
      }
    }
  },
});

const audiences: ReadonlySet<string> = new Set([
  'https://graph.microsoft.com',
  '00000003-0000-0000-c000-000000000000',
]);

/** The middle part of a job's id is the tenant's (I). */
function tenantsOf({
  kind,
  root,
  request,
}: Parameters<NonNullable<typeof jobProfile.document>>[0]): string[] {
  const id = kind === 'job' ? textOfNode(memberNamed(root, 'id')?.value) : request?.url?.value;
  const tenant = /API2A(?:AD|D)\.([0-9a-f]{32})\./i.exec(id ?? '')?.[1];
  return tenant === undefined ? [] : [tenant.toLowerCase()];
}

export const profileRules = [jobProfile, tokenProfile];

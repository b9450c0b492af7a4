import type { Finding } from '../../diagnostics/finding.ts';
import { checkAttribute, checkUserPrincipalName, createDirectory } from '../../identity/index.ts';
import { memberNamed, membersOf, textOfNode } from '../jsonMembers.ts';
import type { Operation } from '../payloadDocument.ts';
import { definePayloadRule, type PayloadContext } from '../payloadRule.ts';
import { placeOf } from '../placeOf.ts';
import { writing } from './operationRules.ts';
import { placeOfTarget } from './valueRules.ts';

const upnDuplicate = definePayloadRule({
  alias: 'BU205',
  definition: {
    code: 'payload-upn-duplicate',
    severity: 'error',
    summary: 'Two records get one userPrincipalName, or somebody else has it already.',
    why: 'The service resolves no conflicts: a name that is taken makes the creation fail.',
    cure: 'Make the names differ in the source, or add random digits in the mapping, only during object creation.',
    example: {
      bad: '"userName": "bjensen", twice',
      good: '"userName": "bjensen" and "userName": "bjensen2"',
    },
    reference: 'bulk-upload.md sections 6, 12 (D) and 11 BU205',
  },
  batch(context) {
    const { records, report, settings } = context;
    const seen = new Map<string, Operation>();
    for (const operation of records) {
      const name = nameOf(operation, context);
      if (name === undefined) continue;
      for (const finding of taken(name, operation, context)) {
        report(operation, nodeOf(operation), finding.message, {
          ...(finding.help && { help: finding.help }),
        });
      }
      const key = name.value.toLowerCase();
      const first = seen.get(key);
      seen.set(key, first ?? operation);
      if (first === undefined || sameText(first.externalId, operation.externalId)) continue;
      const isHere = first.document === operation.document;
      const what = name.isMapped
        ? `userPrincipalName would be "${name.value}"`
        : `userName is "${name.value}"`;
      report(operation, nodeOf(operation), `${what}, as for ${placeOf(first, operation)}.`, {
        severity: settings.mapping === undefined ? 'warning' : 'error',
        related: isHere ? [{ place: nodeOf(first), message: 'first here' }] : [],
      });
    }
  },
});

const upnInvalid = definePayloadRule({
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
    reportFindings(operation, context, (code) => !aboutOthers.test(code) && !aboutDomain.test(code));
    const { directory, existing, mapping: job } = context.settings;
    for (const [target, { value, mapping }] of context.mapped(operation) ?? []) {
      if (target === 'userprincipalname' || (job?.isAssumed === true && !value)) continue;
      const self = existing?.get(operation.externalId ?? '');
      for (const { severity, message, help } of checkAttribute(target, value, directory, self)) {
        const lead = value === null ? mapping.target : `${mapping.target} would be "${value}"`;
        const place = placeOfTarget(operation, mapping.program.attributes);
        context.report(operation, place, `${lead}: ${message}`, {
          severity: job?.isAssumed === true && severity === 'error' ? 'warning' : severity,
          ...(help && { help }),
        });
      }
    }
  },
});

const upnDomain = definePayloadRule({
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
    reportFindings(operation, context, (code) => aboutDomain.test(code));
    const name = nameOf(operation, context);
    if (name === undefined || name.isMapped) return;
    const domain = name.value.slice(name.value.lastIndexOf('@') + 1);
    if (!name.value.includes('@') || !reserved.test(domain)) return;
    const message = `No tenant owns ${domain}, so a mapping that keeps the domain of userName fails.`;
    context.report(operation, nodeOf(operation), message, { severity: 'warning' });
  },
});

const reserved = /^(?:.*\.)?(?:example\.(?:com|net|org)|test|invalid|localhost|local|example)$/i;

const userNameMissing = definePayloadRule({
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
    const node = memberNamed(data, 'userName')?.value;
    if ((textOfNode(node) ?? '').trim() !== '' || profile === 'update-ok') return;
    if (existing?.has(externalId ?? '') === true) return;
    const place = node ?? { start: data.offset, end: data.offset + 1 };
    report(operation, place, 'The record has no userName, which a user to be created needs.', {
      severity: profile === 'create-only' ? 'error' : 'warning',
    });
  },
});

const userNameCase = definePayloadRule({
  alias: 'BU209',
  definition: {
    code: 'payload-user-name-case',
    severity: 'warning',
    summary: 'A name of an attribute is not written as SCIM writes it, or two userNames differ only in case.',
    why: 'Whether the service takes "username" for userName is not known; names of users are compared without case.',
    cure: 'Write userName, and names that differ in more than case.',
    example: { bad: '"username": "bjensen"', good: '"userName": "bjensen"' },
    reference: 'bulk-upload.md section 11 BU209 (R, I); scim-payload.md section 1',
  },
  record(operation, { report }) {
    for (const { name, key } of membersOf(operation.data)) {
      const right = ['userName', 'externalId', 'active', 'displayName'].find(
        (each) => each !== name && each.toLowerCase() === name.toLowerCase(),
      );
      if (right === undefined) continue;
      report(operation, key, `The attribute is called ${right}, not ${name}.`, {
        fix: writing(key, JSON.stringify(right), 'safe'),
      });
    }
  },
  batch({ records, report }) {
    const seen = new Map<string, Operation>();
    for (const operation of records) {
      const name = userNameOf(operation);
      if (name === undefined) continue;
      const first = seen.get(name.toLowerCase());
      if (first === undefined) seen.set(name.toLowerCase(), operation);
      else if (userNameOf(first) !== name) {
        const message = `The userName "${name}" differs only in case from that of ${placeOf(first, operation)}.`;
        report(operation, nodeOf(operation), message);
      }
    }
  },
});

interface GivenName {
  readonly value: string;
  readonly isMapped: boolean;
}

/** What the mapping makes for userPrincipalName, or, without one, userName. Undefined when there is none. */
function nameOf(operation: Operation, { mapped }: PayloadContext): GivenName | undefined {
  const values = mapped(operation);
  const value = values === undefined ? userNameOf(operation) : values.get('userprincipalname')?.value;
  return value === undefined || value === null || value === ''
    ? undefined
    : { value, isMapped: values !== undefined };
}

function userNameOf({ data }: Operation): string | undefined {
  return textOfNode(memberNamed(data, 'userName')?.value) || undefined;
}

/** The place that findings about a name point to. */
function nodeOf({ data, node }: Operation) {
  return memberNamed(data, 'userName')?.value ?? memberNamed(data, 'externalId')?.value ?? node;
}

function sameText(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.toLowerCase() === other?.toLowerCase();
}

/** Codes of the identity rules (upn-rules.md) by what they are about. */
const aboutOthers = /^(?:upn-duplicate|upn-address-conflict|upn-soft-deleted-conflict)$/;
const aboutDomain =
  /^upn-(?:domain-(?:empty|invalid|not-routable)|unverified-domain|unknown-domain|federated-domain)$/;

function checked({ value, isMapped }: GivenName, operation: Operation, context: PayloadContext): Finding[] {
  const { directory, existing } = context.settings;
  if (isMapped) return checkUserPrincipalName(value, directory, existing?.get(operation.externalId ?? ''));
  // Without a mapping only the part before the @ is sure to stay.
  const local = value.includes('@') ? value : `${value}@contoso.com`;
  return checkUserPrincipalName(local, createDirectory({ target: directory.target })).filter(
    ({ code }) => !aboutDomain.test(code),
  );
}

function taken(name: GivenName, operation: Operation, context: PayloadContext): readonly Finding[] {
  return checked(name, operation, context).filter(
    ({ code, severity }) => aboutOthers.test(code) && severity === 'error',
  );
}

function reportFindings(
  operation: Operation,
  context: PayloadContext,
  isMine: (code: string) => boolean,
): void {
  const values = context.mapped(operation);
  const mapped = values?.get('userprincipalname');
  const name = nameOf(operation, context);
  if (name === undefined) {
    if (mapped === undefined || !isMine('upn-empty')) return;
    const why = mapped.failure === undefined ? '' : ` ${mapped.failure}`;
    context.report(operation, nodeOf(operation), `The mapping gives no userPrincipalName.${why}`);
    return;
  }
  for (const { code, severity, message, help } of checked(name, operation, context)) {
    if (!isMine(code)) continue;
    const lead = name.isMapped ? `userPrincipalName would be "${name.value}": ` : '';
    context.report(operation, nodeOf(operation), `${lead}${message}`, {
      severity: !name.isMapped && severity === 'error' ? 'warning' : severity,
      ...(help !== undefined && { help }),
    });
  }
}

export const userNameRules = [upnDuplicate, upnInvalid, upnDomain, userNameMissing, userNameCase];

import type { Node } from 'jsonc-parser';
import { targetLimits } from '../../provisioning/targetLimits.ts';
import { heldNameOf } from '../../simulate/claims.ts';
import { memberNamed, membersOf, textOfNode } from '../jsonMembers.ts';
import type { Operation } from '../payloadDocument.ts';
import { definePayloadRule, type PayloadContext } from '../payloadRule.ts';

const valueEmpty = definePayloadRule({
  alias: 'BU306',
  definition: {
    code: 'payload-value-empty',
    severity: 'info',
    summary: 'Attributes are null or empty.',
    why: 'Normally null changes nothing. With "Flow null values" it clears the target, and empty text fails in Active Directory.',
    cure: 'Leave out what has no value; to clear an attribute, turn on "Flow null values" on both sides.',
    example: { bad: '"title": ""', good: '(no title)' },
    reference: 'bulk-upload.md sections 3.3 (D, D-2026) and 11 BU306',
  },
  record(operation, { report, settings, mapped }) {
    const empty = emptyValues(operation.data);
    const [first] = empty;
    if (first === undefined) return;
    const shown = empty.slice(0, 5).map(({ path }) => path.slice(path.lastIndexOf(':') + 1));
    const more = empty.length > shown.length ? ` and ${empty.length - shown.length} more` : '';
    const targets = targetsOf(operation, mapped, new Set(empty.map(({ path }) => path.toLowerCase())));
    const toText = empty.some(({ node }) => node.type === 'string') && settings.directory.target === 'ad';
    report(operation, first.node, `No value in ${shown.join(', ')}${more}.`, {
      severity: toText && targets.length > 0 ? 'warning' : 'info',
      ...(targets.length > 0 && {
        help: toText
          ? `Empty text fails in Active Directory when it flows to ${targets.join(', ')}.`
          : `With "Flow null values" this clears ${targets.join(', ')}.`,
      }),
    });
  },
});

interface EmptyValue {
  readonly path: string;
  readonly node: Node;
}

/** Null and empty text, by SCIM path, in the record itself, in complex attributes and in extensions. */
function emptyValues(data: Node): EmptyValue[] {
  return membersOf(data).flatMap(({ name, value }) => {
    const separator = /^urn:/i.test(name) ? ':' : '.';
    const inside = membersOf(value).map((member) => ({
      path: `${name}${separator}${member.name}`,
      node: member.value,
    }));
    return [{ path: name, node: value }, ...inside].filter(
      ({ path, node }) => (node.type === 'null' || node.value === '') && !ruled.has(path.toLowerCase()),
    );
  });
}

/** Of these an empty value is found by rules of their own. */
const ruled: ReadonlySet<string> = new Set([
  'externalid',
  'username',
  'active',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:user:manager',
]);

function targetsOf(
  operation: Operation,
  mapped: PayloadContext['mapped'],
  paths: ReadonlySet<string>,
): string[] {
  return [...(mapped(operation)?.values() ?? [])]
    .filter(({ mapping }) => mapping.program.attributes.some((name) => paths.has(name.toLowerCase())))
    .map(({ mapping }) => mapping.target);
}

const mailOnce = definePayloadRule({
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
    if (mail === undefined || mail.value === null || mail.mapping.createOnly) return;
    const isKnown = settings.existing !== undefined;
    if (isKnown && !settings.existing.has(operation.externalId ?? '')) return;
    const place = placeOfTarget(operation, mail.mapping.program.attributes);
    report(operation, place, 'mail is written when a user is created; an update has no effect.');
  },
});

const targetTooLong = definePayloadRule({
  alias: 'BU311',
  definition: {
    code: 'payload-target-limit',
    severity: 'error',
    summary: 'A mapped value is longer than its target takes, or a value that the target needs is missing.',
    why: 'The request is accepted, and the user fails later.',
    cure: 'Shorten the value in the source, or in the mapping with Left.',
    example: { bad: '"department": (70 characters)', good: 'Left([…:department], 64)' },
    reference: 'bulk-upload.md section 11 BU311; scim-payload.md section 7 (D, A)',
  },
  record(operation, { mapped, report, settings }) {
    const values = mapped(operation);
    if (values === undefined) {
      for (const { path, length } of plainLimits) {
        const node = path.reduce<Node | undefined>(
          (at, name) => memberNamed(at, name)?.value,
          operation.data,
        );
        const text = textOfNode(node);
        if (text === undefined || text.length <= length) continue;
        const message = `The value has ${text.length} characters; ${path.at(-1)} takes ${length}.`;
        report(operation, node!, message, { severity: 'warning' });
      }
      return;
    }
    for (const [target, { value, mapping }] of values) {
      // Names have rules of their own, as identity rules say.
      const limit = heldNameOf(target) === undefined ? targetLimits.get(target) : undefined;
      // The rule about externalId speaks of employeeId.
      if (value === null || limit === undefined || value.length <= limit.length) continue;
      const { attributes } = mapping.program;
      if (target === 'employeeid' && attributes.some((name) => name.toLowerCase() === 'externalid')) continue;
      const message = `${mapping.target} would have ${value.length} characters; it takes ${limit.length}.`;
      report(operation, placeOfTarget(operation, attributes), message, {
        severity: limit.mark === 'D' ? 'error' : 'warning',
      });
    }
    const displayName = values.get('displayname');
    const isUpdate = settings.existing?.has(operation.externalId ?? '') === true;
    if (displayName !== undefined && !displayName.value && !isUpdate && settings.profile !== 'update-ok') {
      const place = memberNamed(operation.data, 'displayName')?.value ?? {
        start: operation.data.offset,
        end: operation.data.offset + 1,
      };
      const message = 'displayName would be empty, which a user to be created needs.';
      report(operation, place, message, {
        severity: settings.profile === 'create-only' ? 'error' : 'warning',
      });
    }
  },
});

/** Documented limits of targets that the default mapping fills one to one. */
const plainLimits = [
  { path: ['displayName'], length: 256 },
  { path: ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User', 'department'], length: 64 },
] as const;

/** Where the value of a mapping comes from in a record, as far as that is a plain path; else the record. */
export function placeOfTarget({ data, node }: Operation, attributes: readonly string[]): Node {
  for (const name of attributes) {
    const colon = /^urn:/i.test(name) ? name.lastIndexOf(':') : -1;
    const path = colon < 0 ? name.split(/[.[]/) : [name.slice(0, colon), name.slice(colon + 1)];
    let at = memberNamed(data, path[0]!)?.value;
    if (at !== undefined && path.length > 1) at = memberNamed(at, path[1]!)?.value ?? at;
    if (at !== undefined) return at;
  }
  return node;
}

export const valueRules = [valueEmpty, mailOnce, targetTooLong];

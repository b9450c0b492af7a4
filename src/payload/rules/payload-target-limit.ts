import type { Node } from 'jsonc-parser';
import { enterpriseUserUrn } from '../../provisioning/scimSchema.ts';
import { targetLimits } from '../../provisioning/targetLimits.ts';
import { heldNameOf } from '../../simulate/claims.ts';
import { findingsAboutOtherNames, isAboutLength } from '../findingsAboutOtherNames.ts';
import { beginOf, memberNamed, textOfNode } from '../jsonMembers.ts';
import type { Operation } from '../payloadDocument.ts';
import type { MappedRecord } from '../payloadMapping.ts';
import { definePayloadRule, type PayloadContext } from '../payloadRule.ts';
import { placeOfTarget } from '../placeOfTarget.ts';

export const payloadTargetLimit = definePayloadRule({
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
  record(operation, context) {
    const values = context.mapped(operation);
    if (values === undefined) checkPlainValues(operation, context);
    else {
      checkMappedValues(operation, values, context);
      for (const { code, place, message, ...more } of findingsAboutOtherNames(operation, context)) {
        if (isAboutLength(code)) context.report(operation, place, message, more);
      }
      checkDisplayName(operation, values, context);
    }
  },
});

function checkPlainValues(operation: Operation, { report }: PayloadContext): void {
  for (const { path, target } of plainTargets) {
    const { length } = targetLimits.get(target)!;
    const node = path.reduce<Node | undefined>((at, name) => memberNamed(at, name)?.value, operation.data);
    const text = textOfNode(node);
    if (text === undefined || text.length <= length) continue;
    const message = `The value has ${text.length} characters; ${path.at(-1)} takes ${length}.`;
    report(operation, node!, message, { severity: 'warning' });
  }
}

/** Targets with a documented limit that the default mapping fills one to one. */
const plainTargets = [
  { path: ['displayName'], target: 'displayname' },
  { path: [enterpriseUserUrn, 'department'], target: 'department' },
] as const;

function checkMappedValues(operation: Operation, values: MappedRecord, { report }: PayloadContext): void {
  for (const [target, { value, mapping }] of values) {
    // Of names the rules for names say more.
    const limit = heldNameOf(target) === undefined ? targetLimits.get(target) : undefined;
    if (value === null || limit === undefined || value.length <= limit.length) continue;
    const { attributes } = mapping.program;
    // The rule about externalId speaks of this one.
    if (target === 'employeeid' && attributes.some((name) => name.toLowerCase() === 'externalid')) continue;
    const message = `${mapping.target} would have ${value.length} characters; it takes ${limit.length}.`;
    report(operation, placeOfTarget(operation, attributes), message, {
      severity: limit.mark === 'D' ? 'error' : 'warning',
    });
  }
}

function checkDisplayName(
  operation: Operation & { readonly data: Node },
  values: MappedRecord,
  { report, settings: { existing, profile } }: PayloadContext,
): void {
  const displayName = values.get('displayname');
  if (displayName === undefined || displayName.value || profile === 'update-ok') return;
  if (existing?.has(operation.externalId ?? '') === true) return;
  const place = memberNamed(operation.data, 'displayName')?.value ?? beginOf(operation.data);
  report(operation, place, 'displayName would be empty, which a user to be created needs.', {
    severity: profile === 'create-only' ? 'error' : 'warning',
    help: 'Send what its mapping reads, or let the mapping make it of the names: Join(" ", [name.givenName], [name.familyName]).',
  });
}

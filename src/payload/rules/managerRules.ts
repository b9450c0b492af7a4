import type { Node } from 'jsonc-parser';
import { enterpriseUserUrn } from '../../provisioning/scimSchema.ts';
import { memberNamed, shownNode, textOfNode } from '../jsonMembers.ts';
import type { Operation } from '../payloadDocument.ts';
import { definePayloadRule, type PayloadContext } from '../payloadRule.ts';
import { placeOf } from '../placeOf.ts';

const managerUnknown = definePayloadRule({
  alias: 'BU401',
  definition: {
    code: 'payload-manager-unknown',
    severity: 'warning',
    summary: 'A manager is empty, the person itself, or nobody of the batch.',
    why: 'A manager who was never sent through this job cannot be found; the user is written without one.',
    cure: 'Send the manager’s record in the same request or before, whole and with "active".',
    example: { bad: '"manager": {"value": ""}', good: '"manager": {"value": "89607"}' },
    reference: 'bulk-upload.md section 11 BU401; scim-payload.md section 6 (D, I)',
  },
  record(operation, context) {
    const { report, byExternalId, settings } = context;
    const node = managerNode(operation);
    if (node === undefined || wrongForm(node, context) !== undefined) return;
    const manager = textOfNode(node) ?? '';
    if (manager.trim() === '') report(operation, node, 'The manager is empty.');
    else if (manager === operation.externalId) report(operation, node, 'The manager is the person itself.');
    else if (!byExternalId.has(manager) && settings.existing?.has(manager) !== true) {
      const help = 'It resolves only if this job has processed that person before.';
      report(operation, node, `The manager ${shownNode(node)} is nobody of this batch.`, { help });
    }
  },
});

const managerForm = definePayloadRule({
  alias: 'BU402',
  definition: {
    code: 'payload-manager-not-external-id',
    severity: 'warning',
    summary: 'A manager is given by name, mail, UPN or GUID and not by externalId.',
    why: 'The reference is resolved by the externalId of the manager and by nothing else that is documented.',
    cure: 'Send the manager’s externalId as manager.value.',
    example: { bad: '"manager": {"value": "john@contoso.com"}', good: '"manager": {"value": "89607"}' },
    reference: 'bulk-upload.md section 11 BU402 (D); scim-payload.md section 6',
  },
  record(operation, context) {
    const node = managerNode(operation);
    const form = node && wrongForm(node, context);
    if (form === undefined) return;
    context.report(
      operation,
      node!,
      `The manager ${shownNode(node!)} looks like ${form}, not an externalId.`,
    );
  },
});

const managerCycle = definePayloadRule({
  alias: 'BU403',
  definition: {
    code: 'payload-manager-cycle',
    severity: 'warning',
    summary: 'People of a batch are each other’s managers, in a circle.',
    why: 'No order of sending gives each of them a manager who is there already; usually the data are wrong.',
    cure: 'Correct the manager of one of them in the source.',
    example: { bad: 'A reports to B, B to A', good: 'A reports to B, B to C' },
    reference: 'bulk-upload.md section 11 BU403 (I)',
  },
  batch({ byExternalId, report }) {
    const done = new Set<Operation>();
    for (const start of byExternalId.values()) {
      const path: Operation[] = [];
      const onPath = new Set<Operation>();
      let at: Operation | undefined = start;
      while (at !== undefined && !done.has(at) && !onPath.has(at)) {
        path.push(at);
        onPath.add(at);
        at = managerOf(at, byExternalId);
      }
      if (at !== undefined && onPath.has(at)) {
        const circle = path.slice(path.indexOf(at));
        if (circle.length > 1) {
          const ids = [...circle, at].map(({ externalId }) => externalId);
          const shown = ids.length > 8 ? [...ids.slice(0, 6), '…', ids.at(-1)] : ids;
          report(at, managerNode(at)!, `The managers go in a circle: ${shown.join(' → ')}.`);
        }
      }
      for (const each of path) done.add(each);
    }
  },
});

const managerLater = definePayloadRule({
  alias: 'BU404',
  definition: {
    code: 'payload-manager-later',
    severity: 'info',
    summary: 'A manager comes later in the batch than the person.',
    why: 'In a later request the manager is not there yet when the reference is resolved, and it is not tried again.',
    cure: 'Send managers first; --split writes them first.',
    example: { bad: 'request 1: person, request 2: manager', good: 'request 1: manager, request 2: person' },
    reference: 'bulk-upload.md sections 6, 5 (D, I) and 11 BU404',
  },
  batch({ records, byExternalId, report }) {
    const place = new Map<Operation, number>(records.map((operation, index) => [operation, index]));
    for (const operation of records) {
      const manager = managerOf(operation, byExternalId);
      if (manager === undefined || manager === operation) continue;
      if (place.get(manager)! <= place.get(operation)!) continue;
      report(
        operation,
        managerNode(operation)!,
        `The manager comes later, as ${placeOf(manager, operation)}.`,
      );
    }
  },
});

/** The node of manager.value. */
function managerNode({ data }: Pick<Operation, 'data'>): Node | undefined {
  const manager = memberNamed(memberNamed(data, enterpriseUserUrn)?.value, 'manager')?.value;
  return memberNamed(manager, 'value')?.value;
}

/** The record of the batch that a record's manager is. */
export function managerOf(
  operation: Pick<Operation, 'data'>,
  byExternalId: ReadonlyMap<string, Operation>,
): Operation | undefined {
  return byExternalId.get(textOfNode(managerNode(operation)) ?? '');
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a manager's value looks like when it is none of the batch's ids and not like one. */
function wrongForm(node: Node, { byExternalId, settings, records }: PayloadContext): string | undefined {
  const text = textOfNode(node)?.trim() ?? '';
  if (text === '' || byExternalId.has(text) || settings.existing?.has(text) === true) return undefined;
  if (/\/users\//i.test(text)) return 'the address of a user';
  if (guid.test(text) && !records.some(({ externalId }) => guid.test(externalId ?? ''))) return 'a GUID';
  if (/^[^@\s]+@[^@\s]+$/.test(text)) return 'a mail address or UPN';
  return /^\p{L}[\p{L}'.-]*,? +\p{L}/u.test(text) ? 'a name' : undefined;
}

export const managerRules = [managerUnknown, managerForm, managerCycle, managerLater];

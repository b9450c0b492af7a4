import type { Node } from 'jsonc-parser';
import { enterpriseUserUrn } from '../provisioning/scimSchema.ts';
import { type Member, memberNamed, textOfNode } from './jsonMembers.ts';
import type { Operation } from './payloadDocument.ts';

/** The member `manager` of the enterprise extension. */
export function managerMember({ data }: Pick<Operation, 'data'>): Member | undefined {
  return memberNamed(memberNamed(data, enterpriseUserUrn)?.value, 'manager');
}

/** The node of `manager.value`. */
export function managerNode(operation: Pick<Operation, 'data'>): Node | undefined {
  return memberNamed(managerMember(operation)?.value, 'value')?.value;
}

/** The record of the batch that a record's manager is: the one with that externalId (scim-payload.md section 6, D). */
export function managerOf(
  operation: Pick<Operation, 'data'>,
  byExternalId: ReadonlyMap<string, Operation>,
): Operation | undefined {
  return byExternalId.get(textOfNode(managerNode(operation)) ?? '');
}

import type { Node } from 'jsonc-parser';
import { workOnly } from '../provisioning/scimSchema.ts';
import { elementsOf, memberNamed, textOfNode } from './jsonMembers.ts';

/** A list of a record of which only entries of type work are processed (bulk-upload.md section 6 no. 15, D-2026). */
export interface WorkList {
  readonly name: string;
  readonly entries: readonly Node[];
}

export function workListsOf(data: Node): WorkList[] {
  return workOnly.map((name) => ({ name, entries: entriesOf(memberNamed(data, name)?.value) }));
}

/** The objects of a list; ConvertTo-Json writes a list of one as the element itself. */
export function entriesOf(list: Node | undefined): readonly Node[] {
  if (list?.type === 'object') return [list];
  return elementsOf(list).filter(({ type }) => type === 'object');
}

/** SCIM compares the type without case (R). */
export function isWork(entry: Node): boolean {
  return textOfNode(memberNamed(entry, 'type')?.value)?.toLowerCase() === 'work';
}

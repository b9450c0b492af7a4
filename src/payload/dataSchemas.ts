import type { Node } from 'jsonc-parser';
import { elementsOf, memberNamed } from './jsonMembers.ts';
import type { PayloadReport } from './payloadRule.ts';

/** The list `schemas` of a record. */
export interface DataSchemas {
  readonly node: Node;
  /** In lower case. */
  readonly urns: ReadonlySet<string>;
}

/** Undefined where it is no list, which is found as a mistake of its own. */
export function dataSchemasOf(data: Node): DataSchemas | undefined {
  const node = memberNamed(data, 'schemas')?.value;
  if (node?.type !== 'array') return undefined;
  return { node, urns: new Set(elementsOf(node).map(({ value }) => String(value).toLowerCase())) };
}

/** The fix that lists more URNs behind those that are there. */
export function listing({ node }: DataSchemas, urns: readonly string[]): PayloadReport['fix'] & object {
  const last = node.children?.at(-1);
  const at = last === undefined ? node.offset + 1 : last.offset + last.length;
  const texts = urns.map((urn) => JSON.stringify(urn)).join(', ');
  return {
    title: `List ${urns.join(' and ')}`,
    safety: 'safe',
    edits: [{ span: { start: at, end: at }, text: last === undefined ? texts : `, ${texts}` }],
  };
}

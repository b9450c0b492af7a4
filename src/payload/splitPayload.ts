import { maxOperations } from '../provisioning/quotas.ts';
import { bulkRequestUrn } from '../provisioning/scimSchema.ts';
import { managerOf } from './managerOf.ts';
import type { Operation, PayloadDocument } from './payloadDocument.ts';

/**
 * The operations of a batch as requests of at most 50, managers before the people who report to them where no circle
 * stands in the way; else in the order of the batch. Every operation is written as it stands in its file.
 */
export function splitPayload(documents: readonly PayloadDocument[]): string[] {
  const operations = managersFirst(documents.flatMap((document) => document.operations));
  const requests: string[] = [];
  for (let at = 0; at < operations.length; at += maxOperations) {
    requests.push(requestText(operations.slice(at, at + maxOperations).map(textOf)));
  }
  return requests;
}

/** A request with these operations, given as JSON texts. */
export function requestText(operations: readonly string[]): string {
  const list = operations.map((text) => `    ${text}`).join(',\n');
  return `{\n  "schemas": ["${bulkRequestUrn}"],\n  "Operations": [\n${list}\n  ],\n  "failOnErrors": null\n}\n`;
}

function textOf({ document, node }: Operation): string {
  return document.text.slice(node.offset, node.offset + node.length);
}

/** Stable: each operation goes to its place after its chain of managers, which are written first. */
function managersFirst(operations: readonly Operation[]): Operation[] {
  const byExternalId = new Map<string, Operation>();
  for (const operation of operations) {
    const { externalId } = operation;
    if (externalId !== undefined && !byExternalId.has(externalId)) byExternalId.set(externalId, operation);
  }
  const placed = new Set<Operation>();
  for (const operation of operations) {
    const chain: Operation[] = [];
    const onChain = new Set<Operation>();
    let at: Operation | undefined = operation;
    while (at !== undefined && !placed.has(at) && !onChain.has(at)) {
      chain.push(at);
      onChain.add(at);
      at = managerOf(at, byExternalId);
    }
    for (const each of chain.reverse()) placed.add(each);
  }
  return [...placed];
}

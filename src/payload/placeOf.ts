import type { Operation } from './payloadDocument.ts';

/** How a message about one operation calls another: by its number, and by its file where that is another. */
export function placeOf({ document, index }: Operation, seenFrom: Operation): string {
  const number = `operation ${index + 1}`;
  return document === seenFrom.document ? number : `${number} of ${document.source.name}`;
}

import type { Node } from 'jsonc-parser';
import type { Span } from '../source/span.ts';
import { beginOf, elementsOf, memberNamed, textOfNode } from './jsonMembers.ts';
import type { Operation } from './payloadDocument.ts';
import { isUrn } from './scimAttribute.ts';

/** Where the value of a mapping comes from in a record, by the attributes that its expression reads; else where the record begins. */
export function placeOfTarget({ data, node }: Operation, attributes: readonly string[]): Node | Span {
  for (const name of attributes) {
    const place = placeOfAttribute(data, name);
    if (place !== undefined) return place;
  }
  return beginOf(data ?? node);
}

/** As far as the path leads: of `emails[type eq "work"].value` the list, where it has no such entry. */
export function placeOfAttribute(data: Node | undefined, name: string): Node | undefined {
  const bracket = name.indexOf('[');
  const colon = isUrn(name) ? name.lastIndexOf(':', bracket < 0 ? undefined : bracket) : -1;
  let at = colon < 0 ? data : memberNamed(data, name.slice(0, colon))?.value;
  const steps = name.slice(colon + 1).matchAll(/([^.[\]]+)(?:\[type eq "([^"]*)"\])?/gi);
  let reached: Node | undefined;
  for (const [, step, type] of steps) {
    at = memberNamed(at, step!)?.value;
    if (at === undefined) break;
    reached = at;
    if (type !== undefined) at = entryOfType(at, type) ?? at;
    reached = at;
  }
  return reached;
}

function entryOfType(list: Node, type: string): Node | undefined {
  return elementsOf(list).find(
    (entry) => textOfNode(memberNamed(entry, 'type')?.value)?.toLowerCase() === type.toLowerCase(),
  );
}

import { bindProperty, isJsonObject, type JsonObject } from './jsonObject.ts';

/** What a path leads to in an object; `undefined` when it leads nowhere. */
export type FollowPath = (object: JsonObject) => Found | undefined;

export type Found = { readonly value: unknown } | { readonly severalWithout: string };

/**
 * A SCIM attribute path, compiled once (scim-payload.md section 1): `userName`, `name.givenName`,
 * `emails[type eq "work"].value`, and names in an extension, whose URN ends at the last colon (I), nested under the
 * URN or written out as one key. A name that stands in the object as it is comes first. Of several elements that a
 * filter takes, the first counts (A). Filters compare the text form without regard to case.
 */
export function compilePath(name: string): FollowPath {
  const extension = extensionOf(name);
  const steps = stepsOf(extension?.attribute ?? name);
  const readWhole = bindProperty(name);
  const readExtension = bindProperty(extension?.urn ?? '');
  return (object) => {
    const whole = readWhole(object);
    if (whole !== undefined) return { value: whole };
    if (steps === undefined) return undefined;
    if (extension === undefined)
      return steps.length > 1 || steps[0]!.filter ? follow(object, steps) : undefined;
    const nested = readExtension(object);
    if (isJsonObject(nested)) return follow(nested, steps);
    return extension.urn.toLowerCase() === coreUser ? follow(object, steps) : undefined;
  };
}

interface Step {
  readonly name: string;
  readonly read: (object: JsonObject) => unknown;
  readonly filter: { readonly read: (element: JsonObject) => unknown; readonly value: string } | undefined;
}

function follow(object: JsonObject, steps: readonly Step[]): Found | undefined {
  let value: unknown = object;
  for (const { name, read, filter } of steps) {
    if (Array.isArray(value)) return { severalWithout: name };
    if (!isJsonObject(value)) return undefined;
    value = read(value);
    if (value === undefined) return undefined;
    if (filter === undefined) continue;
    // ConvertTo-Json writes a list of one as the element itself.
    const elements: readonly unknown[] = Array.isArray(value) ? value : [value];
    value = elements.find((element) => isJsonObject(element) && matches(filter.read(element), filter.value));
    if (value === undefined) return undefined;
  }
  return { value };
}

function matches(found: unknown, wanted: string): boolean {
  if (typeof found !== 'string' && typeof found !== 'boolean' && typeof found !== 'number') return false;
  return String(found).toLowerCase() === wanted;
}

/** The extension that a name begins with, or `undefined`; a filter may hold colons of its own. */
function extensionOf(name: string): { readonly urn: string; readonly attribute: string } | undefined {
  if (!/^urn:/i.test(name)) return undefined;
  const filter = name.indexOf('[');
  const colon = name.lastIndexOf(':', filter < 0 ? undefined : filter);
  return { urn: name.slice(0, colon), attribute: name.slice(colon + 1) };
}

function stepsOf(path: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  const pattern = /([^.[\]]+)(?:\[\s*([^\s[\]"]+)\s+eq\s+(?:"([^"]*)"|(\w+))\s*\])?(?:\.|$)/iy;
  while (pattern.lastIndex < path.length) {
    const match = pattern.exec(path);
    if (match === null) return undefined;
    const [, name, attribute, quoted, bare] = match;
    const value = (quoted ?? bare ?? '').toLowerCase();
    const filter = attribute === undefined ? undefined : { read: bindProperty(attribute), value };
    steps.push({ name: name!, read: bindProperty(name!), filter });
  }
  return steps.length === 0 || path.endsWith('.') ? undefined : steps;
}

const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:user';

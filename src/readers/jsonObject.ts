import { looseName } from './columns.ts';

/** A parsed JSON object. Names come from users, so it is read by own properties only. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads an own property: by its exact name, else the first that is equal without regard to case, spaces and
 * underscores (upn-rules.md "Input formats"; SCIM names are case-insensitive, RFC 7643 section 2.1). `undefined` when
 * absent. Bound once, read for every record.
 */
export function bindProperty(name: string): (object: JsonObject) => unknown {
  const wanted = looseName(name);
  return (object) => {
    if (Object.hasOwn(object, name)) return object[name];
    for (const key of Object.keys(object)) {
      if (key.length < wanted.length) continue;
      const loose =
        key.length === wanted.length ? key.toLowerCase() : /[\s_]/.test(key) ? looseName(key) : undefined;
      if (loose === wanted) return object[key];
    }
    return undefined;
  };
}

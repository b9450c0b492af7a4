import { looseName } from './columns.ts';

/** A parsed JSON object. Names come from users, so it is read by own properties only. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An own property: by its exact name, else the first that is equal without regard to case, spaces and underscores
 * (upn-rules.md "Input formats"; SCIM names are case-insensitive, RFC 7643 section 2.1). `undefined` when absent.
 */
export function propertyOf(object: JsonObject, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name];
  const wanted = looseName(name);
  const initial = wanted.charCodeAt(0);
  for (const key of Object.keys(object)) {
    // Most keys differ in their first letter, and this is asked for every record.
    const unit = key.charCodeAt(0);
    if ((unit | 32) !== initial && unit !== 95 && unit > 32 && unit < 128) continue;
    if (looseName(key) === wanted) return object[key];
  }
  return undefined;
}

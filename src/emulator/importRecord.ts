import { coreUser, enterpriseUser, enterpriseUserUrn, workOnly } from '../provisioning/scimSchema.ts';
import { bindProperty, isJsonObject, type JsonObject } from '../readers/jsonObject.ts';
import type { Settings } from './settings.ts';

/**
 * A record as mappings see it: only entries of type work of addresses, emails and phoneNumbers (bulk-upload.md section 6,
 * D-2026), `active` as false where it is left out (I, a setting), and without names in the wrong case where the settings
 * say that they do not count (scim-payload.md section 1, A).
 */
export function importRecord(data: JsonObject, settings: Settings): JsonObject {
  const record: [string, unknown][] = [];
  const isExact = settings.attributeNames === 'case_sensitive';
  for (const [name, value] of Object.entries(data)) {
    const known = knownNames.get(name.toLowerCase());
    if (isExact && known !== undefined && known !== name) continue;
    record.push([name, imported(known ?? name, value, isExact)]);
  }
  const whole = Object.fromEntries(record);
  const isAbsent = (readActive(whole) ?? null) === null;
  return isAbsent && settings.activeAbsent === 'treat_as_false' ? { ...whole, active: false } : whole;
}

const readActive = bindProperty('active');

const knownNames = new Map(coreUser.map(({ name }) => [name.toLowerCase(), name]));
const enterpriseNames = new Map(enterpriseUser.map(({ name }) => [name.toLowerCase(), name]));

function imported(name: string, value: unknown, isExact: boolean): unknown {
  if (workOnly.includes(name) && Array.isArray(value)) return value.filter(isOfWork);
  if (!isExact || name !== enterpriseUserUrn || !isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => (enterpriseNames.get(key.toLowerCase()) ?? key) === key),
  );
}

const readType = bindProperty('type');

function isOfWork(entry: unknown): boolean {
  const type = isJsonObject(entry) ? readType(entry) : undefined;
  return typeof type === 'string' && type.toLowerCase() === 'work';
}

const readExternalId = bindProperty('externalId');

/** The record's id in its source; empty when it has none. */
export function anchorOf(record: JsonObject): string {
  const value = readExternalId(record);
  return typeof value === 'string' ? value.trim() : '';
}

const readDisplayName = bindProperty('displayName');

export function displayNameOf(record: JsonObject): string {
  const value = readDisplayName(record);
  return typeof value === 'string' ? value : '';
}

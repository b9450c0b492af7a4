import { compilePath } from '../readers/attributePath.ts';
import { isJsonObject, type JsonObject } from '../readers/jsonObject.ts';
import type { ObjectMapping } from '../schema/index.ts';
import type { Settings } from './settings.ts';

/** Whether null, an empty text or an omission in a record clears the target of a mapping at an update. */
export type ClearsBy = (record: JsonObject) => boolean;

/**
 * "Flow null values" of a mapping (bulk-upload.md section 3.3, D-2026): it must be on for the source attribute, in the API
 * attribute list, and for the mapping, which the settings say because the schema's name for it is not known (A). For an
 * expression it must be on for each of its attributes (A). Multi-valued attributes are never cleared (D-2026), nor is what
 * a user cannot be without (displayName D, the others A). The omission of a part of a complex attribute counts only where
 * the attribute or the element of the list is there (D-2026); an extension is no such attribute (A).
 */
export function nullFlowOf(
  target: string,
  sources: readonly string[],
  { sourceObject, targetObject }: ObjectMapping,
  schemaText: string,
  { flowNullValues }: Settings,
): ClearsBy {
  const isOn = (source: string) => {
    const definition = sourceObject?.attributes.get(source);
    if (definition?.multivalued) return false;
    if (flowNullValues.sources.includes(source)) return true;
    if (definition === undefined) return false;
    const { start, end } = definition.span;
    return (JSON.parse(schemaText.slice(start, end)) as { flowNullValues?: unknown }).flowNullValues === true;
  };
  const isCleared =
    flowNullValues.targets.includes(target) &&
    !indispensable.has(target.toLowerCase()) &&
    targetObject?.attributes.get(target)?.multivalued !== true &&
    sources.length > 0 &&
    sources.every(isOn);
  if (!isCleared) return () => false;
  const containers = sources.flatMap(containerOf).map(compilePath);
  return (record) =>
    containers.every((follow) => {
      const found = follow(record);
      return found !== undefined && 'value' in found && isJsonObject(found.value);
    });
}

// In lower case.
const indispensable = new Set([
  ...['displayname', 'userprincipalname', 'mailnickname', 'accountenabled'],
  ...['cn', 'samaccountname', 'accountdisabled', 'parentdistinguishedname'],
]);

/** `name` for `name.givenName`; nothing for `title` or an attribute of an extension. */
function containerOf(source: string): readonly string[] {
  const match = /^(.+)\.[^.:[\]"]+$/.exec(source);
  return match === null ? [] : [match[1]!];
}

import { nearest } from '../diagnostics/nearest.ts';
import { coreUser, type ScimAttribute } from '../provisioning/scimSchema.ts';
import { otherNames } from './otherNames.ts';
import { attributeNamed, attributesOfSchema, isUrn, ownSchemaUrns } from './scimAttribute.ts';

/**
 * Why the path of a column would send nothing, as sentences with the likely name; undefined where it is that of an
 * attribute, or of an extension that SCIM does not define. A password is refused as by BU309 (bulk-upload.md section 11).
 * @param text the path as it is written
 * @param path its names, the URN first where there is one
 */
export function columnPathProblem(text: string, path: readonly string[]): string | undefined {
  const urn = isUrn(path[0]!) ? path[0]! : undefined;
  let known = urn === undefined ? coreUser : attributesOfSchema(urn);
  if (known === undefined) return undefined;
  const right = ownSchemaUrns.find((each) => each.toLowerCase() === urn?.toLowerCase());
  if (urn !== undefined && right !== urn) return wrongCase(text.replace(urn, right!));
  let owner = urn ?? 'the SCIM user';
  let before = urn === undefined ? '' : `${urn}:`;
  for (const name of urn === undefined ? path : path.slice(1)) {
    const rest = text.slice(before.length + name.length);
    const attribute = attributeNamed(name, known);
    if (attribute === undefined) {
      const other = before === '' ? otherNames.get(name.toLowerCase()) : undefined;
      const likely = other ?? likelyName(name, known);
      // A path with a filter is whole.
      const whole = likely?.includes('[') === true ? likely : `${before}${likely}${rest}`;
      const hint = likely === undefined ? '' : ` Did you mean ${whole}?`;
      return `${name} is no attribute of ${owner}.${hint}`;
    }
    if (attribute.name !== name) return wrongCase(`${before}${attribute.name}${rest}`);
    if (name === 'password') return 'a password cannot be provisioned, and should not be in a file.';
    const isFiltered = rest.startsWith('[');
    if (attribute.multiValued && !isFiltered) {
      return `${name} is a list. Say of which entry, such as ${before}${name}[type eq "work"].value.`;
    }
    if (isFiltered && !attribute.multiValued) {
      return `${name} is no list. Write ${before}${name}${rest.replace(/^\[.*\]/, '')}.`;
    }
    if (attribute.type === 'complex' && rest === '') {
      return `${name} is an object. Name a part of it, such as ${text}.${attribute.parts[0]!.name}.`;
    }
    // What stands between a name and its part is a dot, or a filter and a dot.
    before = text.slice(0, before.length + name.length) + (/^(?:\[.*\])?\./.exec(rest)?.[0] ?? '');
    owner = name;
    known = attribute.parts;
  }
  return undefined;
}

const wrongCase = (right: string): string => `names are case-sensitive here; write ${right}.`;

/** The name most like a word, or one that begins with it, as givenName does with `given`. */
function likelyName(word: string, known: readonly ScimAttribute[]): string | undefined {
  const names = known.map(({ name }) => name);
  const isBegun = (name: string) => word.length > 2 && name.toLowerCase().startsWith(word.toLowerCase());
  return nearest(word, names) ?? names.find(isBegun);
}

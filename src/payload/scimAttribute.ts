import {
  coreUser,
  coreUserUrn,
  enterpriseUser,
  enterpriseUserUrn,
  type ScimAttribute,
} from '../provisioning/scimSchema.ts';

/** Whether a member of the data is a schema with attributes of its own; URNs are compared without case (R). */
export function isUrn(name: string): boolean {
  return /^urn:/i.test(name);
}

/** The attributes of a schema that SCIM itself defines; undefined for a custom one. */
export function attributesOfSchema(urn: string): readonly ScimAttribute[] | undefined {
  return ownSchemas.get(urn.toLowerCase());
}

/** The URNs of the schemas that SCIM itself defines. */
export const ownSchemaUrns: readonly string[] = [coreUserUrn, enterpriseUserUrn];

const ownSchemas: ReadonlyMap<string, readonly ScimAttribute[]> = new Map([
  [coreUserUrn.toLowerCase(), coreUser],
  [enterpriseUserUrn.toLowerCase(), enterpriseUser],
]);

/** An attribute by its name in any case (RFC 7643 section 2.1, R). */
export function attributeNamed(
  name: string,
  attributes: readonly ScimAttribute[],
): ScimAttribute | undefined {
  const lower = name.toLowerCase();
  return attributes.find((each) => each.name.toLowerCase() === lower);
}

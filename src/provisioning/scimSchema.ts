/** What an attribute of the SCIM user takes (scim-payload.md section 2; R unless said otherwise). */
export interface ScimAttribute {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'reference' | 'complex';
  readonly multiValued: boolean;
  /** Of a complex attribute. */
  readonly parts: readonly ScimAttribute[];
}

export const bulkRequestUrn = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
export const coreUserUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const enterpriseUserUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const texts = (...names: readonly string[]): readonly ScimAttribute[] =>
  names.map((name) => ({ name, type: 'string', multiValued: false, parts: [] }));
const one = (name: string, type: ScimAttribute['type']): ScimAttribute => ({
  name,
  type,
  multiValued: false,
  parts: [],
});
const complex = (name: string, parts: readonly ScimAttribute[], multiValued = false): ScimAttribute => ({
  name,
  type: 'complex',
  multiValued,
  parts,
});

const entry = [...texts('value', 'display', 'type'), one('$ref', 'reference'), one('primary', 'boolean')];

/** The attributes of the core User, those included that the service provider assigns or does not take. */
export const coreUser: readonly ScimAttribute[] = [
  { name: 'schemas', type: 'string', multiValued: true, parts: [] },
  ...texts('externalId', 'id', 'userName', 'displayName', 'nickName', 'title', 'userType'),
  ...texts('preferredLanguage', 'locale', 'timezone', 'password'),
  complex(
    'name',
    texts('formatted', 'familyName', 'givenName', 'middleName', 'honorificPrefix', 'honorificSuffix'),
  ),
  one('profileUrl', 'reference'),
  one('active', 'boolean'),
  complex(
    'addresses',
    [
      ...texts('formatted', 'streetAddress', 'locality', 'region', 'postalCode', 'country', 'type'),
      one('primary', 'boolean'),
    ],
    true,
  ),
  ...['emails', 'phoneNumbers', 'ims', 'photos', 'entitlements', 'roles', 'x509Certificates', 'groups'].map(
    (name) => complex(name, entry, true),
  ),
  complex('meta', texts('resourceType', 'created', 'lastModified', 'location', 'version')),
];

/** The attributes of the enterprise extension. */
export const enterpriseUser: readonly ScimAttribute[] = [
  ...texts('employeeNumber', 'costCenter', 'organization', 'division', 'department'),
  complex('manager', [...texts('value', 'displayName'), one('$ref', 'reference')]),
];

/** Only their entries of type work are processed (D-2026). */
export const workOnly: readonly string[] = ['emails', 'phoneNumbers', 'addresses'];

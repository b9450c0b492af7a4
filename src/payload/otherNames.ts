import { enterpriseUserUrn } from '../provisioning/scimSchema.ts';

/** What users of Graph and of Active Directory call attributes that SCIM calls otherwise: names in lower case, paths. */
export const otherNames: ReadonlyMap<string, string> = new Map([
  ['jobtitle', 'title'],
  ['givenname', 'name.givenName'],
  ['surname', 'name.familyName'],
  ['familyname', 'name.familyName'],
  ['mail', 'emails[type eq "work"].value'],
  ['userprincipalname', 'userName'],
  ['employeeid', 'externalId'],
  ['department', `${enterpriseUserUrn}:department`],
  ['manager', `${enterpriseUserUrn}:manager`],
  ['accountenabled', 'active'],
  ['city', 'addresses[type eq "work"].locality'],
]);

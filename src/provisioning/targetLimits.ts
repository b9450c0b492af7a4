/** The longest value that an attribute of the target takes, and how sure that is. */
export interface TargetLimit {
  /** In UTF-16 code units. */
  readonly length: number;
  readonly mark: 'D' | 'A';
}

/** By attribute in lower case (scim-payload.md section 7); userPrincipalName has rules of its own. */
export const targetLimits: ReadonlyMap<string, TargetLimit> = new Map<string, TargetLimit>([
  ['employeeid', { length: 16, mark: 'D' }],
  ['displayname', { length: 256, mark: 'D' }],
  ['department', { length: 64, mark: 'D' }],
  ['givenname', { length: 64, mark: 'A' }],
  ['surname', { length: 64, mark: 'A' }],
  ['companyname', { length: 64, mark: 'A' }],
  ['mailnickname', { length: 64, mark: 'A' }],
  ['mobilephone', { length: 64, mark: 'A' }],
  ['jobtitle', { length: 128, mark: 'A' }],
  ['city', { length: 128, mark: 'A' }],
  ['state', { length: 128, mark: 'A' }],
  ['country', { length: 128, mark: 'A' }],
  ['postalcode', { length: 40, mark: 'A' }],
  ['streetaddress', { length: 1024, mark: 'A' }],
]);

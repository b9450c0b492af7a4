/** One attribute mapping of the job, by its target. */
export interface DefaultMapping {
  readonly target: string;
  readonly expression: string;
  /** 1 for the attribute that matches users. */
  readonly matchingPriority: number;
  readonly flowType: 'Always' | 'ObjectAddOnly';
  /** A reference to another user, written after all users. */
  readonly isReference: boolean;
}

const withoutSuffix = 'Replace([userName], , "(?<Suffix>@(.)*)", "Suffix", "", , )';

/** What the default mapping to userPrincipalName may be (scim-payload.md section 3, I; the last is the documented fix, D). */
export const userPrincipalNamePresets = {
  direct: '[userName]',
  'default-domain': `Join("", ${withoutSuffix}, "@", DefaultDomain())`,
  'documented-fix': `Join("", ${withoutSuffix}, RandomString(3, 3, 0, 0, 0, ), "@", DefaultDomain())`,
} as const;

export type UserPrincipalNamePreset = keyof typeof userPrincipalNamePresets;

export function isPreset(name: string): name is UserPrincipalNamePreset {
  return Object.hasOwn(userPrincipalNamePresets, name);
}

/**
 * The default mapping of API-driven provisioning to Microsoft Entra ID (scim-payload.md section 3). Its rows rest on
 * documents (D), labs (I) and analogy (A); an exported schema is always better.
 */
export function entraMappings(preset: UserPrincipalNamePreset): readonly DefaultMapping[] {
  return [
    { ...always('employeeId', '[externalId]'), matchingPriority: 1 },
    preset === 'direct'
      ? always('userPrincipalName', userPrincipalNamePresets.direct)
      : once('userPrincipalName', userPrincipalNamePresets[preset]),
    always('accountEnabled', '[active]'),
    always('displayName', '[displayName]'),
    always('givenName', '[name.givenName]'),
    always('surname', '[name.familyName]'),
    always('jobTitle', '[title]'),
    always('department', `[${enterprise}department]`),
    once('mailNickname', withoutSuffix),
    once('mail', '[emails[type eq "work"].value]'),
    always('telephoneNumber', '[phoneNumbers[type eq "work"].value]'),
    ...addressMappings({
      streetAddress: 'streetAddress',
      city: 'locality',
      state: 'region',
      postalCode: 'postalCode',
      country: 'country',
    }),
    always('preferredLanguage', '[preferredLanguage]'),
    managerMapping,
  ];
}

/** The default mapping to on-premises Active Directory (section 4, A unless the rows of section 3 say more). */
export function activeDirectoryMappings(): readonly DefaultMapping[] {
  return [
    { ...always('employeeID', '[externalId]'), matchingPriority: 1 },
    once('userPrincipalName', userPrincipalNamePresets['default-domain']),
    once('sAMAccountName', `Left(${withoutSuffix}, 20)`),
    once('cn', '[displayName]'),
    always('displayName', '[displayName]'),
    always('givenName', '[name.givenName]'),
    always('sn', '[name.familyName]'),
    always('accountDisabled', 'Switch([active], , "True", "False", "False", "True")'),
    always('title', '[title]'),
    always('department', `[${enterprise}department]`),
    always('company', `[${enterprise}organization]`),
    always('telephoneNumber', '[phoneNumbers[type eq "work"].value]'),
    always('mail', '[emails[type eq "work"].value]'),
    ...addressMappings({
      streetAddress: 'streetAddress',
      l: 'locality',
      st: 'region',
      postalCode: 'postalCode',
      co: 'country',
    }),
    managerMapping,
  ];
}

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:';

const managerMapping: DefaultMapping = { ...always('manager', `[${enterprise}manager]`), isReference: true };

function always(target: string, expression: string): DefaultMapping {
  return { target, expression, matchingPriority: 0, flowType: 'Always', isReference: false };
}

/** Only during object creation. */
function once(target: string, expression: string): DefaultMapping {
  return { ...always(target, expression), flowType: 'ObjectAddOnly' };
}

function addressMappings(parts: Readonly<Record<string, string>>): readonly DefaultMapping[] {
  return Object.entries(parts).map(([target, part]) => always(target, `[addresses[type eq "work"].${part}]`));
}

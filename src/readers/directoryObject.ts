import type { Finding } from '../diagnostics/finding.ts';
import type { ExistingObject, HolderKind } from '../identity/index.ts';
import { toText, toTexts } from '../values/convert.ts';
import type { Value } from '../values/value.ts';
import { bindAttributes, isFinding } from './attributes.ts';
import { looseName } from './columns.ts';
import type { AttributeRecord } from './records.ts';

export type DirectoryObjectKind = Exclude<HolderKind, 'row'>;

/** An object of the directory as an export shows it; `null` for what it does not have or the export leaves out. */
export interface DirectoryObject extends ExistingObject {
  readonly kind: DirectoryObjectKind;
  readonly userPrincipalName: string | null;
  readonly mail: string | null;
  readonly proxyAddresses: readonly string[] | null;
  readonly mailNickname: string | null;
  readonly sAMAccountName: string | null;
  readonly cn: string | null;
  readonly userType: string | null;
  readonly employeeId: string | null;
  /** A guest by userType or the `#EXT#` in its name: its names are taken, but it is not to be checked. */
  readonly isGuest: boolean;
  /** The export wrote the name of a .NET type in place of proxyAddresses. */
  readonly addressesLost: boolean;
}

export interface DirectoryObjectBinding {
  readonly read: (record: AttributeRecord) => DirectoryObject | Finding;
  /** What to say when reading is over and none of the names with rules was in any record. */
  readonly nothingFound: () => Finding | undefined;
}

/**
 * Reads objects by the names that the exports of upn-rules.md "Existing users" give their columns and keys. Addresses
 * in one text are taken apart at `;`, and at `,`, `+`, `|` or a blank before the next `smtp:` (A).
 */
export function bindDirectoryObject(): DirectoryObjectBinding {
  const binding = bindAttributes(names);
  return {
    read(record) {
      const values = binding.read(record);
      return isFinding(values) ? values : objectOf(values);
    },
    nothingFound() {
      const missing = binding.missing();
      return namesWithRules.flatMap(spellingsOf).every((name) => missing.includes(name))
        ? binding.unread()[0]
        : undefined;
    },
  };
}

/** Whether a first line names columns; else it is the first value of a plain list. */
export function isObjectHeader(columns: readonly string[]): boolean {
  if (columns.some((column) => headings.has(looseName(column)))) return true;
  return columns.length > 1 && !columns.some((column) => column.includes('@'));
}

/** The attributes that have rules of their own, in the order they are checked. */
export const namesWithRules = [
  'userPrincipalName',
  'mailNickname',
  'sAMAccountName',
  'cn',
  'proxyAddresses',
  'mail',
] as const;

/** All names that an export may give them, the best first. */
export const spellingsOf = (name: (typeof namesWithRules)[number]): readonly Name[] =>
  name === 'userPrincipalName' ? [name, 'UPN'] : name === 'mail' ? [name, 'emailAddress'] : [name];

const names = [
  ...namesWithRules,
  'UPN',
  'onPremisesSamAccountName',
  'emailAddress',
  'id',
  'objectId',
  'objectGUID',
  'displayName',
  'userType',
  'employeeId',
  'deletedDateTime',
  '@odata.type',
  'objectType',
  'objectClass',
  'groupTypes',
  'securityEnabled',
] as const;

type Name = (typeof names)[number];

const indexOf = Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>;

const headings = new Set([...names, 'userName', 'DN', 'distinguishedName'].map(looseName));

function objectOf(values: readonly Value[]): DirectoryObject {
  const value = (name: Name): Value => values[indexOf[name]]!;
  const text = (...alternatives: readonly Name[]): string | null => {
    for (const name of alternatives) {
      const found = value(name);
      if (found !== null) return toText(found) ?? toTexts(found)[0] ?? null;
    }
    return null;
  };
  const userPrincipalName = text(...spellingsOf('userPrincipalName'));
  const userType = text('userType');
  const addresses = value('proxyAddresses');
  const onPremisesSamAccountName = text('onPremisesSamAccountName');
  return {
    kind: kindOf(value, userPrincipalName),
    id: text('id', 'objectId', 'objectGUID'),
    userPrincipalName,
    mail: text(...spellingsOf('mail')),
    proxyAddresses: addresses === null ? null : toTexts(addresses).flatMap(splitAddresses),
    mailNickname: text('mailNickname'),
    sAMAccountName: text('sAMAccountName'),
    onPremisesSamAccountName,
    cn: text('cn'),
    displayName: text('displayName'),
    userType,
    employeeId: text('employeeId'),
    isGuest: userType?.toLowerCase() === 'guest' || /#EXT#/i.test(userPrincipalName ?? ''),
    addressesLost: typeof addresses === 'string' && typeName.test(addresses),
  };
}

function kindOf(value: (name: Name) => Value, userPrincipalName: string | null): DirectoryObjectKind {
  if (value('deletedDateTime') !== null) return 'deleted user';
  const type = ['@odata.type', 'objectType', 'objectClass'] as const;
  const said = type
    .flatMap((name) => toTexts(value(name)))
    .join(' ')
    .toLowerCase();
  if (/contact\b/.test(said)) return 'contact';
  if (/group\b/.test(said)) return 'group';
  const isGroup = value('groupTypes') !== null || value('securityEnabled') !== null;
  return userPrincipalName === null && isGroup ? 'group' : 'user';
}

function splitAddresses(text: string): string[] {
  if (typeName.test(text)) return [];
  return text
    .split(/;|[,+|\s](?=\s*[A-Za-z0-9]+:)/)
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

// What Export-Csv writes for a list: System.String[], Microsoft.ActiveDirectory.Management.ADPropertyValueCollection.
const typeName = /^(System|Microsoft)\.[A-Za-z0-9_.`]+(\[.*\])?$/;

import { createDomains, type Domain, type Domains } from './domains.ts';
import { NameIndex } from './nameIndex.ts';
import { TextStore } from './textStore.ts';

/** Where values are written: Microsoft Entra ID, or on-premises Active Directory and from there synchronized. */
export type Target = 'entra' | 'ad';

/** What kind of object holds a name; `row` is one that the same run makes. */
export type HolderKind = 'user' | 'group' | 'contact' | 'deleted user' | 'row';

/** An object that holds a name already. */
export interface Holder {
  readonly kind: HolderKind;
  /** Its id, or else the first of its names; for a row what `claim` was told. */
  readonly id: string;
  /** Its userPrincipalName, or else its mail or display name; empty when it has none. */
  readonly name: string;
}

/**
 * An object in the directory, shaped like the Microsoft Graph resources user, group and orgContact, with
 * `sAMAccountName` for objects that come from Active Directory.
 */
export interface ExistingObject {
  readonly id?: string | null;
  readonly userPrincipalName?: string | null;
  readonly mail?: string | null;
  readonly proxyAddresses?: readonly string[] | null;
  readonly mailNickname?: string | null;
  readonly sAMAccountName?: string | null;
  readonly onPremisesSamAccountName?: string | null;
  readonly displayName?: string | null;
}

export interface ExistingObjects {
  /** Guests too: they are not checked, but their names are taken. */
  readonly users?: Iterable<ExistingObject>;
  readonly groups?: Iterable<ExistingObject>;
  readonly contacts?: Iterable<ExistingObject>;
  /** Soft-deleted users; the 32 hexadecimal digits before the name are left out (A). */
  readonly deletedUsers?: Iterable<ExistingObject>;
}

export interface DirectoryOptions {
  /** Default `entra`. */
  readonly target?: Target;
  /** Graph domains, or verified names. Absent or empty: membership is not checked. */
  readonly domains?: readonly (Domain | string)[];
  readonly existing?: ExistingObjects;
  /** Whether the mapping sets onPremisesImmutableId, which federated users need. Absent: not known. */
  readonly onPremisesImmutableId?: 'set' | 'unset';
}

/** The names that may be held once only; `address` is mail and the SMTP values of proxyAddresses. */
export type HeldName =
  | 'userPrincipalName'
  | 'deletedUserPrincipalName'
  | 'address'
  | 'mailNickname'
  | 'sAMAccountName';

/**
 * What values are checked against: the tenant's domains and the names that are taken, by existing objects and, as a run
 * goes on, by the values it makes. About 300 bytes for an existing user with all its names.
 */
export class Directory {
  readonly target: Target;
  readonly domains: Domains;
  readonly onPremisesImmutableId: 'set' | 'unset' | undefined;
  readonly #holders = new TextStore();
  readonly #names: Readonly<Record<HeldName, NameIndex>> = {
    userPrincipalName: new NameIndex(),
    deletedUserPrincipalName: new NameIndex(),
    address: new NameIndex(),
    mailNickname: new NameIndex(),
    sAMAccountName: new NameIndex(),
  };

  constructor(options: DirectoryOptions) {
    this.target = options.target ?? 'entra';
    this.domains = createDomains(options.domains ?? []);
    this.onPremisesImmutableId = options.onPremisesImmutableId;
    const { users = [], groups = [], contacts = [], deletedUsers = [] } = options.existing ?? {};
    for (const user of users) this.add('user', user);
    for (const group of groups) this.add('group', group);
    for (const contact of contacts) this.add('contact', contact);
    for (const user of deletedUsers) this.add('deleted user', user);
  }

  /** Adds one existing object, for those that come as a stream. */
  add(kind: Exclude<HolderKind, 'row'>, object: ExistingObject): void {
    const userPrincipalName = object.userPrincipalName || '';
    const mail = object.mail || '';
    const name = userPrincipalName || mail || object.displayName || '';
    const holder = this.#addHolder(kind, object.id || name, name);
    if (kind === 'deleted user') {
      this.#hold('deletedUserPrincipalName', userPrincipalName.replace(/^[0-9a-f]{32}/i, ''), holder);
      return;
    }
    this.#hold('userPrincipalName', userPrincipalName, holder);
    this.#hold('address', mail, holder);
    for (const address of object.proxyAddresses ?? []) this.#hold('address', smtpAddress(address), holder);
    this.#hold('mailNickname', object.mailNickname, holder);
    this.#hold('sAMAccountName', object.sAMAccountName || object.onPremisesSamAccountName, holder);
  }

  /**
   * Registers a value that the run has made for `who` (such as `row 12`), and answers with who had it first: an existing
   * object, an earlier row, or nobody. Addresses come without `smtp:`.
   */
  claim(name: HeldName, value: string, who: string): Holder | undefined {
    const previous = this.holderOf(name, value, who);
    this.#hold(name, value, this.#addHolder('row', who, ''));
    return previous;
  }

  /** The first who holds a name, ignoring case, leaving out the objects with these ids. */
  holderOf(name: HeldName, value: string, self?: string, other?: string): Holder | undefined {
    const names = this.#names[name];
    for (let entry = names.first(value); entry !== 0; entry = names.next(entry)) {
      const holder = this.#holderAt(names.holderOf(entry));
      if (holder.id !== self && holder.id !== other) return holder;
    }
    return undefined;
  }

  #hold(name: HeldName, value: string | null | undefined, holder: number): void {
    if (value) this.#names[name].add(value, holder);
  }

  #addHolder(kind: HolderKind, id: string, name: string): number {
    return this.#holders.append(`${kind}\0${id}\0${name === id ? '' : name}`);
  }

  #holderAt(offset: number): Holder {
    const [kind, id, name] = this.#holders.read(offset).split('\0') as [HolderKind, string, string];
    return { kind, id, name };
  }
}

/** A directory from plain data; every part of it may be missing, and what is missing is not checked. */
export function createDirectory(options: DirectoryOptions = {}): Directory {
  return new Directory(options);
}

/** The address in a value of proxyAddresses; empty for other types. A value without a type counts as SMTP (A). */
export function smtpAddress(value: string): string {
  const colon = value.indexOf(':');
  if (colon < 0) return value;
  return value.slice(0, colon).toLowerCase() === 'smtp' ? value.slice(colon + 1) : '';
}

import { isHostName, isRoutable } from './hostName.ts';

/** A domain of the tenant, shaped like the Microsoft Graph `domain` resource. */
export interface Domain {
  readonly id: string;
  /** Absent is taken as verified; the readers add a note (upn-rules.md, "Verified domains"). */
  readonly isVerified?: boolean;
  /** `Managed` or `Federated`. */
  readonly authenticationType?: string;
  readonly isDefault?: boolean;
  readonly isInitial?: boolean;
}

/** What the tenant's list says of a domain; the first that holds, in the order of upn-rules.md. */
export type DomainStanding =
  | 'empty'
  | 'unverified'
  | 'federated'
  | 'verified'
  | 'invalid'
  | 'not-routable'
  | 'unknown'
  /** Well formed, and there is no list to look it up in. */
  | 'unchecked';

/** The domains of a tenant, ready for look-up. All names are in lower case. */
export interface Domains {
  /** Verified names in alphabetical order. */
  readonly verified: readonly string[];
  /** The verified domain marked `isDefault`, else the one marked `isInitial` (language.md 7 DefaultDomain, A). */
  readonly defaultDomain: string | undefined;
  /** The default domain, or else the first verified name as listed: what to take where nobody says. */
  readonly assumedDefault: string | undefined;
  /** The domain marked `isInitial`, else the only one whose name has the form that Microsoft gives. */
  readonly initialDomain: string | undefined;
  /** The standing of a domain in lower case, whitespace removed. */
  readonly standingOf: (domain: string) => DomainStanding;
}

/** Prepares a list; names alone count as verified and managed. An empty list means that membership is not known. */
export function createDomains(list: readonly (Domain | string)[]): Domains {
  const listed = new Map<string, Domain>();
  for (const item of list) {
    const domain = typeof item === 'string' ? { id: item } : item;
    const name = lowerAscii(domain.id.trim());
    const earlier = listed.get(name);
    listed.set(name, earlier === undefined ? domain : merge(earlier, domain));
  }
  const asListed = [...listed.keys()].filter((name) => isVerified(listed.get(name)!));
  const verified = asListed.toSorted();
  const markedInitial = verified.find((name) => listed.get(name)!.isInitial);
  const defaultDomain = verified.find((name) => listed.get(name)!.isDefault) ?? markedInitial;
  return {
    verified,
    assumedDefault: defaultDomain ?? asListed[0],
    initialDomain: markedInitial ?? initialByName(verified),
    defaultDomain,
    standingOf: lookUp(listed),
  };
}

/** Many users share few domains, so the standing of a name is worked out once. */
function lookUp(listed: ReadonlyMap<string, Domain>): (domain: string) => DomainStanding {
  const known = new Map<string, DomainStanding>([['', 'empty']]);
  for (const [name, domain] of listed) known.set(name, listedStanding(domain));
  const limit = known.size + 10_000;
  return (name) => {
    let standing = known.get(name);
    if (standing === undefined) {
      standing = unlistedStanding(name, listed.size > 0);
      if (known.size < limit) known.set(name, standing);
    }
    return standing;
  };
}

function listedStanding(domain: Domain): DomainStanding {
  if (!isVerified(domain)) return 'unverified';
  return isFederated(domain) ? 'federated' : 'verified';
}

function unlistedStanding(name: string, hasList: boolean): DomainStanding {
  if (!isHostName(name)) return 'invalid';
  if (!isRoutable(name)) return 'not-routable';
  return hasList ? 'unknown' : 'unchecked';
}

function isVerified(domain: Domain): boolean {
  return domain.isVerified !== false;
}

function isFederated(domain: Domain): boolean {
  return domain.authenticationType?.toLowerCase() === 'federated';
}

/** A name listed twice, as by two exports: what either says, so that their order does not matter. */
function merge(one: Domain, other: Domain): Domain {
  return {
    id: one.id,
    isVerified: isVerified(one) || isVerified(other),
    isDefault: one.isDefault === true || other.isDefault === true,
    isInitial: one.isInitial === true || other.isInitial === true,
    authenticationType: isFederated(one) || isFederated(other) ? 'Federated' : 'Managed',
  };
}

function initialByName(names: readonly string[]): string | undefined {
  const candidates = names.filter((name) =>
    /^[^.]+\.(?:onmicrosoft\.[a-z]+|partner\.onmschina\.cn)$/.test(name),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** Lower case for host names: other letters stay, so that the Kelvin sign does not pass for a k. */
export function lowerAscii(text: string): string {
  return /[^\x00-\x7f]/.test(text)
    ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    : text.toLowerCase();
}

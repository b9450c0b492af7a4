const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * Whether a domain is a host name: labels of 1 to 63 ASCII letters, digits and inner hyphens, the last one not all
 * digits. Upn-rules.md, `upn-domain-invalid` (I, RFC 1035 and 1123).
 */
export function isHostName(domain: string): boolean {
  const labels = domain.split('.');
  return labels.every((text) => label.test(text)) && !/^[0-9]+$/.test(labels.at(-1)!);
}

const reservedLastLabels: ReadonlySet<string> = new Set([
  'local',
  'localhost',
  'localdomain',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'test',
  'example',
  'invalid',
  'onion',
]);

/**
 * Whether a host name, in lower case, can exist in public DNS and so be verified by a tenant: two labels or more and no
 * reserved ending. Upn-rules.md, `upn-domain-not-routable` (D for .local, .internal and single labels, I for the rest).
 */
export function isRoutable(domain: string): boolean {
  const labels = domain.split('.');
  const last = labels.at(-1)!;
  if (labels.length < 2 || reservedLastLabels.has(last)) return false;
  return !(last === 'arpa' && labels.at(-2) === 'home');
}

/**
 * The `xn--` form of a domain with Unicode letters, by the WHATWG host parser; undefined when there is none. A tenant
 * holds this form only (upn-rules.md, `upn-domain-invalid`, I).
 */
export function punycodeForm(domain: string): string | undefined {
  // Signs that end a host in a URL or are decoded by it would change what is asked.
  if (!/[^\x00-\x7f]/.test(domain) || /[\x00-\x20#%/:<>?@[\\\]^|\x7f]/.test(domain)) return undefined;
  try {
    const { hostname } = new URL(`http://${domain}`);
    return isHostName(hostname) ? hostname : undefined;
  } catch {
    return undefined;
  }
}

import { type Directory, type HeldName, smtpAddress } from '../identity/index.ts';

/** Which kind of name an attribute holds, where two objects may not hold the same; attributes by any casing. */
export function heldNameOf(attribute: string): HeldName | undefined {
  return heldNames.get(attribute.toLowerCase());
}

const heldNames: ReadonlyMap<string, HeldName> = new Map<string, HeldName>([
  ['userprincipalname', 'userPrincipalName'],
  ['mail', 'address'],
  ['proxyaddresses', 'address'],
  ['mailnickname', 'mailNickname'],
  ['samaccountname', 'sAMAccountName'],
]);

/** Whether another than `self` holds a value of this kind. */
export function isHeld(
  directory: Directory,
  name: HeldName,
  value: string,
  self: string | undefined,
): boolean {
  return directory.holderOf(name, name === 'address' ? smtpAddress(value) : value, self) !== undefined;
}

/** Registers what a row holds, so that later rows conflict with it. `who` is how messages call the row. */
export function claimValue(
  directory: Directory,
  name: HeldName | undefined,
  value: string | readonly string[] | null,
  who: string,
): void {
  if (name === undefined || value === null) return;
  for (const text of typeof value === 'string' ? [value] : value) {
    const claimed = name === 'address' ? smtpAddress(text) : text;
    if (claimed !== '') directory.claim(name, claimed, who);
  }
}

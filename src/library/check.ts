import type { Finding } from '../diagnostics/finding.ts';
import type { Directory, DirectoryOptions } from '../identity/index.ts';
import * as identity from '../identity/index.ts';

/**
 * What is wrong with a userPrincipalName, written where the directory says (upn-rules.md); null is an expression that
 * gave no value. One finding for each cause. `self` is the id of the object under check: its own names are no conflict.
 * A plain directory is prepared once and remembered, so do not change it between calls.
 */
export function checkUserPrincipalName(
  value: string | null,
  directory: Directory | DirectoryOptions = {},
  self?: string,
): Finding[] {
  return identity.checkUserPrincipalName(value, prepared(directory), self);
}

/** The same for userPrincipalName, mailNickname, sAMAccountName, cn, mail and proxyAddresses; others have no rules. */
export function checkAttribute(
  attribute: string,
  value: string | readonly string[] | null,
  directory: Directory | DirectoryOptions = {},
  self?: string,
): Finding[] {
  return identity.checkAttribute(attribute, value, prepared(directory), self);
}

const directories = new WeakMap<DirectoryOptions, Directory>();

function prepared(directory: Directory | DirectoryOptions): Directory {
  if ('holderOf' in directory) return directory;
  let known = directories.get(directory);
  if (known === undefined) {
    known = identity.createDirectory(directory);
    directories.set(directory, known);
  }
  return known;
}

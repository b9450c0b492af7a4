import type { Finding } from '../diagnostics/finding.ts';
import type { Directory } from './directory.ts';
import { takeApart } from './parts.ts';
import { applyRules } from './rule.ts';
import { adUpnEmpty } from './rules/adUpnEmpty.ts';
import { adUpnSyncFallback } from './rules/adUpnSyncFallback.ts';
import { adUpnTooLong } from './rules/adUpnTooLong.ts';
import { activeDirectoryRules, entraRules } from './rules/index.ts';
import { upnDuplicate } from './rules/upnDuplicate.ts';
import { upnEmpty } from './rules/upnEmpty.ts';

export interface CheckOptions {
  /** The id of the existing object that has the value, or the row that claimed it: its own entries are no conflict. */
  readonly excludeSelf?: string;
}

/**
 * What is wrong with a value for userPrincipalName, written where the directory says; `null` is an expression that gave
 * no value. One finding for each cause, in the order of upn-rules.md. Do not ask about imported existing users and
 * guests: Entra ID itself gives them names that it would refuse (conflict C4).
 */
export function checkUserPrincipalName(
  value: string | null,
  directory: Directory,
  options: CheckOptions = {},
): Finding[] {
  const self = options.excludeSelf;
  if (directory.target === 'ad') return checkForActiveDirectory(value, directory, self);
  const blank = applyRules([upnEmpty], value, directory, self);
  if (value === null || blank.length > 0) return blank;
  return applyRules(entraRules, takeApart(value, directory.domains), directory, self);
}

/** Errors of the Entra table do not stop Active Directory; all but a duplicate are summed up as what follows later. */
function checkForActiveDirectory(
  value: string | null,
  directory: Directory,
  self: string | undefined,
): Finding[] {
  const blank = applyRules([adUpnEmpty], value, directory, self);
  if (value === null || blank.length > 0) return blank;
  const tooLong = applyRules([adUpnTooLong], value, directory, self);
  if (tooLong.length > 0) return tooLong;
  const findings = applyRules(activeDirectoryRules, takeApart(value, directory.domains), directory, self);
  const isSummedUp = ({ severity, code }: Finding) =>
    severity === 'error' && code !== upnDuplicate.definition.code;
  return [
    ...applyRules([adUpnSyncFallback], findings.filter(isSummedUp), directory, self),
    ...findings.filter((finding) => !isSummedUp(finding)),
  ];
}

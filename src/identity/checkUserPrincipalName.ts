import type { Finding } from '../diagnostics/finding.ts';
import type { Directory } from './directory.ts';
import { isBlank, takeApart } from './parts.ts';
import { applyRules } from './rule.ts';
import { adUpnEmpty } from './rules/adUpnEmpty.ts';
import { adUpnSyncFallback } from './rules/adUpnSyncFallback.ts';
import { adUpnTooLong } from './rules/adUpnTooLong.ts';
import { activeDirectoryRules, entraRules } from './rules/index.ts';
import { upnDuplicate } from './rules/upnDuplicate.ts';
import { upnEmpty } from './rules/upnEmpty.ts';

/**
 * What is wrong with a value for userPrincipalName, written where the directory says; `null` is an expression that gave
 * no value. One finding for each cause, in the order of upn-rules.md. `self` is the id of the existing object under
 * check, or who claimed the value: what it holds itself is no conflict. Do not ask about imported existing users and
 * guests: Entra ID itself gives them names that it would refuse (conflict C4).
 */
export function checkUserPrincipalName(value: string | null, directory: Directory, self?: string): Finding[] {
  if (directory.target === 'ad') return checkForActiveDirectory(value, directory, self);
  if (value === null || isBlank(value)) return applyRules([upnEmpty], value, directory, self);
  return applyRules(entraRules, takeApart(value, directory.domains), directory, self);
}

/** Errors of the Entra table do not stop Active Directory; all but a duplicate are summed up as what follows later. */
function checkForActiveDirectory(
  value: string | null,
  directory: Directory,
  self: string | undefined,
): Finding[] {
  if (value === null || isBlank(value)) return applyRules([adUpnEmpty], value, directory, self);
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

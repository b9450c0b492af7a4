import type { Finding } from '../diagnostics/finding.ts';
import type { CheckOptions } from './checkUserPrincipalName.ts';
import { createDirectory, type Directory } from './directory.ts';
import { applyRules, type Rule } from './rule.ts';
import { cnTooLong } from './rules/cnTooLong.ts';
import { mailNonAscii } from './rules/mailNonAscii.ts';
import { nicknameEmpty, nicknameRules } from './rules/nicknameRules.ts';
import { proxyMultiplePrimary, proxyRules } from './rules/proxyRules.ts';
import { samRules } from './rules/samRules.ts';

/** The attributes beside userPrincipalName that have rules (upn-rules.md, "other generated values"). */
export type CheckedAttribute = 'mailNickname' | 'sAMAccountName' | 'cn' | 'proxyAddresses' | 'mail';

export const checkedAttributes: readonly CheckedAttribute[] = [
  'mailNickname',
  'sAMAccountName',
  'cn',
  'proxyAddresses',
  'mail',
];

const rulesFor: Readonly<Record<CheckedAttribute, readonly Rule<string>[]>> = {
  mailNickname: nicknameRules,
  sAMAccountName: samRules,
  cn: [cnTooLong],
  proxyAddresses: proxyRules,
  mail: [mailNonAscii],
};

const emptyDirectory = createDirectory();

/**
 * What is wrong with a value for another attribute; of a list, with each value and with the list. An absent or empty
 * value is wrong for mailNickname only. Without a directory duplicates are not looked for.
 */
export function checkAttribute(
  attribute: CheckedAttribute,
  value: string | null | readonly string[],
  directory: Directory = emptyDirectory,
  options: CheckOptions = {},
): Finding[] {
  const self = options.excludeSelf;
  const values = value === null ? [] : typeof value === 'string' ? [value] : value;
  const findings =
    attribute === 'mailNickname' ? applyRules([nicknameEmpty], values[0] ?? null, directory, self) : [];
  if (findings.length > 0) return findings;
  for (const one of values) findings.push(...applyRules(rulesFor[attribute], one, directory, self));
  if (attribute === 'proxyAddresses') {
    findings.push(...applyRules([proxyMultiplePrimary], values, directory, self));
  }
  return findings;
}

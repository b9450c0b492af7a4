import type { Finding } from '../diagnostics/finding.ts';
import { checkUserPrincipalName } from './checkUserPrincipalName.ts';
import { createDirectory, type Directory } from './directory.ts';
import { applyRules, type Rule } from './rule.ts';
import { cnTooLong } from './rules/cnTooLong.ts';
import { mailNonAscii } from './rules/mailNonAscii.ts';
import { nicknameEmpty, nicknameRules } from './rules/nicknameRules.ts';
import { proxyMultiplePrimary, proxyRules } from './rules/proxyRules.ts';
import { samRules } from './rules/samRules.ts';

type Check = (values: readonly string[], directory: Directory, self: string | undefined) => Finding[];

const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['userprincipalname', checkNames],
  ['mailnickname', checkNicknames],
  ['samaccountname', eachBy(samRules)],
  ['cn', eachBy([cnTooLong])],
  ['mail', eachBy([mailNonAscii])],
  ['proxyaddresses', checkAddresses],
]);

const emptyDirectory = createDirectory();

/**
 * What is wrong with a value for an attribute (upn-rules.md): userPrincipalName, mailNickname, sAMAccountName, cn, mail or
 * proxyAddresses, in any case; other attributes have no rules and give nothing. Of a list each value is checked.
 * Without a directory duplicates and domains are not looked at. `self` as in `checkUserPrincipalName`.
 */
export function checkAttribute(
  attribute: string,
  value: string | null | readonly string[],
  directory: Directory = emptyDirectory,
  self?: string,
): Finding[] {
  const values = value === null ? [] : typeof value === 'string' ? [value] : value;
  return checks.get(attribute.toLowerCase())?.(values, directory, self) ?? [];
}

function eachBy(rules: readonly Rule<string>[]): Check {
  return (values, directory, self) => values.flatMap((value) => applyRules(rules, value, directory, self));
}

function checkNames(values: readonly string[], directory: Directory, self: string | undefined): Finding[] {
  return orNull(values).flatMap((value) => checkUserPrincipalName(value, directory, self));
}

function checkNicknames(
  values: readonly string[],
  directory: Directory,
  self: string | undefined,
): Finding[] {
  // Only a new cloud user must have one.
  if (directory.target === 'ad') {
    return values.flatMap((value) => (value === '' ? [] : applyRules(nicknameRules, value, directory, self)));
  }
  return orNull(values).flatMap((value) => {
    const blank = applyRules([nicknameEmpty], value, directory, self);
    return value === null || blank.length > 0 ? blank : applyRules(nicknameRules, value, directory, self);
  });
}

function checkAddresses(
  values: readonly string[],
  directory: Directory,
  self: string | undefined,
): Finding[] {
  return [
    ...eachBy(proxyRules)(values, directory, self),
    ...applyRules([proxyMultiplePrimary], values, directory, self),
  ];
}

/** Where a value is required, an empty list is one that is absent. */
function orNull(values: readonly string[]): readonly (string | null)[] {
  return values.length === 0 ? [null] : values;
}

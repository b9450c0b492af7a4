import { characters, describeCharacter, distinctMatches, listOf, quote } from '../describe.ts';
import { describeHolder } from '../describeHolder.ts';
import type { Rule } from '../rule.ts';

const reference = 'upn-rules.md, other generated values';

const tooLong: Rule<string> = {
  definition: {
    code: 'sam-too-long',
    severity: 'error',
    summary: 'sAMAccountName of a user has more than 20 characters.',
    why: 'The schema would allow 256, but Active Directory refuses more than 20 for a user.',
    cure: 'Cut it with Left(…, 20), and see that the results stay different.',
    example: { bad: 'a'.repeat(21), good: 'a'.repeat(20) },
    reference: `${reference} (D)`,
  },
  check: (value) => {
    if (value.length <= 20) return undefined;
    return {
      message: `sAMAccountName ${quote(value)} has ${characters(value.length)}; a user may have at most 20.`,
      help: 'Cut it: Left(…, 20). Names cut so may become equal, which SelectUniqueValue settles.',
    };
  },
};

const invalidCharacter: Rule<string> = {
  definition: {
    code: 'sam-invalid-character',
    severity: 'error',
    summary: 'sAMAccountName holds one of " / \\ [ ] : ; | = , + * ? < > or a control character.',
    why: 'Active Directory refuses the user.',
    cure: 'Remove it: Replace(…, , "[^A-Za-z0-9._-]", , "", , ).',
    example: { bad: 'a+b', good: 'a.b' },
    reference: `${reference} and conflict C8 (D)`,
  },
  check: (value) => {
    const found = distinctMatches(/[\x00-\x1f"/\\[\]:;|=,+*?<>]/g, value);
    if (found.length === 0) return undefined;
    return {
      message: `${listOf(found.map(describeCharacter))} ${found.length === 1 ? 'is' : 'are'} not allowed in sAMAccountName ${quote(value)}.`,
      help: 'Remove what is not allowed: Replace(…, , "[^A-Za-z0-9._-]", , "", , ).',
    };
  },
};

const trailingDot: Rule<string> = {
  definition: {
    code: 'sam-trailing-dot',
    severity: 'error',
    summary: 'sAMAccountName ends with a dot.',
    why: 'Windows does not accept such an account name. Mostly one of the joined names was empty, or Left cut at a dot.',
    cure: 'Remove it: Replace(…, , "\\\\.+$", , "", , ).',
    example: { bad: 'adele.', good: 'adele' },
    reference: `${reference} (D)`,
  },
  check: (value) => {
    if (!value.endsWith('.')) return undefined;
    return {
      message: `sAMAccountName ${quote(value)} ends with a dot.`,
      help: 'Remove it after any Left: Replace(…, , "\\\\.+$", , "", , ).',
    };
  },
};

const atSign: Rule<string> = {
  definition: {
    code: 'sam-at-sign',
    severity: 'warning',
    summary: 'sAMAccountName holds @.',
    why: 'It can be stored by code, but the user cannot sign in with it.',
    cure: 'Cut the domain off: Replace(…, , "(?<Suffix>@(.)*)", "Suffix", "", , ).',
    example: { bad: 'r@cameron', good: 'r.cameron' },
    reference: `${reference} (D)`,
  },
  check: (value) => {
    if (!value.includes('@')) return undefined;
    return {
      message: `sAMAccountName ${quote(value)} holds @: it can be stored, but nobody can sign in with it.`,
      help: 'If it is an address, cut the domain off: Replace(…, , "(?<Suffix>@(.)*)", "Suffix", "", , ).',
    };
  },
};

const duplicate: Rule<string> = {
  definition: {
    code: 'sam-duplicate',
    severity: 'error',
    summary:
      'Another object of the domain, existing or made by the same run, has the sAMAccountName, ignoring case.',
    why: 'It is unique in the domain; Active Directory refuses the second.',
    cure: 'Use SelectUniqueValue with rules that differ, by a number for instance.',
    example: { bad: 'bob', good: 'bob2' },
    reference: `${reference} (D, I that case does not count)`,
  },
  check: (value, directory, self) => {
    const holder = directory.holderOf('sAMAccountName', value, self);
    if (holder === undefined) return undefined;
    return {
      message: `${quote(value)} is already the sAMAccountName of ${describeHolder(holder)}.`,
      help: 'Make the value differ; SelectUniqueValue tries several.',
    };
  },
};

/** The rules on a sAMAccountName. */
export const samRules: readonly Rule<string>[] = [tooLong, invalidCharacter, trailingDot, atSign, duplicate];

import {
  characters,
  codePointAndName,
  describeCharacter,
  distinctMatches,
  listOf,
  quote,
} from '../describe.ts';
import { describeHolder } from '../describeHolder.ts';
import { asciiOnly } from '../nonAsciiAdvice.ts';
import { isBlank } from '../parts.ts';
import type { Rule } from '../rule.ts';

const reference = 'upn-rules.md, other generated values';

export const nicknameEmpty: Rule<string | null> = {
  definition: {
    code: 'nickname-empty',
    severity: 'error',
    summary: 'mailNickname is absent or blank.',
    why: 'A cloud user cannot be created without one.',
    cure: 'Build it from an attribute that every user has, such as the part of userPrincipalName before @.',
    example: { bad: '', good: 'adele.vance' },
    reference: `${reference} (D)`,
  },
  check: (value) => {
    if (value !== null && !isBlank(value)) return undefined;
    return {
      message: 'There is no mailNickname, which a new cloud user needs.',
      help: 'Give it a value, such as the part of userPrincipalName before @.',
    };
  },
};

const tooLong: Rule<string> = {
  definition: {
    code: 'nickname-too-long',
    severity: 'error',
    summary: 'mailNickname has more than 64 characters.',
    why: 'The limit is 64; the user is refused.',
    cure: 'Cut it with Left(…, 64).',
    example: { bad: 'a'.repeat(65), good: 'a'.repeat(64) },
    reference: `${reference} (D)`,
  },
  check: (value) => {
    if (value.length <= 64) return undefined;
    return {
      message: `mailNickname has ${characters(value.length)}; at most 64 may be.`,
      help: 'Cut it: Left(…, 64).',
    };
  },
};

const invalidCharacter: Rule<string> = {
  definition: {
    code: 'nickname-invalid-character',
    severity: 'error',
    summary: 'One of @ ( ) \\ [ ] " ; : < > , or whitespace or a control character stands in mailNickname.',
    why: 'Graph answers: Invalid value specified for property mailNickname.',
    cure: 'Remove it: Replace(…, , "[^A-Za-z0-9.\'_!#^~-]", , "", , ).',
    example: { bad: 'mills,naveen', good: 'naveen.mills' },
    reference: `${reference} and conflict C7 (D for groups, I for users)`,
  },
  check: (value) => {
    const found = distinctMatches(/[\p{White_Space}\p{Cc}@()\\[\]";:<>,]/gu, value);
    if (found.length === 0) return undefined;
    return {
      message: `${listOf(found.map(nameOf))} ${found.length === 1 ? 'is' : 'are'} not allowed in mailNickname ${quote(value)}.`,
      help: found.includes('@')
        ? 'Cut off the domain: Replace(…, , "(?<Suffix>@(.)*)", "Suffix", "", , ).'
        : 'Remove them: Replace(…, , "[^A-Za-z0-9.\'_!#^~-]", , "", , ).',
    };
  },
};

const nonAscii: Rule<string> = {
  definition: {
    code: 'nickname-non-ascii',
    severity: 'error',
    summary: 'mailNickname holds a character above U+007F.',
    why: 'Graph answers: Invalid value specified for property mailNickname.',
    cure: 'Wrap it in NormalizeDiacritics, and replace or remove what that leaves.',
    example: { bad: 'josé', good: 'jose' },
    reference: `${reference} (I)`,
  },
  check: asciiOnly('mailNickname', 'the value'),
};

const leadingDot: Rule<string> = {
  definition: {
    code: 'nickname-leading-dot',
    severity: 'error',
    summary: 'mailNickname begins with a dot.',
    why: 'Synchronization and Exchange refuse it.',
    cure: 'Join the names with the dot only where both are present.',
    example: { bad: '.adele', good: 'adele' },
    reference: `${reference} (D)`,
  },
  check: (value) => {
    if (!value.startsWith('.')) return undefined;
    return {
      message: `mailNickname ${quote(value)} begins with a dot.`,
      help: 'Probably the first name is empty: use IIF(IsPresent(…), …, …), or Replace(…, , "^\\\\.+", , "", , ).',
    };
  },
};

const trailingDot: Rule<string> = {
  definition: {
    code: 'nickname-trailing-dot',
    severity: 'warning',
    summary: 'mailNickname ends with a dot.',
    why: 'In an Exchange alias a dot stands between two other characters.',
    cure: 'Join the names with the dot only where both are present.',
    example: { bad: 'adele.', good: 'adele' },
    reference: `${reference} (I)`,
  },
  check: (value) => {
    if (!value.endsWith('.')) return undefined;
    return {
      message: `mailNickname ${quote(value)} ends with a dot.`,
      help: 'Probably the last name is empty: use IIF(IsPresent(…), …, …), or Replace(…, , "\\\\.+$", , "", , ).',
    };
  },
};

const consecutiveDots: Rule<string> = {
  definition: {
    code: 'nickname-consecutive-dots',
    severity: 'warning',
    summary: 'mailNickname has two dots in a row.',
    why: 'In an Exchange alias a dot stands between two other characters.',
    cure: 'Join only names that are present, or make one dot of several: Replace(…, , "\\\\.{2,}", , ".", , ).',
    example: { bad: 'adele..vance', good: 'adele.vance' },
    reference: `${reference} (I)`,
  },
  check: (value) => {
    if (!value.includes('..')) return undefined;
    return {
      message: `mailNickname ${quote(value)} has two dots in a row.`,
      help: 'Probably a middle name is empty: use IIF(IsPresent(…), …, …), or Replace(…, , "\\\\.{2,}", , ".", , ).',
    };
  },
};

const duplicate: Rule<string> = {
  definition: {
    code: 'nickname-duplicate',
    severity: 'warning',
    summary: 'Another object, existing or made by the same run, has the mailNickname, ignoring case.',
    why: 'Microsoft 365 demands that it is unique; synchronization may change one of the two.',
    cure: 'Make the values differ, by an employee number for instance.',
    example: { bad: 'bob', good: 'bob2' },
    reference: `${reference} and conflict C7 (D)`,
  },
  check: (value, directory, self) => {
    const holder = directory.holderOf('mailNickname', value, self);
    if (holder === undefined) return undefined;
    return {
      message: `${quote(value)} is already the mailNickname of ${describeHolder(holder)}.`,
      help: 'Make the value differ, for instance by an employee number.',
    };
  },
};

/** The rules on a mailNickname that is not blank. */
export const nicknameRules: readonly Rule<string>[] = [
  tooLong,
  invalidCharacter,
  nonAscii,
  leadingDot,
  trailingDot,
  consecutiveDots,
  duplicate,
];

function nameOf(character: string): string {
  return character === ' ' ? codePointAndName(character) : describeCharacter(character);
}

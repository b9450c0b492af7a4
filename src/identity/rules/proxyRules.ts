import {
  characters,
  codePointAndName,
  describeCharacter,
  distinctMatches,
  listOf,
  quote,
} from '../describe.ts';
import { describeHolder } from '../describeHolder.ts';
import { smtpAddress } from '../directory.ts';
import { asciiOnly } from '../nonAsciiAdvice.ts';
import type { Rule } from '../rule.ts';

const reference = 'upn-rules.md, other generated values';

const tooLong: Rule<string> = {
  definition: {
    code: 'proxy-too-long',
    severity: 'error',
    summary: 'A value of proxyAddresses has more than 256 characters, its type included.',
    why: 'The limit is 256; the object does not synchronize.',
    cure: 'Shorten the address.',
    example: { bad: `smtp:${'a'.repeat(240)}@contoso.com`, good: 'smtp:adele@contoso.com' },
    reference: `${reference} (D, I that the type counts)`,
  },
  check: (value) => {
    if (value.length <= 256) return undefined;
    return {
      message: `A value of proxyAddresses has ${characters(value.length)}; at most 256 may be.`,
      help: 'Shorten the part before @.',
    };
  },
};

const whitespace: Rule<string> = {
  definition: {
    code: 'proxy-whitespace',
    severity: 'error',
    summary: 'A value of proxyAddresses holds a blank after its type.',
    why: 'The object does not synchronize, or loses the address.',
    cure: 'Remove it: StripSpaces(…).',
    example: { bad: 'smtp:adele vance@contoso.com', good: 'smtp:adele.vance@contoso.com' },
    reference: `${reference} (D)`,
  },
  check: (value) => {
    const found = distinctMatches(/[\p{White_Space}\p{Cc}]/gu, withoutType(value));
    if (found.length === 0) return undefined;
    return {
      message: `${listOf(found.map(codePointAndName))} in ${quote(value)}: whitespace is not allowed in proxyAddresses.`,
      help: 'Remove it: Replace(…, , "[\\\\s\\\\p{Cc}]", , "", , ); StripSpaces removes only U+0020.',
    };
  },
};

const invalidCharacter: Rule<string> = {
  definition: {
    code: 'proxy-invalid-character',
    severity: 'error',
    summary: 'A value of proxyAddresses holds one of < > ( ) ; , [ ] " or a further : after its type.',
    why: 'The object does not synchronize, or loses the address.',
    cure: 'Remove it with Replace before the type is put in front.',
    example: { bad: 'SMTP:user:M@contoso.com', good: 'SMTP:user.m@contoso.com' },
    reference: `${reference} (D)`,
  },
  check: (value) => {
    const found = distinctMatches(/[<>();,[\]":]/g, withoutType(value));
    if (found.length === 0) return undefined;
    return {
      message: `${listOf(found.map(describeCharacter))} ${found.length === 1 ? 'is' : 'are'} not allowed after the type in ${quote(value)}.`,
      help: 'Remove it before the type is put in front: Replace(…, , "[<>();,\\\\[\\\\]\\":]", , "", , ).',
    };
  },
};

const nonAscii: Rule<string> = {
  definition: {
    code: 'proxy-non-ascii',
    severity: 'error',
    summary: 'A value of proxyAddresses holds a character above U+007F.',
    why: 'The object does not synchronize, or loses the address.',
    cure: 'Wrap the address in NormalizeDiacritics, and replace or remove what that leaves.',
    example: { bad: 'smtp:josé@contoso.com', good: 'smtp:jose@contoso.com' },
    reference: `${reference} (D)`,
  },
  check: asciiOnly('proxyAddresses', 'the address'),
};

const characterReplaced: Rule<string> = {
  definition: {
    code: 'proxy-character-replaced',
    severity: 'warning',
    summary: 'An SMTP address holds one of ` | = ? / % before @.',
    why: 'Synchronization puts an underscore in its place, so mail to the intended address does not arrive.',
    cure: 'Replace it yourself by a sign of your choice.',
    example: { bad: 'smtp:a%b@contoso.com', good: 'smtp:a_b@contoso.com' },
    reference: `${reference} (D)`,
  },
  check: (value) => {
    const address = smtpAddress(value);
    const at = address.lastIndexOf('@');
    const found = distinctMatches(/[`|=?/%]/g, at < 0 ? address : address.slice(0, at));
    if (found.length === 0) return undefined;
    return {
      message: `${listOf(found.map(describeCharacter))} before @ in ${quote(value)} ${found.length === 1 ? 'is' : 'are'} synchronized as \`_\`.`,
      help: 'Replace it yourself: Replace(…, , "[`|=?/%]", , "_", , ).',
    };
  },
};

const duplicate: Rule<string> = {
  definition: {
    code: 'proxy-duplicate',
    severity: 'error',
    summary:
      'Another user, group or contact, existing or made by the same run, has the SMTP address, ignoring case.',
    why: 'Addresses are unique: the object is refused or the address is quarantined.',
    cure: 'Make the address differ, or take it from the other object.',
    example: { bad: 'smtp:sales@contoso.com', good: 'smtp:sales.agent@contoso.com' },
    reference: `${reference} (D)`,
  },
  check: (value, directory, self) => {
    const address = smtpAddress(value);
    const holder = address === '' ? undefined : directory.holderOf('address', address, self);
    if (holder === undefined) return undefined;
    return {
      message: `${quote(address)} is already an address of ${describeHolder(holder)}.`,
      help: 'Make the address differ, or take it from the other object.',
    };
  },
};

/** The rules on one value of proxyAddresses. */
export const proxyRules: readonly Rule<string>[] = [
  tooLong,
  whitespace,
  invalidCharacter,
  nonAscii,
  characterReplaced,
  duplicate,
];

export const proxyMultiplePrimary: Rule<readonly string[]> = {
  definition: {
    code: 'proxy-multiple-primary',
    severity: 'error',
    summary: 'More than one value of proxyAddresses begins with SMTP: in capitals.',
    why: 'SMTP: in capitals marks the primary address, and there can be only one.',
    cure: 'Write smtp: in small letters before all but one.',
    example: {
      bad: 'SMTP:a@contoso.com, SMTP:b@contoso.com',
      good: 'SMTP:a@contoso.com, smtp:b@contoso.com',
    },
    reference: `${reference} (I)`,
  },
  check: (values) => {
    const primary = values.filter((value) => value.startsWith('SMTP:'));
    if (primary.length < 2) return undefined;
    return {
      message: `${listOf(primary.map(quote))} are all marked as the primary address.`,
      help: 'Keep SMTP: in capitals before one of them, and write smtp: before the others.',
    };
  },
};

function withoutType(value: string): string {
  return value.slice(value.indexOf(':') + 1);
}

import { characters } from '../describe.ts';
import type { Rule } from '../rule.ts';

export const cnTooLong: Rule<string> = {
  definition: {
    code: 'cn-too-long',
    severity: 'error',
    summary: 'cn has more than 64 characters.',
    why: 'The schema of Active Directory allows 64; the object is refused. It must also be unique in its container, which is not checked here.',
    cure: 'Cut it with Left(…, 64).',
    example: { bad: 'a'.repeat(65), good: 'a'.repeat(64) },
    reference: 'upn-rules.md, other generated values (D)',
  },
  check: (value) => {
    if (value.length <= 64) return undefined;
    return {
      message: `cn has ${characters(value.length)}; at most 64 may be.`,
      help: 'Cut it: Left(…, 64).',
    };
  },
};

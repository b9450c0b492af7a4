import type { Call } from './define.ts';
import { argumentValue } from './findings.ts';

/**
 * The longest text that is computed, in UTF-16 code units. No attribute of a directory is nearly as long; but nested
 * calls such as Replace("xx", "x", , , "xxxxxxxx", , ) multiply lengths, and would fill the memory (A).
 */
export const maxTextLength = 2 ** 18;

/** The text, or a failure of the call when it is too long. */
export function limited(call: Call, text: string): string {
  return text.length > maxTextLength ? failTooLong(call) : text;
}

/** Fails the call because its result would be too long. */
export function failTooLong(call: Call): never {
  return call.fail(argumentValue, `The result would be longer than ${maxTextLength} characters.`);
}

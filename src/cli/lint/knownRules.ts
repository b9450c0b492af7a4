import { expiredIgnore, type KnownRule, unusedIgnore } from '../../config/index.ts';
import { lintRules } from '../../lint/index.ts';
import { payloadRules } from '../../payload/index.ts';
import { schemaFindings } from '../../schema/index.ts';

/**
 * All codes that a configuration can name, of mappings and of payloads: the rules, what reading a schema says, and what
 * is said of ignores.
 */
export const knownRules: readonly KnownRule[] = [
  ...lintRules.map(({ definition, options }) => ({ ...definition, ...(options && { options }) })),
  ...payloadRules.map(({ definition, alias }) => ({ ...definition, aliases: [alias] })),
  ...schemaFindings,
  unusedIgnore,
  expiredIgnore,
].filter(({ code }, index, all) => all.findIndex((other) => other.code === code) === index);

/** Which of two commands a code is of; both read the same configuration. */
export function isOfPayloads(code: string): boolean {
  return payloadRules.some(({ definition }) => definition.code === code);
}

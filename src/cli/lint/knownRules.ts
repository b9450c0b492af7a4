import { expiredIgnore, type KnownRule, unusedIgnore } from '../../config/index.ts';
import { lintRules } from '../../lint/index.ts';
import { schemaFindings } from '../../schema/index.ts';

/** All codes that a configuration can name: the rules, what reading a schema says, and what is said of ignores. */
export const knownRules: readonly KnownRule[] = [
  ...lintRules.map(({ definition, options }) => ({ ...definition, ...(options && { options }) })),
  ...schemaFindings,
  unusedIgnore,
  expiredIgnore,
].filter(({ code }, index, all) => all.findIndex((other) => other.code === code) === index);

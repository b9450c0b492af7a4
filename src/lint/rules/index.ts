import type { Rule } from '../rule.ts';
import { argumentCount } from './argument-count.ts';
import { syntaxRules } from './syntax.ts';
import { unknownFunction } from './unknown-function.ts';

/** Every rule, in the order of docs/rules.md. */
export const lintRules: readonly Rule[] = [
  // expression
  ...syntaxRules,
  unknownFunction,
  argumentCount,
  // mapping
  // identity
];

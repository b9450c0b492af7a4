import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * What ends an evaluation without a value (language.md section 5): the attribute or the object is skipped, the
 * object is put in escrow, or there is an error. Thrown by functions, caught by the evaluator and never seen
 * outside it. Not an Error: it carries no stack, so that throwing it for every user stays cheap.
 */
export type Interruption =
  | { readonly interruption: 'skip-attribute' }
  | { readonly interruption: 'skip-object' }
  | { readonly interruption: 'error' | 'escrow'; readonly diagnostic: Diagnostic };

export const skipAttribute: Interruption = { interruption: 'skip-attribute' };
export const skipObject: Interruption = { interruption: 'skip-object' };

export function isInterruption(thrown: unknown): thrown is Interruption {
  return typeof thrown === 'object' && thrown !== null && 'interruption' in thrown;
}

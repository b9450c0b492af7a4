export { checkCalls, parameterAt, signatureOf } from './check.ts';
export { type Compiled, type CompileOptions, compile, type Program } from './compile.ts';
export type { EvaluationContext } from './context.ts';
export { compileFindings, internalError } from './findings.ts';
export type { Outcome, OutcomeKind, TracedOutcome } from './outcome.ts';
export { cryptographicRandom, randomSeed, type SeededRandom, seededRandom } from './random.ts';
export type { TraceStep } from './trace.ts';

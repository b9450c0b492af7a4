// What a program imports as `upnlint`. Runs in Node and in browsers.
export {
  type Expression,
  type FormatOptions,
  format,
  type Node,
  type ParseOptions,
  type ParseResult,
  parse,
  print,
  type Visitor,
  walk,
} from '../grammar/index.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export type { Finding, FindingDefinition, Severity } from './diagnostics/finding.ts';
export {
  type Compiled,
  type CompileOptions,
  compile,
  type EvaluationContext,
  type Outcome,
  type OutcomeKind,
  type Program,
  type TracedOutcome,
  type TraceStep,
} from './evaluate/index.ts';
export { allFindings as findings } from './findings.ts';
export type { FunctionDefinition } from './functions/define.ts';
export { catalogue as functions } from './functions/index.ts';
export {
  createDirectory,
  type Directory,
  type DirectoryOptions,
  type Domain,
  type ExistingObject,
  type ExistingObjects,
  type Target,
} from './identity/index.ts';
export { checkAttribute, checkUserPrincipalName } from './library/check.ts';
export { type ContextOptions, createContext } from './library/context.ts';
export { type Evaluated, type EvaluateOptions, evaluate } from './library/evaluate.ts';
export { ExpressionError, type Preview, type PreviewOptions, preview } from './library/preview.ts';
export { collisionProbability, type PreviewRow, type PreviewSummary } from './simulate/index.ts';
export { typeOf, type Value } from './values/value.ts';

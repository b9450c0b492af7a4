export { abstractOf, anything, constant, declaredAttribute } from './abstract.ts';
export type { Abstract, Analysis, AnalysisOptions } from './analysis.ts';
export { analyze } from './analyze.ts';
export { surelyConsumed, tailOf } from './patternFacts.ts';
export { admits, type Run, type Segment, type Shape } from './shape.ts';

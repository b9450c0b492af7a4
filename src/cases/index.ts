export { type CaseContext, type Expectation, type ExpressionCase, readCase } from './expressionCase.ts';
export { readCases } from './readCases.ts';
export { type CaseResult, runCase } from './runCase.ts';

export { schemaFindings } from './findings.ts';
export { type FoundMapping, findMapping, type Mapping } from './findMapping.ts';
export { findJsonProblem, type JsonProblem, jsonSyntaxFinding } from './jsonProblem.ts';

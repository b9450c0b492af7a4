export { schemaFindings } from './findings.ts';
export { type FoundMapping, findMapping, type Mapping } from './findMapping.ts';
export { findJsonProblem, type JsonProblem, jsonSyntaxFinding } from './jsonProblem.ts';
export { mappingEdits } from './mappingEdits.ts';
export { mappingExpression } from './mappingExpression.ts';
export { mapsUsers } from './mapsUsers.ts';
export { type ReadSchema, readSchema } from './readSchema.ts';
export type {
  AttributeDefinition,
  AttributeMapping,
  FilterClause,
  ObjectDefinition,
  ObjectMapping,
  SchemaFile,
} from './schemaModel.ts';

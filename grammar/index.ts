export type {
  Argument,
  AttributeReference,
  BareName,
  Comparison,
  ComparisonOperator,
  Concatenation,
  Expression,
  FunctionCall,
  Group,
  Node,
  NumberLiteral,
  Omitted,
  Text,
} from './ast.ts';
export { grammarFindings } from './findings.ts';
export { type FormatOptions, format } from './format.ts';
export { type ParseOptions, type ParseResult, parse } from './parse.ts';
export { print } from './print.ts';
export { type Visitor, walk } from './walk.ts';

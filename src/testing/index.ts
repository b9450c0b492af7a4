// What a test imports as `upnlint/testing`: made-up users and values for fast-check, and an assertion for mappings.
export {
  type AttributeKind,
  type AttributeSource,
  anyValue,
  attributeKinds,
  attributeValue,
  booleanText,
  type DeclaredAttribute,
  dateText,
  domainName,
  dotnetInput,
  dotnetPattern,
  type ExpressionOptions,
  employeeId,
  expression,
  expressionTree,
  freeText,
  kindOf,
  type Likeness,
  learn,
  like,
  mailAddress,
  multiValued,
  personName,
  sourceDateFormats,
  type UserNameOptions,
  type UserRecord,
  userName,
  userRecord,
  userValues,
  verifiedDomains,
} from '../arbitraries/index.ts';
export { ExpressionError } from '../library/preview.ts';
export { assertMapping, type MappingOptions } from './assertMapping.ts';
export { type Counterexample, MappingAssertionError } from './mappingAssertionError.ts';
export type { MappingPredicate, MappingProperty, MappingResult } from './mappingProperty.ts';

export { canBeEmpty } from './checkNative.ts';
export {
  compileRegex,
  parseReplacement,
  type Regex,
  type RegexOptions,
  type Replacement,
} from './compileRegex.ts';
export type { ConstructUse } from './constructLog.ts';
export { type Construct, type ConstructName, constructTable } from './constructTable.ts';
export type { MatchInfo } from './exactRegex.ts';
export { parsePattern, type RegexError } from './parsePattern.ts';
export { printPattern } from './printPattern.ts';
export { type RegexFacts, regexFacts, replacementFacts } from './regexFacts.ts';
export { childrenOf, isSingleUnit, type ParsedPattern, type RegexNode } from './regexTree.ts';
export { RegexRunaway, RegexUnanswered, RegexVersionDependent } from './regexUnanswered.ts';
export { spaceSet } from './unicodeSets.ts';
export {
  allUnits,
  complementOf,
  contains as hasUnit,
  differenceOf,
  disjoint,
  onlyUnit,
  type UnitSet,
  unionOf,
  unitSetOf,
} from './unitSet.ts';

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
export { RegexRunaway } from './regexRunaway.ts';
export type { ParsedPattern, RegexNode } from './regexTree.ts';

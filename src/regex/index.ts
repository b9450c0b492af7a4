export {
  compileRegex,
  parseReplacement,
  type Regex,
  type RegexOptions,
  type Replacement,
} from './compileRegex.ts';
export type { MatchInfo } from './exactRegex.ts';
export { parsePattern, type RegexError } from './parsePattern.ts';
export type { ParsedPattern, RegexNode } from './regexTree.ts';
export { RegexRunaway } from './runawayError.ts';

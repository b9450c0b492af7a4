import type { TokenType } from 'chevrotain';
import type { FindingDefinition } from '../src/diagnostics/finding.ts';
import { findings } from './findings.ts';
import { quote, quoteCharacter } from './quote.ts';
import { ComparisonSign, WrongOperand, WrongOperator } from './tokens.ts';

/** Something from outside the language, recognised for what was probably meant. */
export interface Slip {
  readonly end: number;
  /** What the parser gets in its place, so that one slip gives one finding; `undefined` to pass over it. */
  readonly standsFor: TokenType | undefined;
  readonly definition: FindingDefinition;
  readonly message: string;
  readonly help: string;
}

interface SlipRule {
  /** Sticky; the first rule that matches decides. */
  readonly pattern: RegExp;
  /** Read so only where an operator may stand, since `and(` or `eq` is a name elsewhere. */
  readonly afterOperand?: true;
  readonly standsFor: TokenType;
  readonly definition: FindingDefinition;
  readonly message: (found: string) => string;
  readonly help: (found: string) => string;
}

/** The known slip at an offset, or the unexpected characters there; always at least one code unit long. */
export function slipAt(text: string, offset: number, operandMayStart: boolean): Slip {
  const known = knownSlipAt(text, offset, operandMayStart);
  if (known !== undefined) return known;
  unexpected.lastIndex = offset;
  const found = unexpected.exec(text)?.[0] ?? text.charAt(offset);
  return {
    end: offset + found.length,
    standsFor: operandMayStart ? undefined : WrongOperator,
    definition: findings.syntaxError,
    message: `Found ${[...found].length === 1 ? quoteCharacter(found) : quote(found)}, expected ${
      operandMayStart ? 'a function, an attribute, a text or a number' : 'a comma, an operator or `)`'
    }.`,
    help: characterHelp[found] ?? 'Remove it, or put it into a text in double quotes.',
  };
}

/** The known slip at an offset, if there is one. */
export function knownSlipAt(text: string, offset: number, operandMayStart: boolean): Slip | undefined {
  for (const rule of rules) {
    if (rule.afterOperand && operandMayStart) continue;
    rule.pattern.lastIndex = offset;
    const found = rule.pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const { standsFor, definition, message, help } = rule;
    return { end: offset + found.length, standsFor, definition, message: message(found), help: help(found) };
  }
  return undefined;
}

const comparisonSpellings = new Map([
  ['eq', '='],
  ['ne', '<>'],
  ['gt', '>'],
  ['ge', '>='],
  ['lt', '<'],
  ['le', '<='],
  ['==', '='],
  ['===', '='],
  ['!=', '<>'],
  ['!==', '<>'],
  ['=>', '>='],
  ['=<', '<='],
  ['≠', '<>'],
  ['≤', '<='],
  ['≥', '>='],
]);

const logical = {
  standsFor: WrongOperator,
  definition: findings.logicalOperator,
  message: (found: string) => `Found ${quote(found)}, but the language has no logical operators.`,
  help: (found: string) =>
    /^[a&]/i.test(found)
      ? 'Nest a second IIF in the true branch: `IIF(first, IIF(second, yes, no), no)`.'
      : 'Nest a second IIF in the false branch: `IIF(first, yes, IIF(second, yes, no))`.',
};

const arithmetic = {
  standsFor: WrongOperator,
  definition: findings.arithmeticOperator,
  message: (found: string) => `Found ${quote(found)}, but the language has no arithmetic.`,
  help: (found: string) =>
    found === '+'
      ? 'To join texts, use `Append(first, second)` or `Join("", first, second)`.'
      : 'Only dates can be calculated with (DateAdd, DateDiff); provide other numbers ready for use.',
};

const comparison = {
  standsFor: ComparisonSign,
  definition: findings.unknownOperator,
  message: (found: string) => `Found ${quote(found)}, which is no comparison of this language.`,
  help: (found: string) => `Write \`${comparisonSpellings.get(found.toLowerCase())}\`.`,
};

const quoted = {
  standsFor: WrongOperand,
  message: (found: string) => `Found ${quote(found)}, expected a text in straight double quotes.`,
  help: (found: string) =>
    `Write ${quote(`"${found.replace(/^\\?.|\\?[\p{Pi}\p{Pf}"'”″＂´\u0060]$/gu, '').replaceAll('\\"', '')}"`)}.`,
};

const rules: readonly SlipRule[] = [
  {
    pattern: /[“”„‟«»″＂](?:[^“”„‟«»″＂"]*(?:[“”„‟«»″＂]|"(?![\p{L}\p{N}_"[]))|[^,()\r\n]*)/uy,
    definition: findings.typographicQuote,
    ...quoted,
  },
  {
    pattern: /[‘’‚‛´\u0060](?:[^‘’‚‛´\u0060'"]*[‘’‚‛´\u0060']|[^,()\r\n]*)/y,
    definition: findings.typographicQuote,
    ...quoted,
  },
  { pattern: /'(?:[^'"]*'|[^,()\r\n]*)/y, definition: findings.singleQuote, ...quoted },
  { pattern: /\\"[^"\\]*(?:\\[^"][^"\\]*)*\\"/y, definition: findings.escapedQuote, ...quoted },
  { pattern: /===?|!==?|=>|=<|[≠≤≥]/y, ...comparison },
  { pattern: /(?:eq|ne|gt|ge|lt|le)(?![\p{L}\p{N}_])/iuy, afterOperand: true, ...comparison },
  { pattern: /&&|\|\|?/y, ...logical },
  { pattern: /(?:and|or|xor)(?![\p{L}\p{N}_])/iuy, afterOperand: true, ...logical },
  { pattern: /[-+*/^]/y, ...arithmetic },
  { pattern: /mod(?![\p{L}\p{N}_])/iuy, afterOperand: true, ...arithmetic },
  {
    pattern: /%[\p{L}_][\p{L}\p{N}_.]*%/uy,
    standsFor: WrongOperand,
    definition: findings.connectSyncSyntax,
    message: (found) => `Found ${quote(found)}, a parameter of Connect Sync.`,
    help: () => 'Provisioning has no such parameters: write the value itself in double quotes.',
  },
  {
    pattern: /\$[\p{L}_][\p{L}\p{N}_]*/uy,
    standsFor: WrongOperand,
    definition: findings.connectSyncSyntax,
    message: (found) => `Found ${quote(found)}, a variable of Connect Sync.`,
    help: () => 'Provisioning has neither variables nor With and Where; write the expression in its place.',
  },
];

const characterHelp: Readonly<Record<string, string>> = {
  ']': 'It closes nothing: an attribute is written `[name]`.',
  '.': 'Dots belong inside the brackets of an attribute, `[name.givenName]`, or inside a text.',
  '\ufeff': 'An invisible character from the beginning of a file; remove it.',
  '\u200b': 'An invisible character from a web page; remove it.',
};

// Characters that begin nothing, taken together; a single one of any kind else.
const unexpected = /[^\p{L}\p{N}\p{Z}\s_"'“”„‟«»″＂‘’‚‛´`[\](),;&=<>+*/^%$|!\\.\ufeff\u200b≠≤≥-]+|./suy;

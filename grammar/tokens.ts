import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import type { Span } from '../src/source/span.ts';

/**
 * The words of the language. They carry no patterns: what `[`, `&H` and a sign mean depends on nesting and on whether
 * an operand may start, which tokenize.ts knows and a table of patterns does not.
 */
const tokenType = (name: string, label: string): TokenType => createToken({ name, label, pattern: Lexer.NA });

export const TextToken = tokenType('Text', 'a text');
export const NumberToken = tokenType('Number', 'a number');
export const AttributeToken = tokenType('Attribute', 'an attribute');
export const NameToken = tokenType('Name', 'a name');
export const OpeningParenthesis = tokenType('OpeningParenthesis', '`(`');
export const ClosingParenthesis = tokenType('ClosingParenthesis', '`)`');
export const Comma = tokenType('Comma', '`,`');
export const Ampersand = tokenType('Ampersand', '`&`');
export const ComparisonSign = tokenType('ComparisonSign', 'a comparison');
/** Stands where an operator would and has been reported already: `AND`, `+`, a character of no meaning. */
export const WrongOperator = tokenType('WrongOperator', 'an operator');
/** Stands where an operand would and has been reported already: `%Parameter%`, `$item`, `'text'`. */
export const WrongOperand = tokenType('WrongOperand', 'an operand');

export const tokenTypes: readonly TokenType[] = [
  TextToken,
  NumberToken,
  AttributeToken,
  NameToken,
  OpeningParenthesis,
  ClosingParenthesis,
  Comma,
  Ampersand,
  ComparisonSign,
  WrongOperator,
  WrongOperand,
];

/** A token as Chevrotain wants it: its `endOffset` is the last code unit, not the one behind it. */
export function tokenOf(type: TokenType, text: string, start: number, end: number): IToken {
  return {
    image: text.slice(start, end),
    startOffset: start,
    endOffset: end - 1,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx as number,
  };
}

export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: endOf(token) };
}

export function endOf(token: IToken): number {
  return (token.endOffset as number) + 1;
}

export function isOperator({ tokenType }: IToken): boolean {
  return tokenType === Ampersand || tokenType === ComparisonSign || tokenType === WrongOperator;
}

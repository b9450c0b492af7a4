import type { IToken, TokenType } from 'chevrotain';
import type { SyntaxReport } from './syntaxReport.ts';
import * as tokens from './tokens.ts';

/**
 * Collects the tokens of a text so that operands and operators alternate: an operator without a left side is left
 * out, a missing right side and a missing comma are supplied, each with one error. The grammar behind it can then be
 * strict, and a slip does not bring further errors after it.
 */
export class TokenList {
  readonly tokens: IToken[] = [];
  /** How many parentheses are open. */
  depth = 0;
  /** True behind nothing, `(`, `,` and operators. What `+`, `-` and `&H` mean depends on it (A, the rule of VB). */
  operandMayStart = true;
  private readonly text: string;
  private readonly report: SyntaxReport;

  constructor(text: string, report: SyntaxReport) {
    this.text = text;
    this.report = report;
  }

  addOperand(type: TokenType, start: number, end: number): void {
    const token = tokens.tokenOf(type, this.text, start, end);
    if (!this.operandMayStart) this.supplyComma(token);
    this.tokens.push(token);
    this.operandMayStart = false;
  }

  addOperator(type: TokenType, start: number, end: number): void {
    const token = tokens.tokenOf(type, this.text, start, end);
    if (!this.operandMayStart) this.tokens.push(token);
    else if (type !== tokens.WrongOperator) this.report.missingBefore(token);
    this.operandMayStart = true;
  }

  addOpening(offset: number): void {
    const token = tokens.tokenOf(tokens.OpeningParenthesis, this.text, offset, offset + 1);
    if (!this.operandMayStart && this.tokens.at(-1)?.tokenType !== tokens.NameToken) this.supplyComma(token);
    this.tokens.push(token);
    this.depth++;
    this.operandMayStart = true;
  }

  addClosing(offset: number): void {
    const token = tokens.tokenOf(tokens.ClosingParenthesis, this.text, offset, offset + 1);
    if (this.operandMayStart) this.supplyOperand(token);
    this.tokens.push(token);
    if (this.depth > 0) this.depth--;
    this.operandMayStart = false;
  }

  addComma(offset: number): void {
    const token = tokens.tokenOf(tokens.Comma, this.text, offset, offset + 1);
    if (this.operandMayStart) this.supplyOperand(token);
    this.tokens.push(token);
    this.operandMayStart = true;
  }

  end(): void {
    if (this.operandMayStart) this.supplyOperand(undefined);
  }

  /** Outside all parentheses there is no list to go on with: the parser reports trailing text there. */
  private supplyComma(next: IToken): void {
    const before = this.tokens.at(-1);
    if (before === undefined || this.depth === 0) return;
    this.report.missingComma(before, next);
    this.tokens.push(tokens.tokenOf(tokens.Comma, this.text, next.startOffset, next.startOffset));
  }

  private supplyOperand(next: IToken | undefined): void {
    const before = this.tokens.at(-1);
    if (before === undefined || !tokens.isOperator(before)) return;
    if (before.tokenType !== tokens.WrongOperator) this.report.missingAfter(before, next);
    const end = tokens.endOf(before);
    this.tokens.push(tokens.tokenOf(tokens.WrongOperand, this.text, end, end));
  }
}

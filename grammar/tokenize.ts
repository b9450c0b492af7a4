import type { IToken, TokenType } from 'chevrotain';
import { type Diagnostic, diagnosticOf } from '../src/diagnostics/diagnostic.ts';
import type { FindingDefinition } from '../src/diagnostics/finding.ts';
import { attributeEnd, likelyAttributeEnd } from './attributeReference.ts';
import { findings } from './findings.ts';
import { quote, quoteCharacter } from './quote.ts';
import { knownSlipAt, type Slip, slipAt } from './slips.ts';
import { likelyTextEnd, textEnd, typographicEnd } from './textLiteral.ts';
import * as tokens from './tokens.ts';

/**
 * Cuts an expression into tokens (language.md section 2) and reports what is wrong with single words. Every slip
 * leaves a token that lets the parser go on as if the right thing stood there. Answers `undefined` as soon as more
 * than `maxDepth` parentheses are open, which is what keeps the parser's stack bounded.
 */
export function tokenize(text: string, maxDepth: number, diagnostics: Diagnostic[]): IToken[] | undefined {
  const tokenizer = new Tokenizer(text, diagnostics);
  while (tokenizer.takeNext()) {
    if (tokenizer.depth > maxDepth) {
      tokenizer.reportDepth(maxDepth);
      return undefined;
    }
  }
  return tokenizer.tokens;
}

class Tokenizer {
  readonly tokens: IToken[] = [];
  /** How many parentheses are open. */
  depth = 0;
  private offset = 0;
  /** True behind nothing, `(`, `,` and operators. What `+`, `-` and `&H` mean depends on it (A, the rule of VB). */
  private operandMayStart = true;
  private readonly text: string;
  private readonly diagnostics: Diagnostic[];

  constructor(text: string, diagnostics: Diagnostic[]) {
    this.text = text;
    this.diagnostics = diagnostics;
  }

  /** Takes one token, slip or blank; false at the end. */
  takeNext(): boolean {
    const { text, offset } = this;
    if (offset >= text.length) return false;
    const character = text.charAt(offset);
    switch (character) {
      case ' ':
      case '\t':
      case '\r':
      case '\n':
        this.offset++;
        break;
      case ',':
        this.take(tokens.Comma, offset + 1, true);
        break;
      case '"':
        this.takeText();
        break;
      case '[':
        this.takeAttribute();
        break;
      case '(':
        this.depth++;
        this.take(tokens.OpeningParenthesis, offset + 1, true);
        break;
      case ')':
        if (this.depth > 0) this.depth--;
        this.take(tokens.ClosingParenthesis, offset + 1, false);
        break;
      case '&':
        this.takeAmpersand();
        break;
      case '=':
      case '<':
      case '>':
        this.takeComparison();
        break;
      case ';':
        this.takeSemicolon();
        break;
      default:
        this.takeWord();
    }
    return true;
  }

  reportDepth(maxDepth: number): void {
    this.report(
      findings.nestedTooDeeply,
      this.offset,
      `More than ${maxDepth} parentheses are open at once.`,
      'Flatten the expression: Switch instead of nested IIFs, Join instead of nested Appends.',
      this.offset - 1,
    );
  }

  private takeText(): void {
    const { text, offset } = this;
    const end = textEnd(text, offset);
    // A text that runs straight into the next operand has hardly been closed where it was meant to be.
    const doubtful = end === -1 || operandStart.test(text.charAt(end));
    const meantEnd = doubtful ? typographicEnd(text, offset, end) : -1;
    if (meantEnd !== -1) {
      const literal = text.slice(offset, meantEnd);
      this.report(
        findings.typographicQuote,
        meantEnd,
        `Found ${quote(literal)}, which a typographic quotation mark does not close.`,
        `Write ${quote(`${literal.slice(0, -1)}"`)}.`,
      );
      this.take(tokens.WrongOperand, meantEnd, false);
    } else if (end === -1) {
      const likelyEnd = likelyTextEnd(text, offset);
      this.report(
        findings.unterminatedText,
        likelyEnd,
        `Found ${quote(text.slice(offset, likelyEnd))} without a closing quotation mark.`,
        'Close the text with `"`; inside a text, a quotation mark is written `\\"` and a backslash `\\\\`.',
      );
      this.take(tokens.WrongOperand, likelyEnd, false);
    } else {
      this.take(tokens.TextToken, end, false);
    }
  }

  private takeAttribute(): void {
    const { text, offset } = this;
    const end = attributeEnd(text, offset);
    if (end === -1) {
      const likelyEnd = likelyAttributeEnd(text, offset);
      this.report(
        findings.unterminatedAttribute,
        likelyEnd,
        `Found ${quote(text.slice(offset, likelyEnd))} without its closing bracket.`,
        'Close the attribute with `]`; brackets inside double quotes do not count.',
      );
      this.take(tokens.WrongOperand, likelyEnd, false);
      return;
    }
    if (end === offset + 2) {
      this.report(
        findings.emptyAttributeName,
        end,
        'Found `[]`, expected an attribute name between the brackets.',
        'Write the name; to leave an argument out, write nothing between its commas.',
      );
    }
    this.take(tokens.AttributeToken, end, false);
  }

  private takeAmpersand(): void {
    const { text, offset } = this;
    if (text.charAt(offset + 1) === '&') this.takeSlip(slipAt(text, offset, this.operandMayStart));
    else if (!this.operandMayStart || !this.takeNumber()) this.take(tokens.Ampersand, offset + 1, true);
  }

  private takeComparison(): void {
    const { text, offset } = this;
    const slip = knownSlipAt(text, offset, this.operandMayStart);
    if (slip !== undefined) this.takeSlip(slip);
    else this.take(tokens.ComparisonSign, matchEnd(comparisonSign, text, offset), true);
  }

  /** Behind the whole expression a semicolon is trailing text like any other, which the parser reports. */
  private takeSemicolon(): void {
    if (this.depth > 0) {
      this.report(
        findings.semicolonSeparator,
        this.offset + 1,
        'Found `;`, expected `,`.',
        'Separate arguments by commas.',
      );
    }
    this.take(tokens.Comma, this.offset + 1, true);
  }

  /** A name, a number, an unusual blank, or nothing of the language. */
  private takeWord(): void {
    const { text, offset, operandMayStart } = this;
    const nameEnd = matchEnd(name, text, offset);
    if (nameEnd === -1) {
      if (this.takeNumber() || this.skipUnicodeBlanks()) return;
      this.takeSlip(slipAt(text, offset, operandMayStart));
      return;
    }
    const slip = operandMayStart ? undefined : knownSlipAt(text, offset, false);
    if (slip !== undefined) this.takeSlip(slip);
    else if (text.charAt(nameEnd) === '.') this.takeDottedName(nameEnd);
    else this.take(tokens.NameToken, nameEnd, false);
  }

  /** `user.mail`, as other products write an attribute. */
  private takeDottedName(nameEnd: number): void {
    const dottedEnd = matchEnd(dottedRest, this.text, nameEnd);
    if (dottedEnd === -1) {
      this.take(tokens.NameToken, nameEnd, false);
      return;
    }
    const found = this.text.slice(this.offset, dottedEnd);
    const isCall = matchEnd(callFollows, this.text, dottedEnd) !== -1;
    this.report(
      findings.unknownName,
      dottedEnd,
      `Found ${quote(found)}, which is no name of this language.`,
      isCall
        ? 'Function names have no dots.'
        : `Write ${quote(`[${found}]`)} for an attribute, ${quote(`"${found}"`)} for text.`,
    );
    this.take(isCall ? tokens.NameToken : tokens.WrongOperand, dottedEnd, false);
  }

  private takeNumber(): boolean {
    const { text, offset } = this;
    const end = matchEnd(this.operandMayStart ? number : unsignedNumber, text, offset);
    if (end === -1) return false;
    const malformedEnd = matchEnd(nameRest, text, end);
    if (malformedEnd === end) {
      this.take(tokens.NumberToken, end, false);
      return true;
    }
    const found = text.slice(offset, malformedEnd);
    this.report(
      findings.malformedNumber,
      malformedEnd,
      `Found ${quote(found)}, which is neither a number nor a name.`,
      `Write ${quote(`"${found}"`)} for text, ${quote(`[${found}]`)} for an attribute.`,
    );
    this.take(tokens.WrongOperand, malformedEnd, false);
    return true;
  }

  private skipUnicodeBlanks(): boolean {
    const { text, offset } = this;
    const end = matchEnd(unicodeBlanks, text, offset);
    if (end === -1) return false;
    this.report(
      findings.unicodeBlank,
      end,
      `Found the blank ${quoteCharacter(text.charAt(offset))} between two words.`,
      'Replace it by an ordinary space.',
    );
    this.offset = end;
    return true;
  }

  private takeSlip(slip: Slip): void {
    this.report(slip.definition, slip.end, slip.message, slip.help);
    if (slip.standsFor === undefined) this.offset = slip.end;
    else this.take(slip.standsFor, slip.end, slip.standsFor !== tokens.WrongOperand);
  }

  private take(type: TokenType, end: number, operandMayFollow: boolean): void {
    this.tokens.push(tokens.tokenOf(type, this.text, this.offset, end));
    this.offset = end;
    this.operandMayStart = operandMayFollow;
  }

  private report(
    definition: FindingDefinition,
    end: number,
    message: string,
    help: string,
    start = this.offset,
  ): void {
    this.diagnostics.push(diagnosticOf(definition, { start, end }, message, help));
  }
}

function matchEnd(sticky: RegExp, text: string, offset: number): number {
  sticky.lastIndex = offset;
  return sticky.test(text) ? sticky.lastIndex : -1;
}

// Letters of every script, so that `Größe` is one unknown name and not three words.
const name = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const nameRest = /[\p{L}\p{M}\p{N}_]*/uy;
const dottedRest = /(?:\.[\p{L}_][\p{L}\p{M}\p{N}_]*)+/uy;
const callFollows = /\s*\(/y;
const number = /[+-]?[0-9]+(?:\.[0-9]+)?|&[Hh][0-9A-Fa-f]+/y;
const unsignedNumber = /[0-9]+(?:\.[0-9]+)?/y;
const comparisonSign = /<>|<=|>=|[<>=]/y;
const operandStart = /["[\p{L}\p{N}_“”„‟«»]/u;
// What .NET counts as white space besides the four blanks of the language.
const unicodeBlanks = /[\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/y;

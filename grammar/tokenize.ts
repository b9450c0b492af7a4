import type { IToken, TokenType } from 'chevrotain';
import type { FindingDefinition } from '../src/diagnostics/finding.ts';
import { attributeEnd, likelyAttributeEnd } from './attributeReference.ts';
import { findings } from './findings.ts';
import { quote, quoteCharacter } from './quote.ts';
import { knownSlipAt, type Slip, slipAt } from './slips.ts';
import type { SyntaxReport } from './syntaxReport.ts';
import { likelyTextEnd, textEnd, typographicEnd } from './textLiteral.ts';
import { TokenList } from './tokenList.ts';
import * as tokens from './tokens.ts';

/**
 * Cuts an expression into tokens (language.md section 2) and reports what is wrong with single words. Every slip
 * leaves a token that lets the parser go on as if the right thing stood there. Answers `undefined` as soon as more
 * than `maxDepth` parentheses are open, which is what keeps the parser's stack bounded.
 */
export function tokenize(text: string, maxDepth: number, report: SyntaxReport): IToken[] | undefined {
  const list = new TokenList(text, report);
  const tokenizer = new Tokenizer(text, report, list);
  while (tokenizer.takeNext()) {
    if (list.depth > maxDepth) {
      tokenizer.reportDepth(maxDepth);
      return undefined;
    }
  }
  list.end();
  return list.tokens;
}

class Tokenizer {
  private offset = 0;
  private readonly text: string;
  private readonly report: SyntaxReport;
  private readonly list: TokenList;

  constructor(text: string, report: SyntaxReport, list: TokenList) {
    this.text = text;
    this.report = report;
    this.list = list;
  }

  /** Takes one token, slip or blank; false at the end. */
  takeNext(): boolean {
    const { text, list } = this;
    if (this.offset >= text.length) return false;
    switch (text.charAt(this.offset)) {
      case ' ':
      case '\t':
      case '\r':
      case '\n':
        this.offset++;
        break;
      case ',':
        list.addComma(this.offset++);
        break;
      case '"':
        this.takeText();
        break;
      case '[':
        this.takeAttribute();
        break;
      case '(':
        list.addOpening(this.offset++);
        break;
      case ')':
        list.addClosing(this.offset++);
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
    this.report.add(
      findings.nestedTooDeeply,
      { start: this.offset - 1, end: this.offset },
      `More than ${maxDepth} parentheses are open at once.`,
      'Flatten the expression: Switch instead of nested IIFs, Join instead of nested Appends.',
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
      this.takeWrongOperand(
        findings.typographicQuote,
        meantEnd,
        `Found ${quote(literal)}, which a typographic quotation mark does not close.`,
        `Write ${quote(`${literal.slice(0, -1)}"`)}.`,
      );
    } else if (end === -1) {
      const likelyEnd = likelyTextEnd(text, offset);
      this.takeWrongOperand(
        findings.unterminatedText,
        likelyEnd,
        `Found ${quote(text.slice(offset, likelyEnd))} without a closing quotation mark.`,
        'Close the text with `"`; inside a text, a quotation mark is written `\\"` and a backslash `\\\\`.',
      );
    } else {
      this.takeOperand(tokens.TextToken, end);
    }
  }

  private takeAttribute(): void {
    const { text, offset } = this;
    const end = attributeEnd(text, offset);
    if (end === -1) {
      const likelyEnd = likelyAttributeEnd(text, offset);
      this.takeWrongOperand(
        findings.unterminatedAttribute,
        likelyEnd,
        `Found ${quote(text.slice(offset, likelyEnd))} without its closing bracket.`,
        'Close the attribute with `]`; brackets inside double quotes do not count.',
      );
    } else if (end === offset + 2) {
      this.takeWrongOperand(
        findings.emptyAttributeName,
        end,
        'Found `[]`, expected an attribute name between the brackets.',
        'Write the name; to leave an argument out, write nothing between its commas.',
      );
    } else {
      this.takeOperand(tokens.AttributeToken, end);
    }
  }

  private takeAmpersand(): void {
    const { text, offset, list } = this;
    // `"a"&&HF` joins a hexadecimal number.
    if (
      text.charAt(offset + 1) === '&' &&
      (list.operandMayStart || matchEnd(number, text, offset + 1) === -1)
    ) {
      this.takeSlip(slipAt(text, offset, list.operandMayStart));
    } else if (!list.operandMayStart || !this.takeNumber()) {
      list.addOperator(tokens.Ampersand, offset, ++this.offset);
    }
  }

  private takeComparison(): void {
    const { text, offset, list } = this;
    const slip = knownSlipAt(text, offset, list.operandMayStart);
    if (slip !== undefined) {
      this.takeSlip(slip);
    } else {
      this.offset = matchEnd(comparisonSign, text, offset);
      list.addOperator(tokens.ComparisonSign, offset, this.offset);
    }
  }

  /** Behind the whole expression a semicolon is trailing text like any other, which the parser reports. */
  private takeSemicolon(): void {
    const start = this.offset++;
    if (this.list.depth > 0) {
      this.report.add(
        findings.semicolonSeparator,
        { start, end: this.offset },
        'Found `;`, expected `,`.',
        'Separate arguments by commas.',
      );
    }
    this.list.addComma(start);
  }

  /** A name, a number, an unusual blank, or nothing of the language. */
  private takeWord(): void {
    const { text, offset, list } = this;
    const nameEnd = matchEnd(name, text, offset);
    if (nameEnd === -1) {
      if (!this.takeNumber() && !this.skipUnicodeBlanks()) {
        this.takeSlip(slipAt(text, offset, list.operandMayStart));
      }
      return;
    }
    const slip = list.operandMayStart ? undefined : knownSlipAt(text, offset, false);
    if (slip !== undefined) this.takeSlip(slip);
    else if (text.charAt(nameEnd) === '.') this.takeDottedName(nameEnd);
    else this.takeOperand(tokens.NameToken, nameEnd);
  }

  /** `user.mail`, as other products write an attribute. */
  private takeDottedName(nameEnd: number): void {
    const end = matchEnd(dottedRest, this.text, nameEnd);
    if (end === -1) {
      this.takeOperand(tokens.NameToken, nameEnd);
      return;
    }
    const found = this.text.slice(this.offset, end);
    const isCall = matchEnd(callFollows, this.text, end) !== -1;
    this.report.add(
      findings.unknownName,
      { start: this.offset, end },
      `Found ${quote(found)}, which is no name of this language.`,
      isCall
        ? 'Function names have no dots.'
        : `Write ${quote(`[${found}]`)} for an attribute, ${quote(`"${found}"`)} for text.`,
    );
    this.takeOperand(isCall ? tokens.NameToken : tokens.WrongOperand, end);
  }

  private takeNumber(): boolean {
    const { text, offset, list } = this;
    const end = matchEnd(list.operandMayStart ? number : unsignedNumber, text, offset);
    if (end === -1) return false;
    const malformedEnd = matchEnd(nameRest, text, end);
    if (malformedEnd === end) {
      this.takeOperand(tokens.NumberToken, end);
      return true;
    }
    const found = text.slice(offset, malformedEnd);
    this.takeWrongOperand(
      findings.malformedNumber,
      malformedEnd,
      `Found ${quote(found)}, which is neither a number nor a name.`,
      `Write ${quote(`"${found}"`)} for text, ${quote(`[${found}]`)} for an attribute.`,
    );
    return true;
  }

  private skipUnicodeBlanks(): boolean {
    const { text, offset } = this;
    const end = matchEnd(unicodeBlanks, text, offset);
    if (end === -1) return false;
    this.report.add(
      findings.unicodeBlank,
      { start: offset, end },
      `Found the blank ${quoteCharacter(text.charAt(offset))} between two words.`,
      'Replace it by an ordinary space.',
    );
    this.offset = end;
    return true;
  }

  private takeSlip({ definition, end, message, help, standsFor }: Slip): void {
    if (standsFor === tokens.WrongOperand) {
      this.takeWrongOperand(definition, end, message, help);
      return;
    }
    const start = this.offset;
    this.offset = end;
    this.report.add(definition, { start, end }, message, help);
    if (standsFor !== undefined) this.list.addOperator(standsFor, start, end);
  }

  private takeWrongOperand(definition: FindingDefinition, end: number, message: string, help: string): void {
    this.report.add(definition, { start: this.offset, end }, message, help);
    this.takeOperand(tokens.WrongOperand, end);
  }

  private takeOperand(type: TokenType, end: number): void {
    this.list.addOperand(type, this.offset, end);
    this.offset = end;
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

import type { IToken } from 'chevrotain';
import { type Diagnostic, diagnosticOf } from '../src/diagnostics/diagnostic.ts';
import type { FindingDefinition } from '../src/diagnostics/finding.ts';
import type { Span } from '../src/source/span.ts';
import { findings } from './findings.ts';
import { quote } from './quote.ts';
import { endOf, spanOf, TextToken } from './tokens.ts';

/**
 * Collects what is wrong with one text. The methods with a name word the errors in the arrangement of tokens: what
 * was found, what was expected, what to do.
 */
export class SyntaxReport {
  readonly diagnostics: Diagnostic[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  add(definition: FindingDefinition, span: Span, message: string, help: string): void {
    this.diagnostics.push(diagnosticOf(definition, span, message, help));
  }

  get hasErrors(): boolean {
    return this.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  }

  missingComma(before: IToken, next: IToken): void {
    const end = endOf(before);
    const touching = end === next.startOffset && before.tokenType === TextToken;
    this.add(
      findings.missingComma,
      { start: end, end },
      `Found ${quote(next.image)} after ${quote(before.image)}, expected \`,\` or \`)\`.`,
      touching
        ? 'Put a comma between the arguments; a quotation mark inside a text is written `\\"`.'
        : 'Put a comma between the arguments.',
    );
  }

  missingBefore(sign: IToken): void {
    this.missingOperand(sign, `Found nothing before ${quote(sign.image)}`);
  }

  missingAfter(sign: IToken, next: IToken | undefined): void {
    const found = next === undefined ? 'the end' : quote(next.image);
    this.missingOperand(sign, `Found ${found} after ${quote(sign.image)}`);
  }

  chain(sign: IToken): void {
    this.add(
      findings.chainedComparison,
      spanOf(sign),
      `Found ${quote(sign.image)} after a comparison, and comparisons cannot be chained.`,
      'Nest IIF calls, one comparison each.',
    );
  }

  unclosed(opening: IToken): void {
    this.add(
      findings.unbalancedParenthesis,
      spanOf(opening),
      'Found the end of the expression, but this parenthesis is still open.',
      'Close it with `)` behind its last argument.',
    );
  }

  /** Parentheses without a function name that hold nothing, or more than one place. */
  group(span: Span, count: number): void {
    this.add(
      findings.syntaxError,
      span,
      `Found ${count === 0 ? 'nothing' : 'several places'} in parentheses without a function, expected one expression.`,
      'Write the name of the function before the parenthesis.',
    );
  }

  /** The expression is complete, and `next` follows. */
  rest(next: IToken): void {
    if (next.image === ')') {
      this.add(
        findings.unbalancedParenthesis,
        spanOf(next),
        'Found `)`, but no parenthesis is open here.',
        'Remove it, or look for one closed too early before it.',
      );
      return;
    }
    const start = next.startOffset;
    const end = this.text.trimEnd().length;
    this.add(
      findings.trailingText,
      { start, end },
      `Found ${quote(this.text.slice(start, end))} after the end of the expression.`,
      'An expression is one value: remove the rest, or bring it inside the parentheses of the call before it.',
    );
  }

  private missingOperand(sign: IToken, found: string): void {
    this.add(
      findings.missingOperand,
      spanOf(sign),
      `${found}, expected a function, an attribute, a text or a number.`,
      'Write the value; the empty text is `""`.',
    );
  }
}

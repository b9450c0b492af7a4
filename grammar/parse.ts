import { type Diagnostic, sortDiagnostics } from '../src/diagnostics/diagnostic.ts';
import type { Expression } from './ast.ts';
import { findings } from './findings.ts';
import { ExpressionParser } from './parser.ts';
import { SyntaxReport } from './syntaxReport.ts';
import { tokenize } from './tokenize.ts';

export interface ParseOptions {
  /** The most UTF-16 code units an expression may have; 10,000 by default, the limit of the service (section 1, D). */
  readonly maxLength?: number;
  /** The most parentheses that may be open at once; 100 by default, and never more. */
  readonly maxDepth?: number;
}

export interface ParseResult {
  /** Absent as soon as one diagnostic is an error: nobody gets a tree that was guessed in part. */
  readonly expression: Expression | undefined;
  /** By place; spans are half-open offsets in UTF-16 code units. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads an expression (language.md section 2) and says everything that is wrong with its syntax at once. Never
 * throws, and the two limits bound its time and its stack, whatever the text. Whether functions exist and arguments fit is for
 * the catalogue to say, not for the grammar.
 */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const { maxLength = 10_000, maxDepth = deepest } = options;
  const report = new SyntaxReport(text);
  if (text.length > maxLength) reportLength(text, maxLength, report);
  else {
    const tokens = tokenize(text, Math.min(maxDepth, deepest), report);
    if (tokens?.length === 0 && !report.hasErrors) reportEmpty(text, report);
    parser ??= new ExpressionParser(true);
    const expression = tokens && parser.parse(tokens, report);
    if (!report.hasErrors) return { expression, diagnostics: sortDiagnostics(report.diagnostics) };
  }
  return { expression: undefined, diagnostics: sortDiagnostics(report.diagnostics) };
}

/** Made for the first expression, since making it takes longer than reading one. */
let parser: ExpressionParser | undefined;

// A parenthesis costs the parser nearly 4 kB of stack; this many leave half of the usual 984 kB to the caller.
const deepest = 100;

function reportLength(text: string, maxLength: number, report: SyntaxReport): void {
  report.add(
    findings.expressionTooLong,
    { start: maxLength, end: text.length },
    `The expression has ${text.length} characters; the limit is ${maxLength}.`,
    'Shorten it, or move a part of it into a mapping of its own.',
  );
}

function reportEmpty(text: string, report: SyntaxReport): void {
  report.add(
    findings.emptyExpression,
    { start: 0, end: text.length },
    'The expression is empty.',
    'Write an expression; `""` is the one that clears the target.',
  );
}

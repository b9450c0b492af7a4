import { type Diagnostic, diagnosticOf, sortDiagnostics } from '../src/diagnostics/diagnostic.ts';
import type { Expression } from './ast.ts';
import { findings } from './findings.ts';
import { ExpressionParser } from './parser.ts';
import { tokenize } from './tokenize.ts';

export interface ParseOptions {
  /** The most UTF-16 code units an expression may have; 10,000 by default, the limit of the service (section 1, D). */
  readonly maxLength?: number;
  /** The most parentheses that may be open at once; 200 by default, and never more than 500. */
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
 * throws, and takes time linear in the length, whatever the text. Whether functions exist and arguments fit is for
 * the catalogue to say, not for the grammar.
 */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const { maxLength = 10_000, maxDepth = 200 } = options;
  if (text.length > maxLength) return { expression: undefined, diagnostics: [tooLong(text, maxLength)] };
  const diagnostics: Diagnostic[] = [];
  const tokens = tokenize(text, Math.min(maxDepth, deepest), diagnostics);
  if (tokens?.length === 0 && diagnostics.every(isHarmless)) diagnostics.push(empty(text));
  parser ??= new ExpressionParser(true);
  const expression = tokens && parser.parse(text, tokens, diagnostics);
  return {
    expression: diagnostics.every(isHarmless) ? expression : undefined,
    diagnostics: diagnostics.length > 1 ? sortDiagnostics(diagnostics) : diagnostics,
  };
}

/** Made for the first expression, since making it takes longer than reading one. */
let parser: ExpressionParser | undefined;

/** Each open parenthesis takes about ten frames of the stack; this many leave plenty of it to the caller. */
const deepest = 500;

function isHarmless(diagnostic: Diagnostic): boolean {
  return diagnostic.severity !== 'error';
}

function tooLong(text: string, maxLength: number): Diagnostic {
  return diagnosticOf(
    findings.expressionTooLong,
    { start: maxLength, end: text.length },
    `The expression has ${text.length} characters; the limit is ${maxLength}.`,
    'Shorten it, or move a part of it into a mapping of its own.',
  );
}

function empty(text: string): Diagnostic {
  return diagnosticOf(
    findings.emptyExpression,
    { start: 0, end: text.length },
    'The expression is empty.',
    'Write an expression; `""` is the one that clears the target.',
  );
}

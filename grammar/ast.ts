import type { Span } from '../src/source/span.ts';

/**
 * The abstract syntax of an expression (language.md section 2). The words follow Microsoft Graph's
 * attributeMappingSource where it has them: Function, Attribute, constants as Text and Number.
 * Every node knows its place in the text it was parsed from, in UTF-16 code units.
 */
export type Expression =
  | FunctionCall
  | AttributeReference
  | Text
  | NumberLiteral
  | BareName
  | Comparison
  | Concatenation
  | Group;

/** `Name(arguments)`. A place with nothing in it is an `Omitted`; it differs from `""` (section 3). */
export interface FunctionCall {
  readonly kind: 'Function';
  readonly name: string;
  readonly nameSpan: Span;
  readonly arguments: readonly Argument[];
  readonly span: Span;
}

export type Argument = Expression | Omitted;

/** Nothing between two commas or after the last one; the span is the empty or blank place itself. */
export interface Omitted {
  readonly kind: 'Omitted';
  readonly span: Span;
}

/** `[name]`; the name is kept as written between the outer brackets, untrimmed. */
export interface AttributeReference {
  readonly kind: 'Attribute';
  readonly name: string;
  readonly span: Span;
}

/** A quoted constant, unescaped: `\"` and `\\` are one character, any other backslash stays. */
export interface Text {
  readonly kind: 'Text';
  readonly value: string;
  readonly span: Span;
}

/** A number as written (`7`, `-10`, `&HF7`, `1.5`, `007`). `value` is absent where the text is all there is: see numberValue. */
export interface NumberLiteral {
  readonly kind: 'Number';
  readonly text: string;
  readonly value: bigint | undefined;
  readonly span: Span;
}

/** A name without parentheses, such as `vbTextCompare` or `IgnoreAttributeFlow`. */
export interface BareName {
  readonly kind: 'Name';
  readonly name: string;
  readonly span: Span;
}

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** `left operator right`; comparisons do not chain. */
export interface Comparison {
  readonly kind: 'Comparison';
  readonly operator: ComparisonOperator;
  readonly operatorSpan: Span;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

/** `a & b & c`, two operands or more. */
export interface Concatenation {
  readonly kind: 'Concatenation';
  readonly operands: readonly Expression[];
  readonly span: Span;
}

/** `( expression )`, kept so that printing gives back what was meant. */
export interface Group {
  readonly kind: 'Group';
  readonly expression: Expression;
  readonly span: Span;
}

export type Node = Expression | Omitted;

import { EmbeddedActionsParser, EOF, type IToken, type ParserMethod } from 'chevrotain';
import type { Span } from '../src/source/span.ts';
import type { Argument, ComparisonOperator, Expression, Omitted } from './ast.ts';
import { attributeNode, nameNode, numberNode, textNode } from './operands.ts';
import { SyntaxReport } from './syntaxReport.ts';
import * as tokens from './tokens.ts';

/**
 * The grammar of grammar.md, made total: behind tokenize.ts, which sees to it that operands and operators alternate,
 * the remaining errors are productions that report. So every list of tokens is accepted with all its errors in one
 * pass and linear time, and Chevrotain's own recovery (exceptions and re-synchronisation) is never needed.
 */
export class ExpressionParser extends EmbeddedActionsParser {
  private report = new SyntaxReport('');

  /** `skipValidations` leaves out Chevrotain's checks of the grammar itself, which only its test needs. */
  constructor(skipValidations: boolean) {
    super([...tokens.tokenTypes], { maxLookahead: 1, skipValidations });
    this.performSelfAnalysis();
  }

  /** The expression of tokens made by `tokenize`; without meaning when the report has errors. */
  parse(words: IToken[], report: SyntaxReport): Expression | undefined {
    this.input = words;
    this.report = report;
    return this.root();
  }

  private readonly root: ParserMethod<[], Expression | undefined> = this.RULE('root', () => {
    const expression = this.OPTION(() => this.SUBRULE(this.expression));
    let complete = true;
    this.MANY(() => {
      if (complete) this.report.rest(this.LA(1));
      complete = false;
      this.OR([
        { ALT: () => this.CONSUME(tokens.ClosingParenthesis) },
        { ALT: () => this.CONSUME(tokens.Comma) },
        { ALT: () => this.CONSUME(tokens.Ampersand) },
        { ALT: () => this.CONSUME(tokens.ComparisonSign) },
        { ALT: () => this.CONSUME(tokens.WrongOperator) },
        { ALT: () => this.SUBRULE1(this.expression) },
      ]);
    });
    return expression;
  });

  private readonly expression: ParserMethod<[], Expression> = this.RULE<() => Expression>(
    'expression',
    () => {
      const start = this.LA(1).startOffset;
      let left = this.SUBRULE(this.concatenation);
      let compared = false;
      this.MANY(() => {
        this.OR([
          {
            ALT: () => {
              const sign = this.CONSUME(tokens.ComparisonSign);
              if (compared) this.report.chain(sign);
              compared = true;
              left = {
                kind: 'Comparison',
                operator: sign.image as ComparisonOperator,
                operatorSpan: tokens.spanOf(sign),
                left,
                right: this.SUBRULE1(this.concatenation),
                span: this.spanFrom(start),
              };
            },
          },
          {
            // `AND`, `+` and their like have been reported; a new condition begins behind them.
            ALT: () => {
              this.CONSUME(tokens.WrongOperator);
              this.SUBRULE2(this.concatenation);
              compared = false;
            },
          },
        ]);
      });
      return left;
    },
  );

  /** Operands joined by `&`, nearly always a single one; both in one rule, since a rule costs stack and time. */
  private readonly concatenation: ParserMethod<[], Expression> = this.RULE<() => Expression>(
    'concatenation',
    () => {
      const start = this.LA(1).startOffset;
      let first: Expression | undefined;
      let operands: Expression[] | undefined;
      this.AT_LEAST_ONE_SEP({
        SEP: tokens.Ampersand,
        DEF: () => {
          const operand = this.OR<Expression>([
            {
              ALT: () =>
                this.callOrName(
                  this.CONSUME(tokens.NameToken),
                  this.OPTION(() => this.SUBRULE(this.places)),
                ),
            },
            { ALT: () => attributeNode(this.CONSUME(tokens.AttributeToken), this.report) },
            { ALT: () => textNode(this.CONSUME(tokens.TextToken), this.report) },
            { ALT: () => numberNode(this.CONSUME(tokens.NumberToken)) },
            { ALT: () => this.group(this.LA(1), this.SUBRULE1(this.places)) },
            { ALT: () => standIn(tokens.spanOf(this.CONSUME(tokens.WrongOperand))) },
          ]);
          if (first === undefined) first = operand;
          else if (operands === undefined) operands = [first, operand];
          else operands.push(operand);
        },
      });
      if (operands !== undefined) return { kind: 'Concatenation', operands, span: this.spanFrom(start) };
      return first as unknown as Expression;
    },
  );

  /** `( … )`, behind a function name and without one. */
  private readonly places: ParserMethod<[], Argument[]> = this.RULE('places', () => {
    const places: Argument[] = [];
    const opening = this.CONSUME(tokens.OpeningParenthesis);
    let before = opening;
    let place: Argument | undefined = this.OPTION(() => this.SUBRULE(this.expression));
    this.MANY(() => {
      places.push(place ?? this.omittedAfter(before));
      before = this.CONSUME(tokens.Comma);
      place = this.OPTION1(() => this.SUBRULE1(this.expression));
    });
    if (place !== undefined || before !== opening) places.push(place ?? this.omittedAfter(before));
    const closing = this.OPTION2(() => this.CONSUME(tokens.ClosingParenthesis));
    if (closing === undefined) this.report.unclosed(opening);
    return places;
  });

  private callOrName(name: IToken, places: Argument[] | undefined): Expression {
    if (places === undefined) return nameNode(name, this.report);
    return {
      kind: 'Function',
      name: name.image,
      nameSpan: tokens.spanOf(name),
      arguments: places,
      span: this.spanFrom(name.startOffset),
    };
  }

  private group(opening: IToken, places: Argument[]): Expression {
    const span = this.spanFrom(opening.startOffset);
    const expression = places[0];
    if (places.length === 1 && expression !== undefined && expression.kind !== 'Omitted') {
      return { kind: 'Group', expression, span };
    }
    this.report.group(span, places.length);
    return standIn(span);
  }

  private omittedAfter(token: IToken): Omitted {
    const next = this.LA(1);
    const end = next.tokenType === EOF ? tokens.endOf(token) : next.startOffset;
    return { kind: 'Omitted', span: { start: tokens.endOf(token), end } };
  }

  private spanFrom(start: number): Span {
    return { start, end: tokens.endOf(this.LA(0)) };
  }
}

/** Fills a place in a tree that is thrown away because of its error. */
function standIn(span: Span): Expression {
  return { kind: 'Text', value: '', span };
}

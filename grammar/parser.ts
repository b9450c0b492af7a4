import { EmbeddedActionsParser, EOF, type IToken, type ParserMethod } from 'chevrotain';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import type { Span } from '../src/source/span.ts';
import type { Argument, ComparisonOperator, Expression, Omitted } from './ast.ts';
import { attributeNode, nameNode, numberNode, textNode } from './operands.ts';
import { SyntaxReport } from './syntaxReport.ts';
import * as tokens from './tokens.ts';

/**
 * The grammar of grammar.md, made total: what a wrong expression has too much or too little of is a production too,
 * one that reports. So every list of tokens is accepted, in one pass and linear time, with all its errors, and
 * Chevrotain's own recovery (exceptions and re-synchronisation) is never needed.
 */
export class ExpressionParser extends EmbeddedActionsParser {
  private text = '';
  private report = new SyntaxReport('', []);

  /** @param skipValidations leaves out Chevrotain's checks of the grammar, which only its tests need. */
  constructor(skipValidations: boolean) {
    super([...tokens.tokenTypes], { maxLookahead: 1, skipValidations });
    this.performSelfAnalysis();
  }

  /** The expression of these tokens; without meaning when this has added an error to `diagnostics`. */
  parse(text: string, words: IToken[], diagnostics: Diagnostic[]): Expression | undefined {
    this.input = words;
    this.text = text;
    this.report = new SyntaxReport(text, diagnostics);
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
              const right = this.OPTION(() => this.SUBRULE1(this.concatenation)) ?? this.missingAfter(sign);
              left = {
                kind: 'Comparison',
                operator: sign.image as ComparisonOperator,
                operatorSpan: tokens.spanOf(sign),
                left,
                right,
                span: this.spanFrom(start),
              };
            },
          },
          {
            // `AND`, `+` and their like have been reported; a new condition begins behind them.
            ALT: () => {
              this.CONSUME(tokens.WrongOperator);
              this.OPTION1(() => this.SUBRULE2(this.concatenation));
              compared = false;
            },
          },
        ]);
      });
      return left;
    },
  );

  private readonly concatenation: ParserMethod<[], Expression> = this.RULE<() => Expression>(
    'concatenation',
    () => {
      const start = this.LA(1).startOffset;
      const first = this.SUBRULE(this.operand);
      let operands: Expression[] | undefined;
      this.MANY(() => {
        const sign = this.CONSUME(tokens.Ampersand);
        operands ??= [first];
        operands.push(this.OPTION(() => this.SUBRULE1(this.operand)) ?? this.missingAfter(sign));
      });
      return operands === undefined ? first : { kind: 'Concatenation', operands, span: this.spanFrom(start) };
    },
  );

  private readonly operand: ParserMethod<[], Expression> = this.RULE<() => Expression>('operand', () =>
    this.OR<Expression>([
      { ALT: () => this.SUBRULE(this.callOrName) },
      { ALT: () => attributeNode(this.CONSUME(tokens.AttributeToken), this.report.diagnostics) },
      { ALT: () => textNode(this.CONSUME(tokens.TextToken), this.report.diagnostics) },
      { ALT: () => numberNode(this.CONSUME(tokens.NumberToken)) },
      { ALT: () => this.SUBRULE(this.group) },
      { ALT: () => standIn(tokens.spanOf(this.CONSUME(tokens.WrongOperand))) },
      { ALT: () => this.SUBRULE(this.operandAfterOperators) },
    ]),
  );

  private readonly callOrName: ParserMethod<[], Expression> = this.RULE<() => Expression>(
    'callOrName',
    () => {
      const name = this.CONSUME(tokens.NameToken);
      const places = this.OPTION(() => this.SUBRULE(this.places));
      if (places === undefined) return nameNode(name, this.report.diagnostics);
      return {
        kind: 'Function',
        name: name.image,
        nameSpan: tokens.spanOf(name),
        arguments: places,
        span: this.spanFrom(name.startOffset),
      };
    },
  );

  private readonly group: ParserMethod<[], Expression> = this.RULE<() => Expression>('group', () => {
    const start = this.LA(1).startOffset;
    const places = this.SUBRULE(this.places);
    const span = this.spanFrom(start);
    const expression = places[0];
    if (places.length === 1 && expression?.kind !== 'Omitted') {
      return { kind: 'Group', expression: expression as Expression, span };
    }
    this.report.group(span, places.length);
    return standIn(span);
  });

  /** `( … )`, behind a function name and without one. */
  private readonly places: ParserMethod<[], Argument[]> = this.RULE('places', () => {
    const places: Argument[] = [];
    const opening = this.CONSUME(tokens.OpeningParenthesis);
    let before = opening;
    let place: Argument | undefined = this.OPTION(() => this.SUBRULE(this.expression));
    this.MANY(() => {
      places.push(place ?? this.omittedAfter(before));
      this.OR([
        {
          ALT: () => {
            before = this.CONSUME(tokens.Comma);
            place = this.OPTION1(() => this.SUBRULE1(this.expression));
          },
        },
        {
          ALT: () => {
            this.report.missingComma(this.LA(0), this.LA(1));
            place = this.SUBRULE2(this.expression);
          },
        },
      ]);
    });
    if (place !== undefined || before !== opening) places.push(place ?? this.omittedAfter(before));
    const closing = this.OPTION2(() => this.CONSUME(tokens.ClosingParenthesis));
    if (closing === undefined) this.report.unclosed(opening);
    return places;
  });

  /** Operators with nothing before them: one error and one loop, however many there are. */
  private readonly operandAfterOperators: ParserMethod<[], Expression> = this.RULE<() => Expression>(
    'operandAfterOperators',
    () => {
      const first = this.LA(1);
      // Behind a surplus `)` the operator is right, and a wrong operator has been reported already.
      if (this.LA(0).tokenType !== tokens.ClosingParenthesis && first.tokenType !== tokens.WrongOperator) {
        this.report.missingBefore(first);
      }
      this.AT_LEAST_ONE(() =>
        this.OR([
          { ALT: () => this.CONSUME(tokens.Ampersand) },
          { ALT: () => this.CONSUME(tokens.ComparisonSign) },
          { ALT: () => this.CONSUME(tokens.WrongOperator) },
        ]),
      );
      return this.OPTION(() => this.SUBRULE(this.operand)) ?? standIn(this.spanFrom(first.startOffset));
    },
  );

  private missingAfter(sign: IToken): Expression {
    const next = this.LA(1);
    this.report.missingAfter(sign, next);
    return standIn(tokens.spanOf(sign));
  }

  private omittedAfter(token: IToken): Omitted {
    const next = this.LA(1);
    const end = next.tokenType === EOF ? this.text.length : next.startOffset;
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

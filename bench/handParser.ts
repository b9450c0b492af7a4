import type { Argument, ComparisonOperator, Expression } from '../grammar/ast.ts';
import { attributeEnd } from '../grammar/attributeReference.ts';
import { numberValue } from '../grammar/numberValue.ts';
import { textEnd, unescapeText } from '../grammar/textLiteral.ts';

/**
 * What the grammar costs at least: the same tree by plain recursive descent over the text, without tokens, findings
 * or limits. The benchmark measures `parse` against it; the product never uses it. Throws on what it cannot read.
 */
export function parseByHand(text: string): Expression {
  let offset = 0;
  const expression = readComparison();
  skipBlanks();
  if (offset < text.length) fail();
  return expression;

  function readComparison(): Expression {
    const left = readConcatenation();
    skipBlanks();
    const start = offset;
    const operator = readOperator();
    if (operator === undefined) return left;
    const operatorSpan = { start, end: offset };
    const right = readConcatenation();
    const span = { start: left.span.start, end: right.span.end };
    return { kind: 'Comparison', operator, operatorSpan, left, right, span };
  }

  function readOperator(): ComparisonOperator | undefined {
    const first = text.charCodeAt(offset);
    if (first === 61) {
      offset++;
      return '=';
    }
    if (first !== 60 && first !== 62) return undefined;
    const second = text.charCodeAt(offset + 1);
    const length = second === 61 || (first === 60 && second === 62) ? 2 : 1;
    offset += length;
    return text.slice(offset - length, offset) as ComparisonOperator;
  }

  function readConcatenation(): Expression {
    const first = readOperand();
    let operands: Expression[] | undefined;
    for (skipBlanks(); text.charCodeAt(offset) === 38; skipBlanks()) {
      offset++;
      operands ??= [first];
      operands.push(readOperand());
    }
    if (operands === undefined) return first;
    const end = (operands.at(-1) as Expression).span.end;
    return { kind: 'Concatenation', operands, span: { start: first.span.start, end } };
  }

  function readOperand(): Expression {
    skipBlanks();
    const start = offset;
    const unit = text.charCodeAt(offset);
    if (unit === 34) {
      offset = endOr(textEnd(text, start));
      const value = unescapeText(text.slice(start, offset));
      return { kind: 'Text', value, span: { start, end: offset } };
    }
    if (unit === 91) {
      offset = endOr(attributeEnd(text, start));
      return { kind: 'Attribute', name: text.slice(start + 1, offset - 1), span: { start, end: offset } };
    }
    if (unit === 40) {
      offset++;
      const expression = readComparison();
      skipBlanks();
      if (text.charCodeAt(offset++) !== 41) fail();
      return { kind: 'Group', expression, span: { start, end: offset } };
    }
    if (isLetter(unit)) return readName(start);
    number.lastIndex = start;
    if (!number.test(text)) fail();
    offset = number.lastIndex;
    const literal = text.slice(start, offset);
    return { kind: 'Number', text: literal, value: numberValue(literal), span: { start, end: offset } };
  }

  function readName(start: number): Expression {
    while (isLetter(text.charCodeAt(offset)) || isDigit(text.charCodeAt(offset))) offset++;
    const name = text.slice(start, offset);
    const nameSpan = { start, end: offset };
    skipBlanks();
    if (text.charCodeAt(offset) !== 40) return { kind: 'Name', name, span: nameSpan };
    offset++;
    const places = readPlaces();
    return { kind: 'Function', name, nameSpan, arguments: places, span: { start, end: offset } };
  }

  function readPlaces(): Argument[] {
    const places: Argument[] = [];
    for (;;) {
      const start = offset;
      skipBlanks();
      const unit = text.charCodeAt(offset);
      if (unit === 41 && places.length === 0) break;
      if (unit === 44 || unit === 41) places.push({ kind: 'Omitted', span: { start, end: offset } });
      else places.push(readComparison());
      skipBlanks();
      if (text.charCodeAt(offset) === 41) break;
      if (text.charCodeAt(offset++) !== 44) fail();
    }
    offset++;
    return places;
  }

  function skipBlanks(): void {
    for (;;) {
      const unit = text.charCodeAt(offset);
      if (unit !== 32 && unit !== 9 && unit !== 10 && unit !== 13) return;
      offset++;
    }
  }

  function endOr(end: number): number {
    return end === -1 ? fail() : end;
  }

  function fail(): never {
    throw new SyntaxError(`Unexpected text at ${offset}`);
  }
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

const number = /[+-]?[0-9]+(?:\.[0-9]+)?|&[Hh][0-9A-Fa-f]+/y;

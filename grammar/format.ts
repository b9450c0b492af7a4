import type { Argument, Concatenation, Expression, FunctionCall } from './ast.ts';
import { print } from './print.ts';

export interface FormatOptions {
  /** The most UTF-16 code units a line should have; 100 by default. A long text or name may exceed it. */
  readonly width?: number;
}

/**
 * The text of an expression for reading: canonical on one line where it fits, else one argument a line, with the keys
 * of Switch beside their values and omitted places behind the argument before them. Depends on the tree alone, so
 * that formatting again changes nothing, and parses to the same tree.
 */
export function format(expression: Expression, { width = 100 }: FormatOptions = {}): string {
  return layOut(expression, { indent: 0, column: 0, rest: 0, width });
}

interface Place {
  /** Blanks at the beginning of the line. */
  readonly indent: number;
  /** Where the node begins on its line. */
  readonly column: number;
  /** How much follows it on its last line at least, such as a comma. */
  readonly rest: number;
  readonly width: number;
}

function layOut(node: Argument, place: Place): string {
  const line = print(node);
  if (place.column + line.length + place.rest <= place.width) return line;
  switch (node.kind) {
    case 'Function':
      return node.arguments.length === 0 ? line : layOutCall(node, place);
    case 'Concatenation':
      return layOutConcatenation(node, place);
    case 'Comparison': {
      const sign = ` ${node.operator} `;
      const left = layOut(node.left, { ...place, rest: sign.length + leastLength(node.right, place.rest) });
      return left + sign + layOut(node.right, { ...place, column: columnAfter(left + sign, place.column) });
    }
    case 'Group':
      return `(${layOut(node.expression, { ...place, column: place.column + 1, rest: place.rest + 1 })})`;
    default:
      return line;
  }
}

/** How long the first line of a node is at least, with what must follow it. */
function leastLength(node: Expression, rest: number): number {
  return node.kind === 'Function' ? node.name.length + 1 : print(node).length + rest;
}

function layOutCall(call: FunctionCall, place: Place): string {
  const indent = place.indent + step;
  const lines = linesOf(call);
  const body = lines.map((line, index) => {
    let text = '';
    for (const [position, argument] of line.entries()) {
      if (position > 0) text += ', ';
      const column = columnAfter(text, indent);
      text += layOut(argument, { indent, column, rest: 1, width: place.width });
    }
    // A comma before nothing needs no blank behind it.
    return index < lines.length - 1 ? `${text},` : text.replace(/, $/, ',');
  });
  return `${call.name}(${body.map((line) => lineBreak(indent) + line).join('')}${lineBreak(place.indent)})`;
}

function layOutConcatenation(concatenation: Concatenation, place: Place): string {
  const indent = place.indent + step;
  return concatenation.operands
    .map((operand, index) =>
      index === 0
        ? layOut(operand, { ...place, rest: 0 })
        : `& ${layOut(operand, { ...place, indent, column: indent + 2 })}`,
    )
    .join(lineBreak(indent));
}

/** The arguments that share a line; one that is omitted never begins a line unless it is the first. */
function linesOf(call: FunctionCall): Argument[][] {
  const lines: Argument[][] = [];
  for (const [position, argument] of call.arguments.entries()) {
    const isSwitchValue = call.name === 'Switch' && position > 2 && position % 2 === 1;
    const line = lines.at(-1);
    if (line !== undefined && (isSwitchValue || argument.kind === 'Omitted')) line.push(argument);
    else lines.push([argument]);
  }
  return lines;
}

function lineBreak(indent: number): string {
  return `\n${' '.repeat(indent)}`;
}

/** Where a line stands after a text that began at a column. */
function columnAfter(text: string, column: number): number {
  const lastBreak = text.lastIndexOf('\n');
  return lastBreak === -1 ? column + text.length : text.length - lastBreak - 1;
}

const step = 2;

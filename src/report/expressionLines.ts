import { wrap } from './columns.ts';
import { printable } from './printable.ts';

/** An expression as its author has laid it out, lines longer than `width` cells broken; at most 40 lines. */
export function expressionLines(text: string, width: number): string[] {
  const lines = text
    .trim()
    .split(/\r\n|[\r\n]/)
    .flatMap((line) => {
      const indent = /^ {0,20}/.exec(line)![0];
      return wrap(printable(line.slice(indent.length), 2000), width - indent.length).map(
        (part) => `${indent}${part}`,
      );
    });
  return lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines;
}

const mostLines = 40;

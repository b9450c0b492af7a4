import stringWidth from 'string-width';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { lineAt, positionAt, type Source } from '../source/source.ts';
import { padEnd } from './columns.ts';
import { printable } from './printable.ts';
import { type Style, severityStyle } from './style.ts';

/** Diagnostics with the line they speak of and a mark under the place. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], source: Source, style: Style): string {
  return diagnostics.map((diagnostic) => diagnosticText(diagnostic, source, style)).join('\n');
}

function diagnosticText(diagnostic: Diagnostic, source: Source, style: Style): string {
  const { span, severity, code, message, help } = diagnostic;
  const { line, column } = positionAt(source.text, span.start);
  const colour = severityStyle(style, severity);
  const frame = codeFrame(source.text, span.start, span.end, line);
  const lines = [
    `${colour(severity)} ${style.bold(printable(message, 500))} ${style.dim(`[${code}]`)}`,
    `${style.dim(`  at ${printable(source.name)}:${line}:${column}`)}`,
    `${style.dim(`${frame.gutter} | `)}${frame.text}`,
    `${style.dim(`${' '.repeat(frame.gutter.length)} | `)}${colour(frame.mark)}`,
  ];
  if (help !== undefined) lines.push(`  ${style.green('help')} ${printable(help, 500)}`);
  return `${lines.join('\n')}\n`;
}

interface Frame {
  readonly gutter: string;
  readonly text: string;
  readonly mark: string;
}

// Long lines are cut around the place, so that the mark stays on the screen.
const before = 40;
const frameWidth = 96;

function codeFrame(text: string, start: number, end: number, lineNumber: number): Frame {
  const line = lineAt(text, start);
  const column = start - line.start;
  const from = Math.max(0, Math.min(column - before, line.text.length - frameWidth));
  const cut = line.text.slice(from, from + frameWidth);
  const lead = from > 0 ? '…' : '';
  const tail = from + frameWidth < line.text.length ? '…' : '';
  const onLine = Math.min(end, line.start + line.text.length) - line.start - from;
  const marked = cut.slice(column - from, Math.max(column - from, onLine));
  const indent = stringWidth(shown(lead + cut.slice(0, column - from)));
  return {
    gutter: padEnd(`  ${lineNumber}`, 4),
    text: shown(lead + cut + tail),
    mark: ' '.repeat(indent) + '^'.repeat(Math.max(1, stringWidth(shown(marked)))),
  };
}

function shown(text: string): string {
  return printable(text.replaceAll('\t', ' '), Number.POSITIVE_INFINITY);
}

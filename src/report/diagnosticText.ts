import stringWidth from 'string-width';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Position, positionAt, type Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import { padEnd } from './columns.ts';
import { hideSecrets } from './hideSecrets.ts';
import { printable } from './printable.ts';
import { type Style, severityStyle } from './style.ts';

/** Diagnostics with the line they speak of and a mark under the place. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], source: Source, style: Style): string {
  return diagnostics
    .map((diagnostic) =>
      diagnosticText(diagnostic, source, positionAt(source.text, diagnostic.span.start), style),
    )
    .join('\n');
}

/** One diagnostic, for callers that know the position of its start. */
export function diagnosticText(
  diagnostic: Diagnostic,
  source: Source,
  position: Position,
  style: Style,
): string {
  const { span, severity, code, message, help } = diagnostic;
  const { line, column } = position;
  const colour = severityStyle(style, severity);
  const frame = codeFrame(source.text, span, position);
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
// How far a token may reach from where the frame begins, so that its end alone is not shown.
const secretReach = 8192;

function codeFrame(text: string, span: Span, { line, column }: Position): Frame {
  const start = Math.min(span.start, text.length);
  const lineStart = start - column + 1;
  const lineLength = lineEndNear(text, start) - lineStart;
  const from = Math.max(0, Math.min(column - 1 - before, lineLength - frameWidth));
  const reach = Math.min(from, secretReach);
  const known = text.slice(lineStart + from - reach, lineStart + Math.min(lineLength, from + frameWidth));
  const cut = hideSecrets(known).slice(reach);
  const lead = from > 0 ? '…' : '';
  const tail = from + frameWidth < lineLength ? '…' : '';
  const mark = cut.slice(column - 1 - from, Math.max(column - 1, span.end - lineStart) - from);
  const indent = stringWidth(shown(lead + cut.slice(0, column - 1 - from)));
  return {
    gutter: padEnd(`  ${line}`, 4),
    text: shown(lead + cut + tail),
    mark: ' '.repeat(indent) + '^'.repeat(Math.max(1, stringWidth(shown(mark)))),
  };
}

/** The end of the line, or a place beyond all that is shown of it: a file may be one line of megabytes. */
function lineEndNear(text: string, start: number): number {
  const limit = Math.min(text.length, start + frameWidth + before);
  let end = start;
  while (end < limit && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

function shown(text: string): string {
  return printable(text.replaceAll('\t', ' '), Number.POSITIVE_INFINITY);
}

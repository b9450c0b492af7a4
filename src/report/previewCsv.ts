import type { PreviewRow } from '../simulate/index.ts';
import type { PreviewReporter } from './previewReport.ts';

/**
 * A table that opens in a spreadsheet: UTF-8 with byte order mark, commas, CRLF, every cell quoted. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front, as the values come from outside.
 */
export function previewCsv(): PreviewReporter {
  return { begin: () => `\uFEFF${line(header)}`, row: (row) => line(cellsOf(row)), end: () => '' };
}

const header = ['source', 'row', 'key', 'value', 'outcome', 'severity', 'codes', 'messages', 'help'];

function cellsOf({ source, row, key, value, outcome, findings }: PreviewRow): string[] {
  const gravest = ['error', 'warning', 'info'].find((severity) =>
    findings.some((one) => one.severity === severity),
  );
  return [
    source,
    String(row),
    key ?? '',
    typeof value === 'string' ? value : (value ?? []).join('; '),
    outcome,
    gravest ?? '',
    findings.map(({ code }) => code).join('; '),
    findings.map(({ message }) => message).join(' '),
    findings
      .map(({ help }) => help ?? '')
      .join(' ')
      .trim(),
  ];
}

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
}

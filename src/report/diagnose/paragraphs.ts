import type { FoundIn } from '../../diagnose/index.ts';
import { wrap } from '../columns.ts';
import { printable } from '../printable.ts';
import { type Style, severityStyle } from '../style.ts';

/** A text after a heading of the margin, its further lines under the first. The text may come from outside. */
export function paragraph(head: string, text: string, width: number, margin = 12): string {
  const lines = wrap(printable(text, 1000), Math.max(30, width - margin));
  return `${head}${' '.repeat(Math.max(0, margin - head.length))}${lines.join(`\n${' '.repeat(margin)}`)}\n`;
}

/** Findings of tokens, requests and jobs, each with its source and cure. */
export function foundText(found: readonly FoundIn[], style: Style, width: number): string {
  return found
    .map(({ source, finding: { code, severity, message, help } }) => {
      const place = source === '' ? '' : `  ${style.dim(printable(source))}`;
      const cure = help === undefined ? '' : paragraph('  help', help, width, 8);
      const head = `${severityStyle(style, severity)(severity)} ${style.bold(code)}${place}\n`;
      return `${head}${paragraph('', message, width, 8)}${cure}`;
    })
    .join('');
}

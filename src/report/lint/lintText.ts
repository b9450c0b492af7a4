import { createLineIndex } from '../../source/lineIndex.ts';
import { counted, grouped } from '../columns.ts';
import { diagnosticText } from '../diagnosticText.ts';
import { printable } from '../printable.ts';
import type { Style } from '../style.ts';
import { severityStyle } from '../style.ts';
import { type LintReporter, type LintSummary, type ReportedFinding, sentences } from './lintReport.ts';

/**
 * For people: each finding with its line and a mark under the place, then what it comes to.
 * @param most how many findings of one rule are shown in a run, the first ones; of the others there is a count
 */
export function lintText(style: Style, most = Number.POSITIVE_INFINITY): LintReporter {
  const seen = new Map<string, number>();
  const isShown = ({ code }: ReportedFinding): boolean => {
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count <= most;
  };
  return {
    begin: () => '',
    file({ source, findings }) {
      const shown = findings.filter(isShown);
      if (shown.length === 0) return '';
      const positionAt = createLineIndex(source.text);
      return shown
        .map((finding) => {
          const details = detailLines(finding, (offset) => {
            const { line, column } = positionAt(offset);
            return `${printable(source.name)}:${line}:${column}`;
          });
          const frame = diagnosticText(finding, source, positionAt(finding.span.start), style);
          return `${frame}${details.map((line) => `  ${style.dim(line)}\n`).join('')}\n`;
        })
        .join('');
    },
    end: (summary) => `${moreText(seen, most, style)}${summaryText(summary, style)}`,
  };
}

function moreText(seen: ReadonlyMap<string, number>, most: number, style: Style): string {
  const lines = [...seen]
    .filter(([, count]) => count > most)
    .map(([code, count]) => `… and ${grouped(count - most)} more of ${code}; --format json has all.`);
  return lines.length === 0 ? '' : `${lines.map((line) => style.dim(line)).join('\n')}\n\n`;
}

function detailLines(
  { path, related, fixes }: ReportedFinding,
  placeOf: (offset: number) => string,
): string[] {
  return [
    ...(path === undefined ? [] : [`in ${printable(path)}`]),
    ...(related ?? []).map(({ span, message }) => `see ${placeOf(span.start)}: ${printable(message)}`),
    ...(fixes ?? []).map(({ title, safety }) => `${fixFlags[safety]}: ${printable(title)}`),
  ];
}

const fixFlags = { safe: '--fix', unsafe: '--fix-unsafe' };

function summaryText(summary: LintSummary, style: Style): string {
  const { files, errors, warnings, infos, unread } = summary;
  const counts = [
    errors > 0 && style.red(counted(errors, 'error')),
    warnings > 0 && style.yellow(counted(warnings, 'warning')),
    infos > 0 && style.cyan(counted(infos, 'note')),
  ].filter((count) => count !== false);
  const found = counts.length === 0 ? style.green('Nothing found') : counts.join(', ');
  const unreadLines = unread.map(
    ({ finding }) =>
      `${severityStyle(style, 'error')('error')} ${printable(sentences(finding), 500)} ${style.dim(`[${finding.code}]`)}\n`,
  );
  return `${unreadLines.join('')}${found} in ${counted(files, 'file')}.${remarks(summary)}\n`;
}

function remarks({ fixed, dryRun, fixable, fixableUnsafely, ignored, known, gone }: LintSummary): string {
  return [
    fixed > 0 && `${counted(fixed, 'finding')} ${dryRun ? 'would be mended' : 'mended'}.`,
    fixable > 0 && `--fix mends ${fixable}.`,
    fixableUnsafely > 0 && `--fix-unsafe offers a change for ${fixableUnsafely}; look at each.`,
    ignored > 0 && `${ignored} ignored by the configuration.`,
    known > 0 && `${known} known from the baseline.`,
    gone > 0 && `${gone} of the baseline no longer there; --update-baseline takes them out.`,
  ]
    .filter((remark) => remark !== false)
    .map((remark) => ` ${remark}`)
    .join('');
}

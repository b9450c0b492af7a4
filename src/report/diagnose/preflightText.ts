import type { PreflightReport } from '../../diagnose/index.ts';
import { compareSeverity } from '../../diagnostics/finding.ts';
import { counted, grouped } from '../columns.ts';
import type { Style } from '../style.ts';
import { captureText } from './captureText.ts';
import { foundText, paragraph } from './paragraphs.ts';

/** For people: what was looked at, what is wrong, the graver first, and what was not looked at. */
export function preflightText(report: PreflightReport, style: Style, columns: number): string {
  const width = Math.max(60, Math.min(columns, 110));
  const { captures, requests, records, runSeconds, findings, notChecked } = report;
  const sorted = [...findings].sort((a, b) => compareSeverity(a.finding.severity, b.finding.severity));
  const errors = findings.filter(({ finding }) => finding.severity === 'error').length;
  const run = `${counted(requests, 'request')}, ${counted(records, 'record')}, about ${grouped(Math.ceil(runSeconds / 60))} min`;
  const verdict =
    errors === 0
      ? style.green('Nothing found that stops the run.')
      : style.red(`${counted(errors, 'error')}: do not start yet.`);
  return [
    `${captures.map((capture) => captureText(capture, style)).join('')}\n`,
    foundText(sorted, style, width),
    notChecked.length === 0 ? '' : paragraph('not given', notChecked.join(', '), width),
    `${style.bold('run')}  ${run}\n${style.bold(verdict)}\n`,
  ].join('');
}

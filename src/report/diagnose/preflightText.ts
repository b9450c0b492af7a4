import type { PreflightReport } from '../../diagnose/index.ts';
import type { Severity } from '../../diagnostics/finding.ts';
import { durationText } from '../../provisioning/durationText.ts';
import { counted } from '../columns.ts';
import type { Style } from '../style.ts';
import { capturesText } from './captureText.ts';
import { foundText, paragraph } from './paragraphs.ts';

/** For people: what was looked at, what is wrong, what was not looked at, and whether the run may start. */
export function preflightText(report: PreflightReport, style: Style, columns: number): string {
  const width = Math.max(60, Math.min(columns, 110));
  const { captures, requests, records, runSeconds, findings, notChecked, isReady } = report;
  const time = runSeconds === 0 ? '' : `, about ${durationText(runSeconds)}`;
  const run = `${counted(requests, 'request')}, ${counted(records, 'record')}${time}`;
  const colour = isReady ? style.green : style.red;
  return [
    `${capturesText(captures, style)}\n`,
    foundText(findings, style, width),
    notChecked.length === 0 ? '' : paragraph('not checked', notChecked.join('; '), width, 13),
    `${style.bold('run')}  ${run}\n`,
    style.bold(colour(paragraph('', verdictOf(report), width, 0))),
  ].join('');
}

function verdictOf({ isReady, findings, notChecked }: PreflightReport): string {
  const of = (severity: Severity) => findings.filter(({ finding }) => finding.severity === severity);
  const errors = of('error');
  const warnings = of('warning');
  const named = (errors.length > 0 ? errors : warnings).map(({ finding }) => finding.code);
  const counts = [
    ...(errors.length > 0 ? [counted(errors.length, 'error')] : []),
    ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
  ].join(' and ');
  if (!isReady) return `Not ready: ${counts} (${[...new Set(named)].join(', ')}).`;
  const far = notChecked.length === 0 ? 'Ready' : 'Ready, as far as it was checked';
  return counts === '' ? `${far}.` : `${far}, with ${counts} to look at (${[...new Set(named)].join(', ')}).`;
}

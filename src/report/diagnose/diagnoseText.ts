import type { DiagnoseReport, Diagnosis, Fetch, RerunRecord } from '../../diagnose/index.ts';
import { userPrincipalNamePresets } from '../../provisioning/defaultMappings.ts';
import { printable } from '../printable.ts';
import type { Style } from '../style.ts';
import { capturesText } from './captureText.ts';
import { foundText, paragraph } from './paragraphs.ts';

/** For people: what was read, what it shows, the causes with their evidence, what to do, and what is missing. */
export function diagnoseText(report: DiagnoseReport, style: Style, columns: number): string {
  const width = Math.max(60, Math.min(columns, 110));
  const { captures, diagnoses, unexplained, fetch, findings } = report;
  return [
    `${capturesText(captures, style)}\n`,
    ...diagnoses.map((diagnosis) => diagnosisText(diagnosis, style, width)),
    ...unexplained.map((sentence) => paragraph(style.red('unknown'), sentence, width)),
    foundText(findings, style, width),
    `${style.bold(verdictText(report))}\n`,
    ...fetch.map((each) => fetchText(each, style, width)),
  ].join('');
}

function verdictText({ verdict, diagnoses }: DiagnoseReport): string {
  if (verdict === 'nothing-wrong') return 'Nothing is wrong in what was given.';
  const failures = diagnoses.filter(({ isOrdinary }) => !isOrdinary);
  const shown = failures.map(({ scenario }) => scenario).join(' and ');
  if (verdict === 'told') return `This is ${shown}.`;
  return failures.length === 0
    ? 'Cannot tell from this alone. Fetch:'
    : `This is ${shown}; cannot tell more without what is to be fetched.`;
}

function diagnosisText(
  { scenario, title, isOrdinary, observed, causes, fetch, records, reference }: Diagnosis,
  style: Style,
  width: number,
): string {
  const left = causes.filter(({ standing }) => standing !== 'excluded');
  const excluded = causes.filter(({ standing }) => standing === 'excluded');
  return [
    `${(isOrdinary ? style.cyan : style.red)(style.bold(scenario))}  ${style.bold(title)}\n`,
    ...observed.map((sentence) => paragraph('  seen', sentence, width)),
    ...left.flatMap(({ cause, standing, evidence }) => [
      paragraph(`  ${standing}`, `${cause.title} (${cause.mark})`, width),
      ...evidence.map((sentence) => paragraph('', `because ${sentence}`, width)),
      // Steps of what is merely possible would bury those of what was found.
      ...(standing === 'possible' && left[0]!.standing === 'found' ? [] : steps(cause.steps, width)),
    ]),
    ...excluded.map(({ cause }) => paragraph('  not', cause.title, width)),
    ...records.map((record) => recordText(record, style, width)),
    records.length > 0 && records.every(({ from }) => from !== 'mapping') ? guideText(style, width) : '',
    ...fetch.map((each) => fetchText(each, style, width)),
    `${style.dim(`  source    ${reference}`)}\n\n`,
  ].join('');
}

function steps(texts: readonly string[], width: number): readonly string[] {
  return texts.map((text, index) => paragraph(`${' '.repeat(12)}${index + 1}. `, text, width, 15));
}

function recordText(
  { externalId, value, from, findings, cure }: RerunRecord,
  style: Style,
  width: number,
): string {
  const who = externalId === '' ? '(no id)' : printable(externalId, 60);
  const gave = {
    mapping: value === null ? 'the mapping gives no value' : `the mapping gives ${value}`,
    log: `the log names ${value}`,
    nowhere: 'neither the log nor a request tells the value',
  }[from];
  return [
    paragraph('  record', `${who}: ${gave}`, width),
    ...findings.map(({ severity, code, message }) => paragraph('', `${severity} ${code}: ${message}`, width)),
    from === 'mapping' && findings.length === 0
      ? paragraph(
          '',
          'upnlint finds nothing wrong with that: it is not what was sent, or --domains is missing.',
          width,
        )
      : '',
    cure === undefined
      ? ''
      : paragraph('  cure', `gives ${cure.value} (digits are random):`, width) + line(cure.expression),
  ]
    .map((text) => (text.startsWith('  cure') ? style.green(text) : text))
    .join('');
}

/** Where no record could be run, there is only the expression of the guide to be proposed. */
function guideText(style: Style, width: number): string {
  const head = paragraph('  try', 'the expression of the guide, which was not run on these records:', width);
  return style.green(`${head}${line(userPrincipalNamePresets['documented-fix'])}`);
}

function fetchText({ what, how }: Fetch, style: Style, width: number): string {
  return style.cyan(paragraph('  fetch', what, width)) + line(how);
}

/** What is to be copied stays in one piece. */
function line(text: string): string {
  return `${' '.repeat(12)}${printable(text, 2000)}\n`;
}

import type {
  Cause,
  CauseExample,
  Collisions,
  InputRemark,
  PreviewRow,
  PreviewSummary,
} from '../simulate/index.ts';
import { counted, grouped, padEnd, padStart, percent, widest, wrap } from './columns.ts';
import { diagnosticsText } from './diagnosticText.ts';
import { expressionLines } from './expressionLines.ts';
import type { PreviewReporter, PreviewRun } from './previewReport.ts';
import { printable } from './printable.ts';
import { type Style, severityStyle } from './style.ts';

/** The report for people: what is wrong first, grouped by cause, then the picture of the run. Rows are not listed. */
export function previewText(style: Style, columns: number): PreviewReporter {
  const width = Math.max(60, Math.min(columns, 120));
  const sources = new Set<string>();
  return {
    begin: () => '',
    row({ source }) {
      sources.add(source);
      return '';
    },
    end(run) {
      const places = sources.size > 1 ? placeInFile : placeOf;
      const parts = [
        couldNotBegin(run) ? '' : headText(run, style, width),
        run.remarks.length > 0 ? remarksText(run.remarks, style, width) : '',
        ...run.tally.causes().map((cause) => causeText(cause, run.noun, places, style, width)),
        run.summary.collisions === undefined || run.summary.users === 0
          ? ''
          : collisionsText(run.summary.collisions, style, width),
        run.onlyProblems ? '' : fineText(run.tally.fine, run.summary.ok, run.noun, places, style),
        pictureText(run.summary, run.noun, style),
      ];
      return `${parts.filter((part) => part !== '').join('\n')}`;
    },
  };
}

/** Nothing could be read: all there is to say is why. */
function couldNotBegin({ summary, remarks }: PreviewRun): boolean {
  return summary.users === 0 && remarks.some(({ unfinished }) => unfinished);
}

function headText({ title, expression, summary }: PreviewRun, style: Style, width: number): string {
  let text = `${style.bold(printable(title))}\n`;
  if (expression !== undefined) {
    text += `\n${style.dim(`${expression.attribute} =`)}\n  ${expressionLines(expression.source.text, width - 2).join('\n  ')}\n`;
    if (expression.note !== undefined)
      text += `${style.dim(wrap(printable(expression.note, 500), width).join('\n'))}\n`;
    text += settingsText(summary, expression.deterministic, style);
    if (expression.diagnostics.length > 0) {
      text += `\n${diagnosticsText(expression.diagnostics, expression.source, style)}`;
    }
  }
  return text;
}

/** What the values depend on besides the users, as far as there is such a thing. */
function settingsText({ defaultDomain, seed }: PreviewSummary, deterministic: boolean, style: Style): string {
  const domain = defaultDomain === null ? [] : [`default domain ${printable(defaultDomain)}`];
  const parts = deterministic ? domain : [...domain, `seed ${seed}`];
  return parts.length === 0 ? '' : `${style.dim(parts.join(', '))}\n`;
}

/** What was said of the inputs, each once. */
export function remarksText(remarks: readonly InputRemark[], style: Style, width: number): string {
  return remarks
    .map(({ finding: { severity, message, help, code } }) => {
      const lines = wrap(
        `${printable(message, 500)}${help === undefined ? '' : ` ${printable(help, 500)}`}`,
        width - 2,
      );
      const colour = severityStyle(style, severity);
      return `${colour(severity)} ${style.dim(`[${code}]`)}\n  ${lines.join('\n  ')}\n`;
    })
    .join('');
}

function causeText(
  { code, severity, count, examples }: Cause,
  noun: string,
  places: Places,
  style: Style,
  width: number,
): string {
  const head = `${severityStyle(style, severity)(severity)} ${style.bold(code)}  ${counted(count, noun)}\n`;
  const keyWidth = widest(
    examples.map(({ row }) => keyOf(row)),
    24,
  );
  const shown = examples.map((example) => exampleText(example, keyWidth, places, style, width)).join('');
  const more = count > examples.length ? style.dim(`  … and ${grouped(count - examples.length)} more\n`) : '';
  const helps = [...new Set(examples.map(({ help }) => help).filter((help) => help !== undefined))];
  const help = helps.map((text) => helpText(text, style, width)).join('');
  return head + shown + more + help;
}

function exampleText(
  example: CauseExample,
  keyWidth: number,
  places: Places,
  style: Style,
  width: number,
): string {
  const { row, message } = example;
  const value = row.value === null ? '' : typeof row.value === 'string' ? row.value : row.value.join('; ');
  const place = style.dim(places(row));
  const lines = wrap(printable(message, 400), width - 10).join(`\n${' '.repeat(10)}`);
  const shownValue = value === '' ? '' : `  ${printable(value, 90)}`;
  return `${place}  ${padEnd(keyOf(row), keyWidth)}${shownValue}\n${' '.repeat(10)}${lines}\n`;
}

type Places = (row: PreviewRow) => string;

const placeOf: Places = ({ row }) => padStart(`row ${row}`, 8);

/** Of several files the row alone does not say which user it is. */
const placeInFile: Places = (row) => `${placeOf(row)} of ${printable(row.source, 60)}`;

/** Who the row is of; nothing where the value itself says it, as in a plain list of names. */
function keyOf({ key, value }: PreviewRow): string {
  return key === null || key === value ? '' : printable(key, 24);
}

function helpText(help: string, style: Style, width: number): string {
  return `    ${style.green('help')}  ${wrap(printable(help, 600), width - 10).join(`\n${' '.repeat(10)}`)}\n`;
}

function collisionsText(collisions: Collisions, style: Style, width: number): string {
  const { outcomes, lowerBound, groups, probability, worst } = collisions;
  const random = `The random part can be ${grouped(outcomes)} different texts.`;
  if (groups === 0)
    return `${style.bold('collisions')}  ${random} No two users share the rest of the name.\n`;
  const least = lowerBound ? 'at least ' : '';
  const share = groups === 1 ? 'users shares' : 'users share';
  const sentence = `${random} ${grouped(groups)} ${groups === 1 ? 'group of' : 'groups of'} ${share} the rest of the name; the chance that two users of a group get the same value is ${least}${percent(probability)}.`;
  const nameWidth = widest(
    worst.map(({ name }) => printable(name, 60)),
    60,
  );
  const rows = worst.map(
    ({ name, users, probability: own }) =>
      `  ${padEnd(printable(name, 60), nameWidth)}  ${padStart(counted(users, 'user'), 10)}  ${least}${percent(own)}\n`,
  );
  return `${style.bold('collisions')}  ${wrap(sentence, width - 12).join(`\n${' '.repeat(12)}`)}\n${rows.join('')}`;
}

function fineText(
  rows: readonly PreviewRow[],
  count: number,
  noun: string,
  places: Places,
  style: Style,
): string {
  if (rows.length === 0) return '';
  const keyWidth = widest(rows.map(keyOf), 24);
  const lines = rows.map((row) => {
    const value = typeof row.value === 'string' ? row.value : (row.value ?? []).join('; ');
    const place = style.dim(places(row));
    return `${place}  ${padEnd(keyOf(row), keyWidth)}  ${printable(value, 90)}\n`;
  });
  const more = count > rows.length ? style.dim(`  … and ${grouped(count - rows.length)} more\n`) : '';
  return `${style.green('fine')}  ${counted(count, noun)}\n${lines.join('')}${more}`;
}

function pictureText(summary: PreviewSummary, noun: string, style: Style): string {
  const { users, ok, withErrors, withWarnings, skipped, failed } = summary;
  const parts = [
    style.green(`${grouped(ok)} fine`),
    withErrors > 0 ? style.red(`${grouped(withErrors)} with errors`) : '',
    withWarnings > 0 ? style.yellow(`${grouped(withWarnings)} with warnings`) : '',
    skipped > 0 ? `${grouped(skipped)} skipped` : '',
    failed > 0 ? style.red(`${grouped(failed)} failed`) : '',
  ];
  return `${style.bold(counted(users, noun))}: ${parts.filter((part) => part !== '').join(', ')}\n`;
}

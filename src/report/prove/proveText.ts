import { format, parse } from '../../../grammar/index.ts';
import type { Counterexample, Suggestion, Verdict } from '../../prove/index.ts';
import { counted, wrap } from '../columns.ts';
import { diagnosticsText } from '../diagnosticText.ts';
import { expressionLines } from '../expressionLines.ts';
import { remarksText } from '../previewText.ts';
import { printable } from '../printable.ts';
import { type Style, severityStyle } from '../style.ts';
import { argumentText, indented, openStepsText } from './argumentText.ts';
import type { ProveRun } from './proveRun.ts';
import { uniquenessText } from './uniquenessText.ts';
import { givenText, userText } from './userText.ts';

/** The report for people: for each property the verdict, what shows it, and what to write instead. */
export function proveText(run: ProveRun, style: Style, columns: number): string {
  const width = Math.max(60, Math.min(columns, 120));
  const parts = [
    headText(run, style, width),
    remarksText(run.remarks, style, width),
    ...run.verdicts.map((verdict) => verdictText(verdict, run.seed, style, width)),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function headText(
  { attribute, source, note, diagnostics, defaultDomain }: ProveRun,
  style: Style,
  width: number,
) {
  const expression = expressionLines(source.text, width - 2).join('\n  ');
  const domain = defaultDomain === undefined ? '' : style.dim(`default domain ${printable(defaultDomain)}\n`);
  const noted = note === undefined ? '' : `${style.dim(wrap(printable(note, 500), width).join('\n'))}\n`;
  const complaints = diagnostics.length === 0 ? '' : `\n${diagnosticsText(diagnostics, source, style)}`;
  return `${style.dim(`${printable(attribute)} =`)}\n  ${expression}\n${noted}${domain}${complaints}`;
}

function verdictText(verdict: Verdict, seed: number, style: Style, width: number): string {
  const { kind, property, counterexamples, argument, suggestion, uniqueness } = verdict;
  const examples = counterexamples.map((one) => counterexampleText(one, style, width));
  const proof = kind === 'proved' ? argumentText(argument, style, width) : '';
  const open = kind === 'not-refuted' ? openStepsText(argument, style, width) : '';
  const parts = [
    `${verdictStyle(style, kind)(kindText[kind])}  ${style.bold(printable(property, 200))}  ${style.dim(searchText(verdict, seed))}\n${proof}${open}`,
    ...examples,
    ...(uniqueness === undefined ? [] : [uniquenessText(uniqueness, style, width)]),
    ...(suggestion === undefined ? [] : [suggestionText(suggestion, style, width)]),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

const kindText: Readonly<Record<Verdict['kind'], string>> = {
  refuted: 'refuted',
  proved: 'proved',
  'not-refuted': 'not refuted',
};

function verdictStyle(style: Style, kind: Verdict['kind']): (text: string) => string {
  return kind === 'refuted' ? style.red : kind === 'proved' ? style.green : style.yellow;
}

function searchText({ runs, timedOut }: Verdict, seed: number): string {
  const ended = timedOut ? ', then the time was over' : '';
  return `(${counted(runs, 'made-up user')} tried, seed ${seed}${ended})`;
}

function counterexampleText({ complaint, user, other }: Counterexample, style: Style, width: number): string {
  const { cause, severity, message, help } = complaint;
  const head = `${severityStyle(style, severity)(severity)} ${style.bold(cause)}\n${indented(printable(message, 500), 2, width)}`;
  const second = other === undefined ? '' : `  ${style.dim('and')}\n${userText(other, style)}`;
  const advice =
    help === undefined ? '' : indented(`${style.green('help')}  ${printable(help, 500)}`, 2, width);
  return `${head}${userText(user, style, complaint.refutes)}${second}${advice}`;
}

function suggestionText(suggestion: Suggestion, style: Style, width: number): string {
  const { expression, kind, counterexamples, argument, runs } = suggestion;
  const left = counterexamples.filter(({ complaint }) => complaint.refutes);
  const head =
    kind === 'proved'
      ? 'what this one gives is proved to be valid'
      : left.length > 0
        ? `for this one, ${left.map(({ complaint }) => complaint.cause).join(' and ')} ${left.length === 1 ? 'is' : 'are'} left of the errors, and no rewriting mends that`
        : `nothing wrong was found with this one, for ${counted(runs, 'made-up user')}`;
  const remaining = left.map(({ complaint, user }) => {
    const given = user.attributes.map(([name, value]) => `${name} ${JSON.stringify(value)}`).join(', ');
    return indented(
      `${style.red('left')}  ${complaint.cause}: ${printable(given, 200)} gives ${givenText(user)}. ${complaint.help ?? ''}`,
      2,
      width,
    );
  });
  const proof =
    kind === 'proved' ? argumentText(argument, style, width) : openStepsText(argument, style, width);
  return `${style.cyan('suggestion')}  ${head}\n  ${laidOut(expression, width - 2).join('\n  ')}\n${remaining.join('')}${proof}`;
}

/** Broken between arguments only, so that it can be copied as it stands. */
function laidOut(text: string, width: number): readonly string[] {
  const { expression } = parse(text);
  return expression === undefined ? [text] : format(expression, { width }).split('\n');
}

import { type FoundIn, placeOf } from '../../diagnose/index.ts';
import { counted, grouped, wrap } from '../columns.ts';
import { printable } from '../printable.ts';
import { type Style, severityStyle } from '../style.ts';

/** A text after a heading of the margin, its further lines under the first. The text may come from outside. */
export function paragraph(head: string, text: string, width: number, margin = 12): string {
  const lines = wrap(printable(text, 1000), Math.max(30, width - margin));
  return `${head}${' '.repeat(Math.max(0, margin - head.length))}${lines.join(`\n${' '.repeat(margin)}`)}\n`;
}

/** Findings by what they are, each kind with its places and its cure; of many the first few. */
export function foundText(found: readonly FoundIn[], style: Style, width: number): string {
  const kinds = new Map<string, FoundIn[]>();
  for (const each of found) {
    const key = `${each.finding.severity} ${each.finding.code}`;
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, [each]);
    else kind.push(each);
  }
  return [...kinds.values()].map((kind) => kindText(kind, style, width)).join('');
}

function kindText(kind: readonly FoundIn[], style: Style, width: number): string {
  const { severity, code } = kind[0]!.finding;
  const shown = kind.slice(0, shownPlaces);
  const helps = new Set(shown.map(({ finding }) => finding.help));
  const help = (text: string | undefined) =>
    text === undefined ? '' : paragraph('  help', text, width, margin);
  const count = kind.length === 1 ? '' : style.dim(`  ${grouped(kind.length)} times`);
  return [
    `${severityStyle(style, severity)(severity)} ${style.bold(code)}${count}\n`,
    ...shown.map(
      (each) =>
        `${placeText(each, style)}${paragraph('', each.finding.message, width, margin)}${helps.size > 1 ? help(each.finding.help) : ''}`,
    ),
    kind.length > shown.length ? moreText(kind.slice(shownPlaces), style) : '',
    helps.size > 1 ? '' : help([...helps][0]),
  ].join('');
}

const shownPlaces = 5;
const margin = 8;

function placeText(found: FoundIn, style: Style): string {
  const text = [placeOf(found), found.about].filter((part) => part !== undefined && part !== '').join(', ');
  return text === '' ? '' : `  ${style.dim(printable(text, 300))}\n`;
}

function moreText(more: readonly FoundIn[], style: Style): string {
  const files = new Set(more.map(({ source }) => source)).size;
  return `  ${style.dim(`and ${grouped(more.length)} more in ${counted(files, 'file')}; --format json has all`)}\n`;
}

import type { Equality } from '../../prove/index.ts';
import { counted } from '../columns.ts';
import { printable } from '../printable.ts';
import type { Style } from '../style.ts';
import { indented } from './argumentText.ts';
import { userJson } from './userJson.ts';
import { userText } from './userText.ts';

/** What `upnlint equal` found, for people. */
export function equalText(equality: Equality, seed: number, style: Style, columns: number): string {
  const width = Math.max(60, Math.min(columns, 120));
  const { kind, forms, assumptions, difference, runs, timedOut } = equality;
  const tried = style.dim(
    `(${counted(runs, 'made-up user')} tried, seed ${seed}${timedOut ? ', then the time was over' : ''})`,
  );
  if (kind === 'proved') {
    const assumed = assumptions.map((text) => style.dim(indented(`For ${text}`, 2, width))).join('');
    return `${style.green('proved')}  both give every user the same: they are two ways to write\n  ${printable(forms.new, 4000)}\n${assumed}`;
  }
  if (difference === undefined) {
    return `${style.yellow('not refuted')}  no user was found for whom they differ, but they are not written alike either  ${tried}\n`;
  }
  return `${style.red('refuted')}  they differ  ${tried}\n\n${style.bold('old')}\n${userText(difference.old, style)}\n${style.bold('new')}\n${userText(difference.new, style)}`;
}

/** The same for programs. */
export function equalJson(
  { kind, forms, assumptions, difference, runs, timedOut }: Equality,
  seed: number,
): string {
  const json = {
    verdict: kind,
    seed,
    runs,
    timedOut,
    ...(kind === 'proved' && { normalForm: forms.new, assumptions }),
    ...(difference && { difference: { old: userJson(difference.old), new: userJson(difference.new) } }),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

import type { MadeUpUser } from '../../prove/index.ts';
import { padEnd, widest } from '../columns.ts';
import { printable } from '../printable.ts';
import type { Style } from '../style.ts';
import { traceText, valueText } from '../traceText.ts';

/** A made-up user and the value that it gets; on request how that came about. */
export function userText(user: MadeUpUser, style: Style, withSteps = true): string {
  const rows = user.attributes.map(([name, value]) => [printable(name, 40), valueText(value)] as const);
  const width = Math.max(
    5,
    widest(
      rows.map(([name]) => name),
      40,
    ),
  );
  const given = rows.map(([name, value]) => `  ${padEnd(name, width)}  ${value}\n`).join('');
  const seed = user.seed === undefined ? '' : style.dim(`  ${padEnd('seed', width)}  ${user.seed}\n`);
  return `${given}${seed}  ${style.bold(padEnd('gives', width))}  ${style.bold(givenText(user))}\n${withSteps ? traceText(user.steps, style, '    ') : ''}`;
}

export function givenText({ outcome }: MadeUpUser): string {
  switch (outcome.kind) {
    case 'value':
      return valueText(outcome.value);
    case 'error':
    case 'escrow':
      return `${outcome.kind}: ${printable(outcome.diagnostic.message, 300)}`;
    default:
      return 'nothing: it is skipped';
  }
}

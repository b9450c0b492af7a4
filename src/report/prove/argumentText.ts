import type { Argument } from '../../prove/index.ts';
import { wrap } from '../columns.ts';
import { printable } from '../printable.ts';
import type { Style } from '../style.ts';

/** A proof as a list of its steps. */
export function argumentText({ assumptions, steps }: Argument, style: Style, width: number): string {
  const assumed = assumptions
    .map((text) => indented(`For ${lowered(text)}`, 2, width))
    .map((text) => style.dim(text));
  const lines = steps.map(({ claim, reason }, place) =>
    indented(`${place + 1}. ${claim} ${style.dim(printable(reason, 1000))}`, 2, width),
  );
  return [...assumed, ...lines].join('');
}

/** What keeps it from being a proof. */
export function openStepsText({ steps }: Argument, style: Style, width: number): string {
  return steps
    .filter(({ holds }) => !holds)
    .map(({ claim, reason }) =>
      indented(`${style.yellow('not proved')}  ${claim} ${printable(reason, 1000)}`, 2, width),
    )
    .join('');
}

/** A paragraph of whole lines, those after the first one set in by two more blanks. */
export function indented(text: string, indent: number, width: number): string {
  const blanks = ' '.repeat(indent);
  return `${blanks}${wrap(text, width - indent - 2).join(`\n${blanks}  `)}\n`;
}

function lowered(text: string): string {
  return /^[A-Z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

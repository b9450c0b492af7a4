import type { TraceStep } from '../evaluate/index.ts';
import { toText } from '../values/convert.ts';
import { isList, typeOf, type Value } from '../values/value.ts';
import { printable } from './printable.ts';
import type { Style } from './style.ts';

/** The steps of an evaluation as a tree: each sub-expression, what it came to, and why. */
export function traceText(steps: readonly TraceStep[], style: Style, indent = ''): string {
  return steps
    .map((step) => {
      const result = step.value === undefined ? style.red('ended here') : style.bold(valueText(step.value));
      const notes = step.notes
        .map((note) => `${indent}  ${style.cyan(`· ${printable(note, 300)}`)}\n`)
        .join('');
      const head = `${indent}${printable(step.text, 160)} ${style.dim('→')} ${result}\n`;
      return head + notes + traceText(step.steps, style, `${indent}  `);
    })
    .join('');
}

/** A value as a person reads it: text in quotes, lists in brackets, the kind of anything else in words. */
export function valueText(value: Value): string {
  if (value === null) return 'null';
  if (isList(value)) return `[${value.map((text) => `"${printable(text)}"`).join(', ')}]`;
  const text = printable(toText(value) as string, 1000);
  return typeof value === 'string' ? `"${text}"` : `${text} (${typeOf(value)})`;
}

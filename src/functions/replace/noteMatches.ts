import type { Regex } from '../../regex/index.ts';
import { quote } from '../arguments.ts';
import type { Call, Run } from '../define.ts';

/** Tells a trace what each match covers, the first ten of them; nothing on the plain path. */
export function noteMatches(call: Call, run: Run, regex: Regex, text: string): void {
  const { note } = call;
  if (note === undefined) return;
  const matches = regex.matches(text);
  if (matches.length === 0) note(run, 'the pattern matches nowhere');
  for (const [index, { span }] of matches.slice(0, 10).entries()) {
    const covered = span.start === span.end ? 'nothing' : quote(text.slice(span.start, span.end));
    note(run, `match ${index + 1} covers ${covered}, from character ${span.start + 1}`);
  }
  if (matches.length > 10) note(run, `and ${matches.length - 10} further matches`);
}

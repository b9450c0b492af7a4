import { simplerTexts } from '../arbitraries/shrinkingText.ts';
import { toText } from '../values/convert.ts';
import { isList, type Value } from '../values/value.ts';
import type { Freedom } from './freedom.ts';
import type { Candidate } from './subject.ts';

/**
 * The simplest user for whom something still holds, reached step by step: attributes dropped, numbers and lists made
 * texts, texts shorter and of plain letters, each as far as its place is free. `holds` must hold for the candidate
 * itself, and may end the search by holding for no other any more.
 */
export function minimize(
  candidate: Candidate,
  holds: (candidate: Candidate) => boolean,
  freedomAt: (place: number) => Freedom,
): Candidate {
  let best = candidate;
  const attempt = (next: Candidate): boolean => {
    if (!holds(next)) return false;
    best = next;
    return true;
  };
  let isSimpler = true;
  while (isSimpler) {
    isSimpler = false;
    if (best.draw !== 0 && attempt({ ...best, draw: 0 })) isSimpler = true;
    for (const place of best.values.keys()) {
      for (const value of simplerValues(best.values[place]!, freedomAt(place))) {
        if (!attempt({ ...best, values: best.values.with(place, value) })) continue;
        isSimpler = true;
        break;
      }
    }
  }
  return best;
}

/** Values that are simpler, the simplest first. Every chain of them comes to an end. */
function* simplerValues(value: Value, freedom: Freedom): Generator<Value> {
  if (value === null || freedom === 'never') return;
  yield null;
  if (freedom === 'to-nothing') return;
  if (isList(value)) {
    if (value.length === 1) yield value[0]!;
    for (const place of value.keys()) yield value.toSpliced(place, 1);
    for (const [place, text] of value.entries())
      for (const simpler of simplerOf(text)) yield value.with(place, simpler);
  } else if (typeof value === 'string') yield* simplerOf(value);
  else yield toText(value) as string;
}

function* simplerOf(text: string): Generator<string> {
  if (text !== '') yield '';
  yield* simplerTexts(text);
  const signs = [...text];
  for (const [place, sign] of signs.entries()) {
    for (const plainer of plainerThan(sign)) yield signs.with(place, plainer).join('');
  }
}

/** Signs that stand for their kinds, the plainest first: with a mark, another letter, white space, what is refused. */
const plainest = ['é', 'đ', ' ', ','];

/** The plainer signs to put in place of one that is no letter of ASCII nor a digit. */
function plainerThan(sign: string): readonly string[] {
  if (/^[A-Za-z0-9.@]$/.test(sign)) return [];
  const rank = plainest.indexOf(sign);
  return rank === -1 ? plainest : plainest.slice(0, rank);
}

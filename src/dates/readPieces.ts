import { isDigitAt } from './characters.ts';

/** The digits of a fraction from a place on, as part of one, summed up as .NET does; no digits are zero. */
export function readFraction(text: string, at: number): { value: number; end: number } {
  let value = 0;
  let weight = 0.1;
  let end = at;
  while (isDigitAt(text, end)) {
    value += (text.charCodeAt(end) - 48) * weight;
    weight *= 0.1;
    end += 1;
  }
  return { value, end };
}

/** `+8`, `+08`, `+8:00`, `+800` or `+0800` at a place, in minutes east of UTC; `undefined` for anything else. */
export function readOffset(text: string, at: number): { minutes: number; end: number } | undefined {
  const sign = text[at];
  if (sign !== '+' && sign !== '-') return undefined;
  let end = afterDigits(text, at + 1);
  const length = end - at - 1;
  if (length < 1 || length > 4) return undefined;
  const number = Number(text.slice(at + 1, end));
  let hours = number;
  let minutes = 0;
  if (length > 2) {
    hours = Math.floor(number / 100);
    minutes = number % 100;
  } else if (text[end] === ':') {
    const start = end + 1;
    end = afterDigits(text, start);
    if (end === start || end > start + 2) return undefined;
    minutes = Number(text.slice(start, end));
  }
  if (minutes > 59) return undefined;
  const total = hours * 60 + minutes;
  return { minutes: sign === '-' && total > 0 ? -total : total, end };
}

function afterDigits(text: string, at: number): number {
  let end = at;
  while (isDigitAt(text, end)) end += 1;
  return end;
}

// Visual Basic wrote dates as #10/10/95#, and C strings end in nulls: .NET takes both.
const betweenHashes = /^[\s\x85]*#[^#\0]*#[\s\x85\0]*$/;

/** The place behind a hash or behind closing nulls where .NET lets them pass; the same place where it does not. */
export function readPunctuation(text: string, at: number): number {
  if (text[at] === '#') return betweenHashes.test(text) ? at + 1 : at;
  if (text[at] !== '\0') return at;
  let end = at;
  while (text[end] === '\0') end += 1;
  return end === text.length ? end : at;
}

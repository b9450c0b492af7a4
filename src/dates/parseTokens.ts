import { afterWhiteSpace, isDigitAt, isLetterAt, isWhiteSpaceAt } from './characters.ts';
import type { DateFailure } from './failure.ts';
import { isCompletion, type TokenKind, transition } from './parseTransitions.ts';
import { readSeparator, readWord, type Separator } from './parseWords.ts';
import { readFraction, readOffset, readPunctuation } from './readPieces.ts';
import { notRead, type Scan } from './scan.ts';
import { fourDigitYear, missingYear } from './settle.ts';

/** `skip` changes no state; `timeMark` is the T of ISO 8601 behind a number. */
export type Token = TokenKind | 'skip' | 'timeMark';

/** Reads the next token of DateTime.Parse together with the separator behind it, and keeps what it means. */
export function nextToken(scan: Scan): Token | DateFailure {
  scan.at = afterWhiteSpace(scan.text, scan.at);
  if (scan.at >= scan.text.length) return 'end';
  if (isDigitAt(scan.text, scan.at)) return readNumber(scan);
  const read = readWord(scan.text, scan.at);
  if (read === undefined) return readSign(scan);
  const { found } = scan;
  const { word } = read;
  switch (word.kind) {
    case 'month':
      scan.at += read.length;
      return readMonth(scan, word.value);
    case 'dayOfWeek':
      if (found.dayOfWeek !== -1) return notRead(scan);
      found.dayOfWeek = word.value;
      break;
    case 'half':
      if (found.half !== undefined) return notRead(scan);
      found.half = word.value;
      break;
    case 'zone':
      if (found.offset !== undefined) return notRead(scan);
      found.offset = 0;
      found.zulu = true;
      break;
  }
  scan.at += read.length;
  return word.kind === 'half' || word.kind === 'ignored' ? 'skip' : word.kind;
}

function readNumber(scan: Scan): Token | DateFailure {
  const start = scan.at;
  while (isDigitAt(scan.text, scan.at)) scan.at += 1;
  const length = scan.at - start;
  if (length > 8 || scan.numbers.length === 3) return notRead(scan);
  const value = Number(scan.text.slice(start, scan.at));
  // A point as the last character of all is no fraction.
  if (scan.state === 'N:N:' && scan.text[scan.at] === '.' && scan.at < scan.text.length - 1) {
    const fraction = readFraction(scan.text, scan.at + 1);
    scan.found.fraction = fraction.value;
    scan.at = fraction.end;
  }
  if (!readOffsetOfTime(scan)) return notRead(scan);
  return length < 3 ? smallNumber(scan, value) : yearNumber(scan, value);
}

function smallNumber(scan: Scan, value: number): Token | DateFailure {
  const before = scan.at;
  const separator = takeSeparator(scan);
  switch (separator.kind) {
    case 'dateSuffix':
      scan.suffix = { unit: separator.unit, value: separator.unit === 'year' ? fourDigitYear(value) : value };
      return 'dateSuffix';
    case 'timeSuffix':
      scan.suffix = { unit: separator.unit, value };
      return 'timeSuffix';
    case 'half':
      // A second AM or PM is passed over together with its number: a slip of .NET's.
      if (scan.found.half !== undefined) return 'skip';
      // "1/10 5 AM": the two numbers before are a date of the current year.
      if (scan.state === 'N/N') return scan.haveDate ? notRead(scan) : missingYear;
      scan.found.half = separator.value;
      scan.numbers.push(value);
      return readOffsetOfTime(scan) ? 'numberHalf' : notRead(scan);
  }
  scan.numbers.push(value);
  switch (separator.kind) {
    case 'end':
      return 'numberEnd';
    case 'space':
      return 'numberSpace';
    case 'date':
      return 'numberDate';
    case 'dateOrOffset':
      return dateOrOffset(scan, before, 'numberDate', 'numberSpace');
    case 'time':
      return 'numberTime';
    case 'timeMark':
      return 'timeMark';
  }
}

function yearNumber(scan: Scan, value: number): Token | DateFailure {
  if (scan.year !== -1) return notRead(scan);
  scan.year = value;
  const before = scan.at;
  const separator = takeSeparator(scan);
  switch (separator.kind) {
    case 'end':
      return 'yearEnd';
    case 'half':
      if (scan.found.half !== undefined) return 'skip';
      scan.found.half = separator.value;
      return 'yearSpace';
    case 'space':
      return 'yearSpace';
    case 'date':
      return 'yearDate';
    case 'dateOrOffset':
      return dateOrOffset(scan, before, 'yearDate', 'yearSpace');
    case 'dateSuffix':
    case 'timeSuffix':
      scan.suffix = { unit: separator.unit, value };
      return separator.kind;
    default:
      return notRead(scan);
  }
}

function readMonth(scan: Scan, month: number): Token | DateFailure {
  if (scan.month !== -1) return notRead(scan);
  scan.month = month;
  const before = scan.at;
  const separator = takeSeparator(scan);
  switch (separator.kind) {
    case 'end':
      return 'monthEnd';
    case 'space':
      return 'monthSpace';
    case 'date':
      return 'monthDate';
    case 'dateOrOffset':
      return dateOrOffset(scan, before, 'monthDate', 'monthSpace');
    default:
      return notRead(scan);
  }
}

/** A hyphen that cannot go on with the date, where the date may end, is left to be the sign of an offset. */
function dateOrOffset(scan: Scan, before: number, date: TokenKind, space: TokenKind): TokenKind {
  if (transition(scan.state, date) !== '.' || !isCompletion(transition(scan.state, space))) return date;
  scan.at = before;
  return space;
}

function takeSeparator(scan: Scan): Separator {
  // Between number and separator .NET passes over right-to-left marks too.
  while (isWhiteSpaceAt(scan.text, scan.at) || scan.text[scan.at] === '\u200f') scan.at += 1;
  if (scan.at >= scan.text.length) return { kind: 'end' };
  const read = readSeparator(scan.text, scan.at);
  if (read === undefined) return { kind: 'space' };
  scan.at += read.length;
  return read.separator;
}

/** Behind minutes and seconds an offset may follow at once; false when it is there and wrong. */
function readOffsetOfTime(scan: Scan): boolean {
  if (scan.state !== 'N:' && scan.state !== 'N:N:') return true;
  const at = afterWhiteSpace(scan.text, scan.at);
  if (scan.text[at] !== '+' && scan.text[at] !== '-') return true;
  const offset = readOffset(scan.text, at);
  if (offset === undefined || scan.found.offset !== undefined) return false;
  scan.found.offset = offset.minutes;
  scan.at = offset.end;
  return true;
}

function readSign(scan: Scan): Token | DateFailure {
  if (isLetterAt(scan.text, scan.at)) return notRead(scan);
  const offset = scan.found.offset === undefined ? readOffset(scan.text, scan.at) : undefined;
  if (offset !== undefined) {
    scan.found.offset = offset.minutes;
    scan.at = offset.end;
    return 'skip';
  }
  const end = readPunctuation(scan.text, scan.at);
  if (end === scan.at) return notRead(scan);
  scan.at = end;
  return 'skip';
}

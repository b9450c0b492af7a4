import { afterWhiteSpace, isDigitAt } from './characters.ts';
import { readFraction, readOffset, readPunctuation } from './readPieces.ts';
import type { Scan } from './scan.ts';

/**
 * What follows the T of `2021-06-30T`: two digits each for hour, minute and (optional) second, a fraction, a zone; blanks
 * may stand between them. False when the text goes on otherwise; `scan.at` is where it does.
 */
export function readIsoTime(scan: Scan): boolean {
  const { found } = scan;
  found.year = scan.year;
  found.month = scan.numbers[0] ?? -1;
  found.day = scan.numbers[1] ?? -1;
  // .NET does not look at the name of the day here.
  found.dayOfWeek = -1;
  found.hour = readTwoDigits(scan);
  if (found.hour === -1 || !acceptSign(scan, ':')) return false;
  found.minute = readTwoDigits(scan);
  if (found.minute === -1) return false;
  found.second = 0;
  if (acceptSign(scan, ':') && !readSecond(scan)) return false;
  scan.at = afterWhiteSpace(scan.text, scan.at);
  if (!readZone(scan)) return false;
  for (const sign of ['#', '\0']) {
    scan.at = afterWhiteSpace(scan.text, scan.at);
    if (scan.text[scan.at] === sign) scan.at = readPunctuation(scan.text, scan.at);
  }
  scan.at = afterWhiteSpace(scan.text, scan.at);
  return scan.at >= scan.text.length;
}

function readSecond(scan: Scan): boolean {
  scan.found.second = readTwoDigits(scan);
  if (scan.found.second === -1) return false;
  if (scan.text[scan.at] !== '.') return true;
  const fraction = readFraction(scan.text, scan.at + 1);
  const hasDigits = fraction.end > scan.at + 1;
  scan.found.fraction = fraction.value;
  scan.at = fraction.end;
  return hasDigits;
}

function readZone(scan: Scan): boolean {
  const sign = scan.text[scan.at];
  if (sign === 'Z' || sign === 'z') {
    scan.at += 1;
    scan.found.offset = 0;
    scan.found.zulu = true;
    return true;
  }
  if (sign !== '+' && sign !== '-') return true;
  const offset = readOffset(scan.text, scan.at);
  if (offset === undefined) return false;
  scan.found.offset = offset.minutes;
  // .NET steps over one character that stands right behind the digits of the offset, whatever it is.
  const isBlank = afterWhiteSpace(scan.text, offset.end) > offset.end;
  scan.at = isBlank ? offset.end : Math.min(offset.end + 1, scan.text.length);
  return true;
}

function acceptSign(scan: Scan, sign: string): boolean {
  const at = afterWhiteSpace(scan.text, scan.at);
  if (scan.text[at] !== sign) return false;
  scan.at = at + 1;
  return true;
}

/** Two digits behind any blanks, -1 for anything else; a third digit stays unread. */
function readTwoDigits(scan: Scan): number {
  scan.at = afterWhiteSpace(scan.text, scan.at);
  if (!isDigitAt(scan.text, scan.at) || !isDigitAt(scan.text, scan.at + 1)) return -1;
  scan.at += 2;
  return Number(scan.text.slice(scan.at - 2, scan.at));
}

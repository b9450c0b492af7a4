import { type DateStyles, noDateStyles } from './dateStyles.ts';
import type { DateTime } from './dateTime.ts';
import type { DateTimeOffset } from './dateTimeOffset.ts';
import type { DateFailure } from './failure.ts';
import { complete, keepSuffix } from './parseCompletions.ts';
import { nextToken } from './parseTokens.ts';
import { isCompletion, transition } from './parseTransitions.ts';
import { readIsoTime } from './readIsoTime.ts';
import { notRead, startScan } from './scan.ts';
import { type FoundParts, settleDateTime, settleOffset } from './settle.ts';

/**
 * DateTime.Parse in the invariant culture: month before day, names in English, blanks anywhere. What .NET would complete
 * from its clock (a missing year or date) is refused, save a time alone with NoCurrentDateDefault.
 * Spec: dotnet-semantics.md 6.
 */
export function parseDateTime(text: string, styles: DateStyles = noDateStyles): DateTime | DateFailure {
  const found = guess(text);
  return 'error' in found ? found : settleDateTime(found, styles);
}

/** DateTimeOffset.Parse: the offset of the text is kept; without one it is zero. */
export function parseDateTimeOffset(
  text: string,
  styles: DateStyles = noDateStyles,
): DateTimeOffset | DateFailure {
  const found = guess(text);
  return 'error' in found ? found : settleOffset(found, styles);
}

/** Reads token by token, and completes dates and times as the table of transitions says. */
function guess(text: string): FoundParts | DateFailure {
  const scan = startScan(text);
  let completed = false;
  for (;;) {
    const token = nextToken(scan);
    if (typeof token === 'object') return token;
    if (token === 'skip') continue;
    if (scan.suffix !== undefined && !keepSuffix(scan, scan.suffix)) return notRead(scan);
    scan.suffix = undefined;
    if (token === 'timeMark') {
      if (scan.state !== 'YN' && scan.state !== 'YN/') return notRead(scan);
      return readIsoTime(scan) ? scan.found : notRead(scan);
    }
    const next = transition(scan.state, token);
    if (next === '.') return notRead(scan);
    if (isCompletion(next)) {
      const failure = complete(scan, next);
      if (failure !== undefined) return failure;
      completed = true;
      scan.state = 'start';
    } else {
      scan.state = next;
    }
    if (token === 'end' || token === 'numberEnd' || token === 'monthEnd') break;
  }
  if (!completed || !settleHour(scan.found)) return notRead(scan);
  return scan.found;
}

function settleHour(found: FoundParts): boolean {
  if (found.half === 'AM') {
    if (found.hour > 12) return false;
    if (found.hour === 12) found.hour = 0;
  } else if (found.half === 'PM') {
    if (found.hour > 23) return false;
    if (found.hour < 12) found.hour += 12;
  }
  return true;
}

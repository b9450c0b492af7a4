import { InvalidArgumentError, Option } from 'commander';
import { type DateTime, dateTimeFromUnixMilliseconds, isDateFailure, parseDateText } from '../dates/index.ts';
import type { Severity } from '../diagnostics/finding.ts';
import { createStyle, type Style } from '../report/index.ts';
import type { Io } from './io.ts';

/** `--seed N`: a whole number from 0 to 2^53 - 1. */
export function seedOption(): Option {
  return new Option('--seed <n>', 'seed of the random numbers, so that a run repeats exactly').argParser(
    (text) => {
      const seed = Number(text);
      if (!/^[0-9]+$/.test(text) || !Number.isSafeInteger(seed)) {
        throw new InvalidArgumentError('A seed is a whole number from 0 to 9007199254740991.');
      }
      return seed;
    },
  );
}

/** An argument that counts something. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It takes a whole number, such as 0.');
  return Number(text);
}

/** `--now ISO`: the time that Now() gives. */
export function nowOption(): Option {
  return new Option('--now <iso>', 'the time that Now() gives, such as 2026-11-25T09:00:00Z').argParser(
    (text) => {
      const time = parseDateText(text);
      if (isDateFailure(time))
        throw new InvalidArgumentError(`A time looks like 2026-11-25T09:00:00Z; ${time.error}.`);
      return time;
    },
  );
}

export function targetOption(): Option {
  return new Option(
    '--target <target>',
    'where the value is written: Entra ID, or on-premises AD that is synchronized',
  )
    .choices(['entra', 'ad'])
    .default('entra');
}

export function nullIifOption(): Option {
  return new Option(
    '--null-iif <mode>',
    'comparisons with an empty attribute: strict, always false as the reference says; lenient, like empty text',
  )
    .choices(['strict', 'lenient'])
    .default('strict');
}

export type FailOn = 'error' | 'warning' | 'never';

export function failOnOption(): Option {
  return new Option('--fail-on <severity>', 'what makes the exit code 1')
    .choices(['error', 'warning', 'never'])
    .default('error');
}

/** Whether a finding of this severity makes the exit code 1. */
export function failsOn(failOn: FailOn, severity: Severity): boolean {
  return failOn !== 'never' && (severity === 'error' || (severity === 'warning' && failOn === 'warning'));
}

export function formatOption(...formats: readonly string[]): Option {
  return new Option('--format <format>', 'form of the output').choices([...formats]).default(formats[0]);
}

/** The time of a run: the one given, else the clock's, in whole seconds UTC. */
export function timeOf(given: DateTime | undefined, io: Io): DateTime {
  if (given !== undefined) return given;
  // A clock stands within the years 1 to 9999.
  return dateTimeFromUnixMilliseconds(Math.floor(io.now().getTime() / 1000) * 1000) as DateTime;
}

/** Colours unless the output is no terminal or NO_COLOR is set (no-color.org); FORCE_COLOR asks for them anyway. */
export function styleOf(io: Io, toFile = false): Style {
  const { NO_COLOR: noColour, FORCE_COLOR: forceColour } = io.environment;
  if (noColour !== undefined && noColour !== '') return createStyle(false);
  return createStyle(!toFile && (io.stdout.isTerminal || (forceColour !== undefined && forceColour !== '0')));
}

import type { Command } from 'commander';
import {
  createStyle,
  type PreviewReporter,
  type PreviewRun,
  previewCsv,
  previewJson,
  previewJsonLines,
  previewText,
  remarksText,
} from '../report/index.ts';
import type { InputRemark, PreviewSummary, SimulatedItem } from '../simulate/index.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import type { Io } from './io.ts';
import { type FailOn, failOnOption, failsOn, formatOption, styleOf } from './options.ts';
import { openOutlet } from './outlet.ts';
import { createProgress } from './progress.ts';

/** How `preview` and `check` write their rows. */
export interface RowFlags {
  readonly format: 'text' | 'json' | 'jsonl' | 'csv';
  readonly output?: string;
  readonly onlyProblems?: boolean;
  readonly failOn: FailOn;
}

export function withRowOptions(command: Command): Command {
  return command
    .addOption(formatOption('text', 'json', 'jsonl', 'csv'))
    .option('--output <file>', 'write the report to a file, which appears when it is whole')
    .option('--only-problems', 'leave out the users with nothing to report')
    .addOption(failOnOption());
}

/** A run as it is before its rows have passed. */
export interface RowsRun extends Omit<PreviewRun, 'summary' | 'onlyProblems'> {
  readonly summary: () => PreviewSummary;
}

/**
 * Writes rows as they come and the run's picture at the end. The exit code: 3 when an input could not be read to its
 * end, else 1 when something was found that counts. Rows that cannot come (no items) are a problem of the expression.
 */
export async function writeRows(
  items: AsyncIterable<SimulatedItem> | undefined,
  run: RowsRun,
  flags: RowFlags,
  io: Io,
): Promise<ExitCode> {
  const reporter = createReporter(flags, io);
  const remarks: InputRemark[] = [...run.remarks];
  const outlet = await openOutlet(io, flags.output);
  const progress = createProgress(io, 'users');
  try {
    await outlet.write(reporter.begin());
    for await (const item of items ?? []) {
      if ('remark' in item) remarks.push(item.remark);
      else if (flags.onlyProblems !== true || item.row.findings.length > 0) {
        const written = outlet.write(reporter.row(item.row));
        if (written !== undefined) await written;
      }
      progress.tick(run.tally.users);
    }
    progress.clear();
    await outlet.write(
      reporter.end({ ...run, remarks, summary: run.summary(), onlyProblems: flags.onlyProblems === true }),
    );
    await outlet.finish();
  } catch (thrown) {
    await outlet.abandon();
    throw thrown;
  }
  if (flags.format === 'jsonl' || flags.format === 'csv') {
    const style = createStyle(false);
    await io.stderr.write(remarksText(remarks, style, io.stderr.columns));
  }
  return exitCodeOf(items === undefined, run, remarks, flags.failOn);
}

function createReporter({ format, output }: RowFlags, io: Io): PreviewReporter {
  const toFile = output !== undefined && output !== '-';
  switch (format) {
    case 'text':
      return previewText(styleOf(io, toFile), toFile ? 100 : io.stdout.columns);
    case 'json':
      return previewJson();
    case 'jsonl':
      return previewJsonLines();
    case 'csv':
      return previewCsv();
  }
}

function exitCodeOf(
  broken: boolean,
  run: RowsRun,
  remarks: readonly InputRemark[],
  failOn: FailOn,
): ExitCode {
  if (remarks.some((remark) => remark.unfinished)) return exitCodes.unfinished;
  const found =
    broken ||
    remarks.some(({ finding }) => failsOn(failOn, finding.severity)) ||
    run.tally.causes().some(({ severity }) => failsOn(failOn, severity));
  return found ? exitCodes.problems : exitCodes.clean;
}

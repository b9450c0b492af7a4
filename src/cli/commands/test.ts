import { Command } from 'commander';
import { readCases, runCase } from '../../cases/index.ts';
import { type CaseFile, casesJson, casesJunit, casesText } from '../../report/index.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { readTextFile } from '../expressionOptions.ts';
import { nameOf } from '../inputs.ts';
import type { Io } from '../io.ts';
import { Unfinished } from '../io.ts';
import { formatOption, styleOf, timeOf } from '../options.ts';
import type { Action } from '../program.ts';

type Format = 'text' | 'json' | 'junit';

export function testCommand(io: Io, choose: (action: Action) => void): Command {
  return new Command('test')
    .description(
      'Runs cases from JSON or JSON lines: id, expression, attributes, context (now, defaultDomain, existing, seed) ' +
        'and expect (value, matches, error or skip).',
    )
    .argument('<cases...>', 'files of cases; - is standard input')
    .addOption(formatOption('text', 'json', 'junit'))
    .action((paths: string[], { format }: { format: Format }) => choose(() => test(paths, format, io)));
}

async function test(paths: readonly string[], format: Format, io: Io): Promise<ExitCode> {
  const now = timeOf(undefined, io);
  const files: CaseFile[] = [];
  for (const path of paths) {
    const { cases, problems } = readCases(await readTextFile(path, io));
    if (problems.length > 0) throw new Unfinished(`${nameOf(path)}: ${problems.slice(0, 5).join('; ')}.`);
    files.push({ name: nameOf(path), results: cases.map((testCase) => runCase(testCase, () => now)) });
  }
  await io.stdout.write(report(files, format, io));
  const failed = files.some(({ results }) => results.some((result) => !result.passed));
  return failed ? exitCodes.problems : exitCodes.clean;
}

function report(files: readonly CaseFile[], format: Format, io: Io): string {
  if (format === 'json') return casesJson(files);
  return format === 'junit' ? casesJunit(files) : casesText(files, styleOf(io));
}

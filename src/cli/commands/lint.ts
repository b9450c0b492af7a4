import { Command, Option } from 'commander';
import { dialectNames } from '../../config/index.ts';
import type { ExitCode } from '../exitCodes.ts';
import type { Io } from '../io.ts';
import { holdsMappings } from '../lint/findFiles.ts';
import { isOfPayloads } from '../lint/knownRules.ts';
import { lintFile } from '../lint/lintFile.ts';
import { type ReportFlags, reporterOf, withReportOptions } from '../lint/reportOptions.ts';
import { type Checker, runLint } from '../lint/runLint.ts';
import type { Action } from '../program.ts';

export function lintCommand(io: Io, choose: (action: Action) => void): Command {
  const command = new Command('lint')
    .description(
      'Checks exported synchronization schemas, or .entraexpr files with one expression each, and says what is ' +
        'wrong, where, why and what to write instead. In a folder, every .json file that holds mappings is taken.',
    )
    .argument('<files...>', 'files and folders; - is standard input')
    .option('--domains <file|list>', 'the tenant’s domains: an export, or names such as a.com,b.com')
    .option('--default-domain <name>', 'what DefaultDomain() gives')
    .addOption(
      new Option(
        '--dialect <name>',
        'which product reads the mappings, where the file does not tell',
      ).choices(dialectNames),
    );
  return withReportOptions(command, checker.isRun).action((paths: string[], flags: ReportFlags) =>
    choose(() => lint(paths, flags, io)),
  );
}

async function lint(paths: readonly string[], flags: ReportFlags, io: Io): Promise<ExitCode> {
  return runLint(paths, flags, reporterOf(paths, flags, io), checker, io);
}

const checker: Checker = {
  holds: (path, text) => /\.entraexpr$/i.test(path) || holdsMappings(text),
  isRun: (code) => !isOfPayloads(code),
  together: false,
  lint: (runs) => runs.map(lintFile),
};

import { type Command, InvalidArgumentError } from 'commander';
import { nearest } from '../../diagnostics/nearest.ts';
import { allFindings } from '../../findings.ts';
import {
  type LintReporter,
  lintGithub,
  lintJson,
  lintJsonLines,
  lintJunit,
  lintMarkdown,
  lintSarif,
  lintText,
} from '../../report/index.ts';
import { type Io, WrongUsage } from '../io.ts';
import { failOnOption, formatOption, styleOf, wholeNumber } from '../options.ts';
import { versionOfUpnlint } from '../version.ts';
import { knownRules } from './knownRules.ts';
import type { LintFlags } from './runLint.ts';

type Format = 'text' | 'json' | 'jsonl' | 'sarif' | 'github' | 'junit' | 'markdown';

export type ReportFlags = LintFlags & { readonly format: Format };

/**
 * The options of all commands that look for mistakes in files: form of the report, configuration, mending, baseline.
 * @param isRun which rules the command has
 */
export function withReportOptions(command: Command, isRun: (code: string) => boolean): Command {
  return command
    .addOption(formatOption('text', 'json', 'jsonl', 'sarif', 'github', 'junit', 'markdown'))
    .option('--output <file>', 'write the report to a file, which appears when it is whole')
    .option('--config <file>', 'the configuration; else the nearest upnlint.config.json or .jsonc upwards')
    .option('--no-config', 'use no configuration')
    .option('--fix', 'mend what can be mended without changing any value that is right')
    .option('--fix-unsafe', 'mend also what a person has to look at afterwards')
    .option('--fix-dry-run', 'change nothing; print the difference that --fix or --fix-unsafe would make')
    .addOption(failOnOption())
    .option('--max-warnings <n>', 'exit code 1 when there are more warnings', wholeNumber)
    .option('--only <rules>', 'run these rules only, separated by commas', rulesOf(isRun))
    .option('--quiet', 'show errors only')
    .option('--baseline <file>', 'findings that are known; only new ones are shown and count')
    .option('--update-baseline', 'write the findings of now into the baseline')
    .option(
      '--stdin-filename <path>',
      'what standard input is called; its configuration is looked for there',
    );
}

/**
 * The reporter that the flags ask for. Throws `WrongUsage` when standard input would have to be mended.
 * @param most how many findings of one rule a report for people shows; without it, all
 */
export function reporterOf(
  paths: readonly string[],
  flags: ReportFlags,
  io: Io,
  most?: number,
): LintReporter {
  const writes = (flags.fix || flags.fixUnsafe) && !flags.fixDryRun;
  if (writes && paths.includes('-')) {
    throw new WrongUsage('standard input cannot be mended in place; --fix-dry-run prints the difference.');
  }
  return createReporter(flags, io, most);
}

function createReporter({ format, output }: ReportFlags, io: Io, most: number | undefined): LintReporter {
  switch (format) {
    case 'text':
      return lintText(styleOf(io, output !== undefined && output !== '-'), most);
    case 'json':
      return lintJson();
    case 'jsonl':
      return lintJsonLines();
    case 'sarif':
      return lintSarif(allFindings, versionOfUpnlint());
    case 'github':
      return lintGithub();
    case 'junit':
      return lintJunit();
    case 'markdown':
      return lintMarkdown();
  }
}

/** Codes, or other names of rules. The flag may come several times; each adds to those before. */
function rulesOf(isRun: (code: string) => boolean) {
  return (text: string, earlier: readonly string[] = []): readonly string[] => {
    const codes = new Map(
      knownRules
        .filter(({ code }) => isRun(code))
        .flatMap(({ code, aliases = [] }) => [code, ...aliases].map((name) => [name, code] as const)),
    );
    const named = text.split(/[\s,]+/).filter((name) => name !== '');
    return [...earlier, ...named.map(codeOf)];

    function codeOf(name: string): string {
      const code = codes.get(name);
      if (code !== undefined) return code;
      const near = nearest(name, codes.keys());
      const hint = near === undefined ? 'docs/findings.md lists them all' : `Did you mean ${near}?`;
      throw new InvalidArgumentError(`There is no rule ${name}. ${hint}`);
    }
  };
}

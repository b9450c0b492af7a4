import { Command, InvalidArgumentError, Option } from 'commander';
import { dialectNames } from '../../config/index.ts';
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
import type { ExitCode } from '../exitCodes.ts';
import { type Io, WrongUsage } from '../io.ts';
import { knownRules } from '../lint/knownRules.ts';
import { type LintFlags, runLint } from '../lint/runLint.ts';
import { failOnOption, formatOption, styleOf } from '../options.ts';
import type { Action } from '../program.ts';
import { versionOfUpnlint } from '../version.ts';

type Format = 'text' | 'json' | 'jsonl' | 'sarif' | 'github' | 'junit' | 'markdown';

type CommandFlags = LintFlags & { readonly format: Format };

export function lintCommand(io: Io, choose: (action: Action) => void): Command {
  return new Command('lint')
    .description(
      'Checks exported synchronization schemas, or .entraexpr files with one expression each, and says what is ' +
        'wrong, where, why and what to write instead. In a folder, every .json file that holds mappings is taken.',
    )
    .argument('<files...>', 'files and folders; - is standard input')
    .addOption(formatOption('text', 'json', 'jsonl', 'sarif', 'github', 'junit', 'markdown'))
    .option('--output <file>', 'write the report to a file, which appears when it is whole')
    .option('--config <file>', 'the configuration; else the nearest upnlint.config.json or .jsonc upwards')
    .option('--no-config', 'use no configuration')
    .option('--domains <file|list>', 'the tenant’s domains: an export, or names such as a.com,b.com')
    .option('--default-domain <name>', 'what DefaultDomain() gives')
    .addOption(
      new Option(
        '--dialect <name>',
        'which product reads the mappings, where the file does not tell',
      ).choices(dialectNames),
    )
    .option('--fix', 'mend what can be mended without changing any value that is right')
    .option('--fix-unsafe', 'mend also what a person has to look at afterwards')
    .option('--fix-dry-run', 'change nothing; print the difference that --fix or --fix-unsafe would make')
    .addOption(failOnOption())
    .option('--max-warnings <n>', 'exit code 1 when there are more warnings', countOf)
    .option('--only <rules>', 'run these rules only, separated by commas', rulesOf)
    .option('--quiet', 'show errors only')
    .option('--baseline <file>', 'findings that are known; only new ones are shown and count')
    .option('--update-baseline', 'write the findings of now into the baseline')
    .option('--stdin-filename <path>', 'what standard input is called; its configuration is looked for there')
    .action((paths: string[], flags: CommandFlags) => choose(() => lint(paths, flags, io)));
}

async function lint(paths: readonly string[], flags: CommandFlags, io: Io): Promise<ExitCode> {
  const writes = (flags.fix || flags.fixUnsafe) && !flags.fixDryRun;
  if (writes && paths.includes('-')) {
    throw new WrongUsage('standard input cannot be mended in place; --fix-dry-run prints the difference.');
  }
  return runLint(paths, flags, createReporter(flags, io), io);
}

function createReporter({ format, output }: CommandFlags, io: Io): LintReporter {
  switch (format) {
    case 'text':
      return lintText(styleOf(io, output !== undefined && output !== '-'));
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

function countOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It takes a whole number, such as 0.');
  return Number(text);
}

/** The flag may come several times; each adds to those before. */
function rulesOf(text: string, earlier: readonly string[] = []): readonly string[] {
  const codes = knownRules.map(({ code }) => code);
  const named = text.split(/[\s,]+/).filter((code) => code !== '');
  for (const code of named) {
    if (codes.includes(code)) continue;
    const near = nearest(code, codes);
    const hint = near === undefined ? 'docs/rules.md lists them all' : `Did you mean ${near}?`;
    throw new InvalidArgumentError(`There is no rule ${code}. ${hint}`);
  }
  return [...earlier, ...named];
}

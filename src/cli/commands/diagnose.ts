import { Command } from 'commander';
import type { DateTime } from '../../dates/index.ts';
import { type DiagnoseSettings, diagnose } from '../../diagnose/index.ts';
import { createDomains, type Target } from '../../identity/index.ts';
import { isPreset, userPrincipalNamePresets } from '../../provisioning/defaultMappings.ts';
import { diagnoseJson, diagnoseText } from '../../report/index.ts';
import { readDomainsFlag, withDomainOptions } from '../directoryOptions.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { readExpression } from '../expressionOptions.ts';
import type { Io } from '../io.ts';
import { formatOption, nowOption, styleOf, targetOption, timeOf } from '../options.ts';
import type { Action } from '../program.ts';
import { type Captured, readCaptures } from '../readCaptures.ts';

interface DiagnoseFlags {
  readonly mapping?: string;
  readonly expression?: string;
  readonly domains?: string;
  readonly defaultDomain?: string;
  readonly target: Target;
  readonly now?: DateTime;
  readonly format: 'text' | 'json';
}

export function diagnoseCommand(io: Io, choose: (action: Action) => void): Command {
  const command = new Command('diagnose')
    .description(
      'Says which failure of API-driven provisioning this is, its causes by evidence, and what to do. Takes what you ' +
        'have, recognised by content: an HTTP answer or its headers, the request that was sent, a HAR file, the ' +
        'provisioning log (of Graph; as the portal downloads it, JSON or the three CSV files; of Azure Monitor), the job, the notification settings, a token, the exported mapping, the ' +
        'domains. A token is decoded on this machine, never sent and never printed.',
    )
    .argument('<files...>', 'files of captures, or folders of .json; - is standard input')
    .option(
      '--mapping <file|preset>',
      'the exported schema of the job, whose mapping of userPrincipalName is run, or direct, default-domain or ' +
        'documented-fix for one of the default mapping; direct by default',
    )
    .option('--expression <text>', 'the expression of that mapping, in place of --mapping');
  return withDomainOptions(command)
    .addOption(targetOption())
    .addOption(nowOption())
    .addOption(formatOption('text', 'json'))
    .addHelpText('after', afterHelp)
    .action((files: string[], flags: DiagnoseFlags) => choose(() => run(files, flags, io)));
}

const afterHelp = `
Exit codes: 0 no failure in what was given, also where that is too little to tell; 1 a failure is seen; 2 wrong usage;
3 a file cannot be read, or nothing in the files is recognised.`;

async function run(paths: readonly string[], flags: DiagnoseFlags, io: Io): Promise<ExitCode> {
  const captured = await readCaptures(paths, io);
  const report = diagnose(captured.captures, await readSettings(flags, captured));
  await io.stdout.write(
    flags.format === 'json' ? diagnoseJson(report) : diagnoseText(report, styleOf(io), io.stdout.columns),
  );
  return report.isFailureSeen ? exitCodes.problems : exitCodes.clean;
}

/** Random parts repeat, as their digits are only an example here. */
async function readSettings(flags: DiagnoseFlags, captured: Captured): Promise<DiagnoseSettings> {
  const { io } = captured;
  const { domains } = await readDomainsFlag(flags.domains ?? captured.domains, io);
  const { assumedDefault } = createDomains(domains);
  return {
    expression: await expressionOf(flags, captured),
    domains,
    defaultDomain: (flags.defaultDomain ?? assumedDefault)?.replace(/^@/, ''),
    target: flags.target,
    now: timeOf(flags.now, io),
    seed: 0,
  };
}

async function expressionOf(
  { mapping: named, expression }: DiagnoseFlags,
  { mapping: captured, io }: Captured,
): Promise<string> {
  // What is taken when nobody says fits the scenarios of the guide (scim-payload.md section 3, I).
  const mapping = named ?? (expression === undefined ? (captured ?? 'direct') : undefined);
  if (mapping !== undefined && expression === undefined && isPreset(mapping)) {
    return userPrincipalNamePresets[mapping];
  }
  const given = {
    attribute: 'userPrincipalName',
    ...(mapping !== undefined && { mapping }),
    ...(expression !== undefined && { expression }),
  };
  const { source } = await readExpression(given, io);
  return source.text;
}

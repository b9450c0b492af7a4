import { Command } from 'commander';
import type { DateTime } from '../../dates/index.ts';
import { type DiagnoseSettings, diagnose } from '../../diagnose/index.ts';
import { createDomains, type Target } from '../../identity/index.ts';
import { userPrincipalNamePresets } from '../../provisioning/defaultMappings.ts';
import { diagnoseJson, diagnoseText } from '../../report/index.ts';
import { readDomainsFlag, withDomainOptions } from '../directoryOptions.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { readExpression } from '../expressionOptions.ts';
import type { Io } from '../io.ts';
import { formatOption, nowOption, styleOf, targetOption, timeOf } from '../options.ts';
import type { Action } from '../program.ts';
import { type Captured, readCaptures, unixMilliseconds } from '../readCaptures.ts';

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
    .argument('<files...>', 'files of captures; - is standard input')
    .option('--mapping <file>', 'an exported schema; its mapping of userPrincipalName is run')
    .option(
      '--expression <text>',
      'the expression of that mapping; without both it is taken to be [userName]',
    );
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
  const { expression, target } = flags;
  const mapping = flags.mapping ?? (expression === undefined ? captured.mapping : undefined);
  const isGiven = mapping !== undefined || expression !== undefined;
  const sources = {
    attribute: 'userPrincipalName',
    ...(mapping !== undefined && { mapping }),
    ...(expression !== undefined && { expression }),
  };
  const given = isGiven ? await readExpression(sources, io) : undefined;
  const { domains } = await readDomainsFlag(flags.domains ?? captured.domains, io);
  const { assumedDefault } = createDomains(domains);
  const now = timeOf(flags.now, io);
  return {
    // Fits the scenarios of the guide (scim-payload.md section 3, I).
    expression: given?.source.text ?? userPrincipalNamePresets.direct,
    domains,
    defaultDomain: (flags.defaultDomain ?? assumedDefault)?.replace(/^@/, ''),
    target,
    now,
    at: unixMilliseconds(now),
    seed: 0,
  };
}

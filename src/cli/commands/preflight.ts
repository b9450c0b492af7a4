import { Command } from 'commander';
import { preflight } from '../../diagnose/index.ts';
import { preflightJson, preflightText } from '../../report/index.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import type { Io } from '../io.ts';
import {
  type FailOn,
  failOnOption,
  failsOn,
  formatOption,
  nowOption,
  styleOf,
  wholeNumber,
} from '../options.ts';
import { type JobFlags, readPayloadSettings, withJobOptions } from '../payload/payloadSettings.ts';
import { sentBytes } from '../payload/sentBytes.ts';
import type { Action } from '../program.ts';
import { readCaptures } from '../readCaptures.ts';

type PreflightFlags = Omit<JobFlags, 'profile'> & {
  readonly requests?: number;
  readonly runMinutes?: number;
  readonly failOn: FailOn;
  readonly format: 'text' | 'json';
};

export function preflightCommand(io: Io, choose: (action: Action) => void): Command {
  const command = new Command('preflight')
    .description(
      'Checks ahead of a run what would make it fail: the token against the time that the run takes, the state of the ' +
        'job, the notification e-mail, all payloads as one batch, the exported mapping, the domains. Files are ' +
        'recognised by content, as by diagnose, so that all can be given at once; what was not given is named.',
    )
    .argument(
      '<files...>',
      'payloads, token, job, notification settings, mapping, domains, or folders of .json; - is standard input',
    );
  return withJobOptions(command)
    .option('--requests <n>', 'how many requests the run sends; else those that are given', wholeNumber)
    .option('--run-minutes <n>', 'how long the run takes; else as long as the quotas make it', wholeNumber)
    .addOption(nowOption())
    .addOption(failOnOption())
    .addOption(formatOption('text', 'json'))
    .action((files: string[], flags: PreflightFlags) => choose(() => run(files, flags, io)));
}

async function run(paths: readonly string[], flags: PreflightFlags, io: Io): Promise<ExitCode> {
  const { requests, runMinutes, failOn, format } = flags;
  const { take, flaws } = sentBytes();
  const captured = await readCaptures(paths, io, take);
  const { mapping = captured.mapping, domains = captured.domains } = flags;
  const payload = await readPayloadSettings(
    {
      ...flags,
      profile: 'default',
      ...(mapping !== undefined && { mapping }),
      ...(domains !== undefined && { domains }),
    },
    captured.io,
  );
  const report = preflight(captured.captures, {
    payload,
    flaws,
    requests,
    runSeconds: runMinutes === undefined ? undefined : runMinutes * 60,
    stopsAt: failOn === 'warning' ? 'warning' : 'error',
  });
  await io.stdout.write(
    format === 'json' ? preflightJson(report) : preflightText(report, styleOf(io), io.stdout.columns),
  );
  const counts = report.findings.some(({ finding }) => failsOn(failOn, finding.severity));
  return counts ? exitCodes.problems : exitCodes.clean;
}

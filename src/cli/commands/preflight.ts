import { Command, InvalidArgumentError, Option } from 'commander';
import { preflight } from '../../diagnose/index.ts';
import { dailyCalls, type Licence } from '../../provisioning/quotas.ts';
import { preflightJson, preflightText } from '../../report/index.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import type { Io } from '../io.ts';
import { type FailOn, failOnOption, failsOn, styleOf } from '../options.ts';
import type { Action } from '../program.ts';
import { type CaptureFlags, readCaptureSettings, readCaptures, withCaptureOptions } from '../readCaptures.ts';

interface PreflightFlags extends CaptureFlags {
  readonly licence: Licence;
  readonly requests?: number;
  readonly runMinutes?: number;
  readonly failOn: FailOn;
}

export function preflightCommand(io: Io, choose: (action: Action) => void): Command {
  const command = new Command('preflight')
    .description(
      'Checks ahead of a run what would make it fail: the token against the time that the run takes, the state of the ' +
        'job, the notification e-mail, the requests, the domain, and the mapping over every record. Files are ' +
        'recognised by content, as by diagnose.',
    )
    .argument('<files...>', 'payloads, token, job, notification settings; - is standard input')
    .option('--requests <n>', 'how many requests the run sends; else those that are given', wholeNumber)
    .option('--run-minutes <n>', 'how long the run takes; else as long as the quotas make it', wholeNumber)
    .addOption(
      new Option('--licence <licence>', 'which quota holds').choices(Object.keys(dailyCalls)).default('p1p2'),
    )
    .addOption(failOnOption());
  return withCaptureOptions(command).action((files: string[], flags: PreflightFlags) =>
    choose(() => run(files, flags, io)),
  );
}

async function run(paths: readonly string[], flags: PreflightFlags, io: Io): Promise<ExitCode> {
  const { licence, requests, runMinutes } = flags;
  const settings = await readCaptureSettings(flags, io);
  const runSeconds = runMinutes === undefined ? undefined : runMinutes * 60;
  const report = preflight(await readCaptures(paths, io), { ...settings, licence, requests, runSeconds });
  await io.stdout.write(
    flags.format === 'json' ? preflightJson(report) : preflightText(report, styleOf(io), io.stdout.columns),
  );
  const counts = report.findings.some(({ finding }) => failsOn(flags.failOn, finding.severity));
  return counts ? exitCodes.problems : exitCodes.clean;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
}

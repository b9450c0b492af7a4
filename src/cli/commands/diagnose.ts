import { Command } from 'commander';
import { diagnose } from '../../diagnose/index.ts';
import { diagnoseJson, diagnoseText } from '../../report/index.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import type { Io } from '../io.ts';
import { styleOf } from '../options.ts';
import type { Action } from '../program.ts';
import { type CaptureFlags, readCaptureSettings, readCaptures, withCaptureOptions } from '../readCaptures.ts';

export function diagnoseCommand(io: Io, choose: (action: Action) => void): Command {
  const command = new Command('diagnose')
    .description(
      'Says which failure of API-driven provisioning this is, its causes by evidence, and what to do. Takes what you ' +
        'have, recognised by content: an HTTP answer or its headers, the request that was sent, entries of the ' +
        'provisioning log (JSON or CSV), the job, the notification settings, a token. A token is decoded on this ' +
        'machine, never sent and never printed.',
    )
    .argument('<files...>', 'files of captures; - is standard input');
  return withCaptureOptions(command).action((files: string[], flags: CaptureFlags) =>
    choose(() => run(files, flags, io)),
  );
}

async function run(paths: readonly string[], flags: CaptureFlags, io: Io): Promise<ExitCode> {
  const settings = await readCaptureSettings(flags, io);
  const report = diagnose(await readCaptures(paths, io), settings);
  await io.stdout.write(
    flags.format === 'json' ? diagnoseJson(report) : diagnoseText(report, styleOf(io), io.stdout.columns),
  );
  const isClean = report.diagnoses.length === 0 && report.unexplained.length === 0;
  return isClean ? exitCodes.clean : exitCodes.problems;
}

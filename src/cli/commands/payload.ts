import { Command, Option } from 'commander';
import { type LintedPayload, payloadRules, profileNames, splitPayload } from '../../payload/index.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { type Io, WrongUsage } from '../io.ts';
import { createSettings } from '../lint/lintSettings.ts';
import { type ReportFlags, reporterOf, withReportOptions } from '../lint/reportOptions.ts';
import { runLint } from '../lint/runLint.ts';
import { isRun, payloadChecker } from '../payload/payloadChecker.ts';
import { payloadFromFile } from '../payload/payloadFromFile.ts';
import { type JobFlags, readPayloadSettings, withJobOptions } from '../payload/payloadSettings.ts';
import { refuseEarlierRequests, writeRequests } from '../payload/writeRequests.ts';
import type { Action } from '../program.ts';

type PayloadFlags = ReportFlags &
  JobFlags & { readonly split?: string; readonly from?: string; readonly map?: string };

export function payloadCommand(io: Io, choose: (action: Action) => void): Command {
  const command = new Command('payload')
    .description(
      'Checks what is sent to /bulkUpload before it is sent: payloads, captured requests (raw HTTP, or JSON with ' +
        'method, url, headers and body), job resources and tokens, told apart by what they hold. All files are one ' +
        'batch, in the order of sending. In a folder, every .json file with Operations is taken.',
    )
    .argument('[files...]', 'files and folders; - is standard input')
    .addOption(
      new Option('--profile <name>', 'what counts: as the service was seen to accept it, or to the letter')
        .choices(profileNames)
        .default('default'),
    );
  withJobOptions(command)
    .option(
      '--split <folder>',
      'write the batch as requests of at most 50 operations into a folder, managers first',
    )
    .option('--from <csv>', 'make a payload of the rows of a file instead of checking one')
    .option('--map <file>', 'for --from: a JSON object of column names and SCIM paths');
  return withReportOptions(command, isRun).action((paths: string[], flags: PayloadFlags) =>
    choose(() => payload(paths, flags, io)),
  );
}

async function payload(paths: readonly string[], flags: PayloadFlags, io: Io): Promise<ExitCode> {
  const { from, split } = flags;
  if (from !== undefined) {
    if (paths.length > 0) throw new WrongUsage('--from makes a payload; it takes no further files.');
    return payloadFromFile({ ...flags, from }, io);
  }
  if (paths.length === 0) throw new WrongUsage('name a file, a folder or -, or give --from.');
  if (split !== undefined) await refuseEarlierRequests(split, io);
  const reporter = reporterOf(paths, flags, io, shownOfOneRule);
  const settings = await readPayloadSettings(await withConfigured(paths[0]!, flags, io), io);
  const rules = payloadRules.filter(
    ({ alias, definition }) =>
      (flags.only?.includes(definition.code) ?? true) && (split === undefined || !curedBySplit.has(alias)),
  );
  let seen: readonly LintedPayload[] = [];
  const checker = payloadChecker(settings, rules, (linted) => {
    seen = linted;
  });
  const code = await runLint(paths, flags, reporter, checker, io);
  if (split === undefined) return code;
  const hasErrors = seen.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  if (hasErrors || code === exitCodes.unfinished) {
    await io.stderr.write('Nothing is split as long as there are errors.\n');
    return code === exitCodes.clean ? exitCodes.problems : code;
  }
  const requests = splitPayload(seen.map(({ document }) => document));
  await writeRequests(requests, split, flags.licence, io);
  return code;
}

/** One cause comes once a record, so that a report of all would bury the others. */
const shownOfOneRule = 10;

/** Too many operations, too many calls, managers that come later. */
const curedBySplit: ReadonlySet<string> = new Set(['BU004', 'BU103', 'BU404']);

/** The flags, with the domains of the configuration where they name none. */
async function withConfigured(path: string, flags: PayloadFlags, io: Io): Promise<PayloadFlags> {
  if (flags.domains !== undefined) return flags;
  const settings = createSettings(flags, io, isRun);
  const { options } = await settings.forFile(
    io.absolute(path === '-' ? (flags.stdinFilename ?? path) : path),
  );
  const { domains, defaultDomain = domains?.defaultDomain } = options;
  return {
    ...flags,
    ...(domains !== undefined && { domains: domains.verified.join(',') }),
    ...(defaultDomain !== undefined && { defaultDomain }),
  };
}

import type { Command } from 'commander';
import type { DateTime } from '../dates/index.ts';
import { type Capture, type DiagnoseSettings, recognise } from '../diagnose/index.ts';
import { createDirectory, type Target } from '../identity/index.ts';
import { userPrincipalNamePresets } from '../provisioning/defaultMappings.ts';
import { readDomainsFlag } from './directoryOptions.ts';
import { readExpression, readTextFile } from './expressionOptions.ts';
import { nameOf } from './inputs.ts';
import { type Io, Unfinished } from './io.ts';
import { formatOption, nowOption, targetOption, timeOf } from './options.ts';

/** How `diagnose` and `preflight` are told of the mapping and the tenant. */
export interface CaptureFlags {
  readonly mapping?: string;
  readonly expression?: string;
  readonly domains?: string;
  readonly defaultDomain?: string;
  readonly target: Target;
  readonly now?: DateTime;
  readonly format: 'text' | 'json';
}

export function withCaptureOptions(command: Command): Command {
  return command
    .option('--mapping <file>', 'an exported schema; its mapping of userPrincipalName is run')
    .option(
      '--expression <text>',
      'the expression of that mapping; without both it is taken to be [userName]',
    )
    .option('--domains <file|list>', 'the tenant’s domains: an export, or names such as a.com,b.com')
    .option('--default-domain <name>', 'what DefaultDomain() gives')
    .addOption(targetOption())
    .addOption(nowOption())
    .addOption(formatOption('text', 'json'));
}

/** All captures of the files. What holds none is told in the report; only when nothing holds one, the work ends. */
export async function readCaptures(paths: readonly string[], io: Io): Promise<readonly Capture[]> {
  const captures: Capture[] = [];
  for (const path of paths) captures.push(...(await recognise(nameOf(path), await readTextFile(path, io))));
  const [first] = captures;
  if (first?.kind === 'unknown' && captures.every(({ kind }) => kind === 'unknown')) {
    throw new Unfinished(`${first.source} is not recognised: ${first.why}.`);
  }
  return captures;
}

/** The settings that the flags name. Random parts repeat, as their digits are only an example here. */
export async function readCaptureSettings(flags: CaptureFlags, io: Io): Promise<DiagnoseSettings> {
  const { domains } = await readDomainsFlag(flags.domains, io);
  const isGiven = flags.mapping !== undefined || flags.expression !== undefined;
  const given = isGiven ? await readExpression({ ...flags, attribute: 'userPrincipalName' }, io) : undefined;
  const now = timeOf(flags.now, io);
  return {
    // Fits the scenarios of the guide (scim-payload.md section 3, I).
    expression: given?.source.text ?? userPrincipalNamePresets.direct,
    domains,
    defaultDomain: (flags.defaultDomain ?? createDirectory({ domains }).domains.assumedDefault)?.replace(
      /^@/,
      '',
    ),
    target: flags.target,
    now,
    at: unixMilliseconds(now),
    seed: 0,
  };
}

function unixMilliseconds({ ticks }: DateTime): number {
  return Number((ticks - 621_355_968_000_000_000n) / 10_000n);
}

import { type Command, Option } from 'commander';
import { type DateTime, unixMillisecondsOf } from '../../dates/index.ts';
import {
  mappingOfDefaults,
  mappingOfSchema,
  type PayloadMapping,
  type PayloadSettings,
  type Profile,
} from '../../payload/index.ts';
import { activeDirectoryMappings, entraMappings, isPreset } from '../../provisioning/defaultMappings.ts';
import { dailyCalls, type Licence } from '../../provisioning/quotas.ts';
import { type DirectoryFlags, readDirectory, withDirectoryOptions } from '../directoryOptions.ts';
import { readTextFile } from '../expressionOptions.ts';
import { nameOf } from '../inputs.ts';
import { type Io, Unfinished } from '../io.ts';
import { timeOf } from '../options.ts';

/** What is known of the job and the tenant, as flags of a command. */
export interface JobFlags extends DirectoryFlags {
  readonly mapping?: string;
  readonly profile: Profile;
  readonly licence: Licence;
  readonly now?: DateTime;
}

export function withJobOptions(command: Command): Command {
  command.option(
    '--mapping <file|preset>',
    'the exported schema of the job, or direct, default-domain or documented-fix for the default mapping with ' +
      'this userPrincipalName; with domains alone, default-domain',
  );
  return withDirectoryOptions(command).addOption(
    new Option('--licence <name>', 'which decides the calls in 24 hours')
      .choices(Object.keys(dailyCalls))
      .default('p1p2'),
  );
}

/** Reads what the flags name. Throws `Unfinished` when something of it cannot be used. */
export async function readPayloadSettings(flags: JobFlags, io: Io): Promise<PayloadSettings> {
  const { profile, licence } = flags;
  const now = timeOf(flags.now, io);
  const ids = new Map<string, string>();
  const { directory, defaultDomain, remarks } = await readDirectory(flags, io, (object) => {
    const { kind, employeeId, id, userPrincipalName } = object;
    // As the directory calls them.
    if (kind === 'user' && employeeId) ids.set(employeeId, id || userPrincipalName || employeeId);
  });
  for (const { finding } of remarks) {
    if (finding.severity === 'error') throw new Unfinished(finding.message);
    await io.stderr.write(`${finding.message}\n`);
  }
  return {
    profile,
    licence,
    directory,
    existing: flags.existing && ids,
    mapping: await readMapping(flags, { defaultDomain, now }, io),
    now: unixMillisecondsOf(now),
  };
}

/** The mapping that is named, else the default one as soon as the tenant is known. */
async function readMapping(
  { mapping, domains, target }: JobFlags,
  known: Pick<PayloadMapping, 'defaultDomain' | 'now'>,
  io: Io,
): Promise<PayloadMapping | undefined> {
  // Random parts of names are one draw, the same in each run.
  const settings = { ...known, seed: 0 };
  const preset = mapping ?? 'default-domain';
  if (isPreset(preset)) {
    if (mapping === undefined && domains === undefined) return undefined;
    const rows = target === 'ad' ? activeDirectoryMappings() : entraMappings(preset);
    return mappingOfDefaults(rows, settings);
  }
  const source = { name: nameOf(preset), text: await readTextFile(preset, io) };
  const read = mappingOfSchema(source, settings);
  if (typeof read === 'string') throw new Unfinished(read);
  if (read.left.length > 0) {
    const lost = read.left.join(', ');
    await io.stderr.write(`Not checked, as their expressions cannot be run: ${lost}. Lint ${source.name}.\n`);
  }
  return read;
}

import type { EmulatorSettings } from '../../emulator/index.ts';
import { createDirectory } from '../../identity/index.ts';
import { isPreset } from '../../provisioning/defaultMappings.ts';
import { findJsonProblem } from '../../schema/index.ts';
import { createLineIndex } from '../../source/lineIndex.ts';
import { readDomainsFlag } from '../directoryOptions.ts';
import { readTextFile } from '../expressionOptions.ts';
import { nameOf } from '../inputs.ts';
import { type Io, Unfinished } from '../io.ts';
import { readSettings } from './readSettings.ts';

/** What the command line says of the job and the tenant; it counts before the settings file. */
export interface SettingFlags {
  readonly settings?: string;
  readonly seed?: number;
  readonly mapping?: string;
  readonly domains?: string;
  readonly defaultDomain?: string;
}

/** The settings of the file with what the flags name in their place. Throws `Unfinished` for files that cannot be read. */
export async function emulatorSettings(flags: SettingFlags, io: Io): Promise<EmulatorSettings> {
  const { settings: path, seed, mapping, defaultDomain } = flags;
  const given = path === undefined ? {} : await readSettings(path, io);
  return {
    ...(mapping === undefined ? given : await withMapping(given, mapping, io)),
    ...(await domainsOf(flags, io)),
    ...(defaultDomain !== undefined && { defaultDomain: defaultDomain.replace(/^@/, '') }),
    ...(seed !== undefined && { seed }),
  };
}

async function withMapping(
  { schema: _, ...given }: EmulatorSettings,
  mapping: string,
  io: Io,
): Promise<EmulatorSettings> {
  if (isPreset(mapping)) return { ...given, userPrincipalName: mapping };
  const text = await readTextFile(mapping, io);
  const problem = findJsonProblem(text);
  if (problem === undefined) return { ...given, schema: JSON.parse(text) as Record<string, unknown> };
  const { line } = createLineIndex(text)(problem.offset);
  throw new Unfinished(`${nameOf(mapping)}, line ${line}: ${problem.cause}.`);
}

/** What an export leaves unsaid is told; without any domain there is nothing to run with. */
async function domainsOf({ domains: flag }: SettingFlags, io: Io): Promise<EmulatorSettings> {
  const { domains, findings } = await readDomainsFlag(flag, io);
  for (const { severity, message, help = '' } of findings) {
    const said = `${message} ${help}`.trimEnd();
    if (severity === 'error') throw new Unfinished(said);
    await io.stderr.write(`${said}\n`);
  }
  const { verified, assumedDefault } = createDirectory({ domains }).domains;
  return {
    ...(verified.length > 0 && { verifiedDomains: verified }),
    ...(assumedDefault !== undefined && { defaultDomain: assumedDefault }),
  };
}

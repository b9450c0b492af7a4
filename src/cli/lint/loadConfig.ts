import { type Config, configInvalid, parentFolder, readConfig, relativePath } from '../../config/index.ts';
import { type Diagnostic, diagnosticOf } from '../../diagnostics/diagnostic.ts';
import { diagnosticsText } from '../../report/index.ts';
import type { Source } from '../../source/source.ts';
import { readTextFile } from '../expressionOptions.ts';
import { type Io, WrongUsage } from '../io.ts';
import { styleOf } from '../options.ts';
import { knownRules } from './knownRules.ts';

/** The absolute path of the configuration that governs the files of a folder: the nearest one upwards. */
export async function findConfig(folder: string, io: Io): Promise<string | undefined> {
  for (let at: string | undefined = folder; at !== undefined; at = parentFolder(at)) {
    const entries = (await io.entries(at)) ?? [];
    const found = configNames.find((name) => entries.some((entry) => entry.name === name));
    if (found !== undefined) return `${at.replace(/\/$/, '')}/${found}`;
  }
  return undefined;
}

const configNames = ['upnlint.config.json', 'upnlint.config.jsonc'];

/**
 * The configuration at an absolute path after all that it extends, each once, where it comes first. Files that were
 * read before are taken from `read`. Throws `WrongUsage` with the places of what is wrong.
 */
export async function loadConfig(
  path: string,
  read: Map<string, Config>,
  io: Io,
): Promise<readonly Config[]> {
  const chain = new Set<Config>();
  const load = async (path: string, opened: readonly string[]): Promise<void> => {
    const config = read.get(path) ?? (await readFile(path, io));
    read.set(path, config);
    for (const extended of config.extends) {
      if (extended.path === path || opened.includes(extended.path)) {
        const message = `${relativePath(io.absolute('.'), extended.path)} extends itself.`;
        throw await refusal([diagnosticOf(configInvalid, extended.span, message)], config.source, io);
      }
      await load(extended.path, [...opened, path]);
    }
    chain.add(config);
  };
  await load(path, []);
  return [...chain];
}

async function readFile(path: string, io: Io): Promise<Config> {
  const name = relativePath(io.absolute('.'), path);
  const source: Source = { name, text: await readTextFile(path, io) };
  const { config, findings } = readConfig(source, parentFolder(path) ?? '/', knownRules);
  if (config === undefined) throw await refusal(findings, source, io);
  return config;
}

/** Shows the places; the error itself is one sentence. */
async function refusal(findings: readonly Diagnostic[], source: Source, io: Io): Promise<WrongUsage> {
  await io.stderr.write(`${diagnosticsText(findings, source, styleOf(io))}\n`);
  return new WrongUsage(`the configuration ${source.name} cannot be used.`);
}

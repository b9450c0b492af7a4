import {
  type Config,
  createIgnores,
  type Ignores,
  parentFolder,
  type Settings,
  settingsFor,
} from '../../config/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createDomains, type Domains } from '../../identity/index.ts';
import { type Dialect, type LintFinding, type LintOptions, lintRules, type Rule } from '../../lint/index.ts';
import type { Source } from '../../source/source.ts';
import { readDomainsFlag } from '../directoryOptions.ts';
import { type Io, Unfinished } from '../io.ts';
import { findConfig, loadConfig } from './loadConfig.ts';

/** What flags of the command say for all files; they win over configurations. */
export interface SettingFlags {
  /** A path, or false for none at all. */
  readonly config?: string | false;
  readonly domains?: string;
  readonly defaultDomain?: string;
  readonly dialect?: Dialect;
  readonly only?: readonly string[];
}

/** How one file is linted. */
export interface FileSettings {
  readonly options: LintOptions;
  /** Whether the configuration accepts a finding of that file. */
  readonly ignores: (finding: LintFinding) => boolean;
}

/** Finds how each file is linted. Configurations and lists of domains are read once. */
export interface SettingsSource {
  /** By the absolute path of a file. */
  readonly forFile: (path: string) => Promise<FileSettings>;
  /** What is to be said of the configurations once all files are through. */
  readonly remarks: () => readonly { readonly source: Source; readonly findings: readonly Diagnostic[] }[];
}

/** @param isRun whether the command knows a code at all; what is said of others in a configuration is left to theirs */
export function createSettings(
  flags: SettingFlags,
  io: Io,
  isRun: (code: string) => boolean,
): SettingsSource {
  const configs = new Map<string, Config>();
  const chains = new Map<string, readonly Config[]>();
  const ignoresOf = new Map<Config, Ignores>();
  const domainLists = new Map<string, Domains>();
  const today = io.now().toISOString().slice(0, 10);
  const isActive = (code: string) => isRun(code) && (flags.only === undefined || flags.only.includes(code));
  const rules = lintRules.filter(({ definition }) => isActive(definition.code));

  async function chainFor(path: string): Promise<readonly Config[]> {
    if (flags.config === false) return [];
    const folder = parentFolder(path) ?? '/';
    const config = flags.config === undefined ? await findConfig(folder, io) : io.absolute(flags.config);
    if (config === undefined) return [];
    const chain = chains.get(config) ?? (await loadConfig(config, configs, io));
    chains.set(config, chain);
    for (const each of chain) {
      if (!ignoresOf.has(each)) ignoresOf.set(each, createIgnores(each, today, isActive));
    }
    return chain;
  }

  async function domainsFor({ domains }: Settings): Promise<Domains | undefined> {
    if (flags.domains === undefined && domains === undefined) return undefined;
    if (flags.domains === undefined && domains !== undefined && 'names' in domains) {
      return createDomains(domains.names.map((name) => name.replace(/^@/, '')));
    }
    const flag = flags.domains ?? (domains as { readonly file: string }).file;
    const list = domainLists.get(flag) ?? createDomains(await readList(flag, io));
    domainLists.set(flag, list);
    return list;
  }

  return {
    async forFile(path) {
      const chain = await chainFor(path);
      const settings = settingsFor(chain, path);
      const { defaultDomain = settings.defaultDomain, dialect = settings.dialect } = flags;
      const domains = await domainsFor(settings);
      return {
        options: {
          ...ruleOptions(rules, settings),
          ...(domains !== undefined && { domains }),
          ...(defaultDomain !== undefined && { defaultDomain: defaultDomain.replace(/^@/, '') }),
          ...(dialect !== undefined && { dialect }),
        },
        // Every configuration is asked, so that each knows what its ignores are good for.
        ignores: (finding) =>
          chain.filter((config) => ignoresOf.get(config)?.covers(path, finding)).length > 0,
      };
    },
    remarks: () =>
      [...ignoresOf].map(([{ source, settings }, ignores]) => ({
        source,
        findings: ignores.findings().flatMap((finding) => {
          const severity = settings.rules.get(finding.code)?.severity ?? finding.severity;
          return severity === 'off' || !isActive(finding.code) ? [] : [{ ...finding, severity }];
        }),
      })),
  };
}

function ruleOptions(
  rules: readonly Rule[],
  settings: Settings,
): Pick<LintOptions, 'rules' | 'severities' | 'ruleOptions'> {
  const configured = [...settings.rules];
  return {
    rules,
    severities: new Map(
      configured.flatMap(([code, { severity }]) => (severity === undefined ? [] : [[code, severity]])),
    ),
    ruleOptions: new Map(
      configured.flatMap(([code, { options }]) => (options === undefined ? [] : [[code, options]])),
    ),
  };
}

async function readList(
  flag: string,
  io: Io,
): Promise<readonly Parameters<typeof createDomains>[0][number][]> {
  const { domains, findings } = await readDomainsFlag(flag, io);
  const failure = findings.find(({ severity }) => severity === 'error');
  if (failure !== undefined) throw new Unfinished(failure.message);
  return domains;
}

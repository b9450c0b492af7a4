import type { Command } from 'commander';
import type { Finding } from '../diagnostics/finding.ts';
import { createDirectory, type Directory, type Target } from '../identity/index.ts';
import {
  type DirectoryObject,
  type DomainsRead,
  domainsFromList,
  readDomains,
  readExisting,
} from '../readers/index.ts';
import type { InputRemark } from '../simulate/index.ts';
import { nameOf, openInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { targetOption } from './options.ts';

/** What the tenant has, as flags of a command. */
export interface DirectoryFlags {
  readonly domains?: string;
  readonly defaultDomain?: string;
  readonly existing?: readonly string[];
  readonly target: Target;
}

export function withDirectoryOptions(command: Command): Command {
  return withDomainOptions(command)
    .option('--existing <files...>', 'exports of users, groups and contacts that are there already')
    .addOption(targetOption());
}

/** The flags for domains only, where it does not matter who is there already. */
export function withDomainOptions(command: Command): Command {
  return command
    .option('--domains <file|list>', 'the tenant’s domains: an export, or names such as a.com,b.com')
    .option(
      '--default-domain <name>',
      'what DefaultDomain() gives; else the domain marked default, else the first',
    );
}

export interface TenantRead {
  readonly directory: Directory;
  readonly defaultDomain: string | undefined;
  readonly remarks: InputRemark[];
}

/**
 * Reads what the flags name. What an input leaves unsaid comes back as remarks.
 * @param seen hears of every existing object, for what the directory does not keep of it
 */
export async function readDirectory(
  flags: DirectoryFlags,
  io: Io,
  seen: (object: DirectoryObject) => void = () => {},
): Promise<TenantRead> {
  const remarks: InputRemark[] = [];
  const { domains, findings } = await readDomainsFlag(flags.domains, io);
  for (const finding of findings) remarks.push(remarkOf(nameOf(flags.domains ?? ''), finding, false));
  const directory = createDirectory({ target: flags.target, domains });
  for await (const item of readExisting(await openInputs(flags.existing ?? [], io))) {
    if (item.kind === 'object') {
      directory.add(item.object.kind, item.object);
      seen(item.object);
    } else remarks.push(remarkOf(item.source, item.finding, item.kind === 'failure'));
  }
  const defaultDomain = flags.defaultDomain ?? directory.domains.assumedDefault;
  return { directory, defaultDomain: defaultDomain?.replace(/^@/, ''), remarks };
}

/** A list of names when it looks like one, else a file; without a flag there are none. */
export async function readDomainsFlag(flag: string | undefined, io: Io): Promise<DomainsRead> {
  if (flag === undefined) return { domains: [], findings: [] };
  if (isDomainList(flag)) return { domains: domainsFromList(flag), findings: [] };
  const [input] = await openInputs([flag], io);
  return readDomains(input!);
}

/** `contoso.com` names a domain; `domains.json`, `./contoso.com` and `-` a file. */
function isDomainList(flag: string): boolean {
  return /^@?[\w-]+(\.[\w-]+)+(\s*[,;\s]\s*@?[\w-]+(\.[\w-]+)+)*[,;]?$/u.test(flag) && !fileName.test(flag);
}

const fileName = /\.(csv|json|jsonl|ndjson|txt|tsv)$/i;

function remarkOf(source: string, finding: Finding, unfinished: boolean): InputRemark {
  return { source, finding, unfinished };
}

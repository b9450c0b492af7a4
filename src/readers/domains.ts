import { type Finding, findingOf } from '../diagnostics/finding.ts';
import type { Domain } from '../identity/index.ts';
import { toBoolean } from '../values/convert.ts';
import type { Value } from '../values/value.ts';
import { bindAttributes, isFinding } from './attributes.ts';
import { looseName } from './columns.ts';
import { domainStateUnknown, domainsNotFound, domainUnusable } from './findings.ts';
import type { Input } from './input.ts';
import { bindProperty, isJsonObject, type JsonObject } from './jsonObject.ts';
import type { AttributeRecord } from './records.ts';
import { readUsers } from './users.ts';

export interface DomainsRead {
  /** In the shape of Graph, names in lower case, in the order of the input. */
  readonly domains: readonly Domain[];
  /** What is to be said; with an error among them the list cannot be trusted to be whole. */
  readonly findings: readonly Finding[];
}

/**
 * The domains of a tenant in every format of upn-rules.md "Verified domains": Graph and PowerShell as JSON or CSV,
 * organizations with `verifiedDomains`, plain lists. A domain without a state is kept without one, and a finding says
 * so.
 */
export async function readDomains(input: Input): Promise<DomainsRead> {
  const domains: Domain[] = [];
  const findings: Finding[] = [];
  const read = bindDomain();
  let hasStrayLine = false;
  for await (const item of readUsers([input], { plainList: { column: plainColumn, isHeader } })) {
    if (item.kind !== 'record') findings.push(item.finding);
    else if (item.record.kind === 'row' && item.record.columns[0] === plainColumn) {
      const named = domainsFromList(item.record.cells[0]!);
      const stray = named.find(({ id }) => !domainName.test(id));
      if (stray === undefined) domains.push(...named);
      else if (!hasStrayLine) {
        // Such as the table that PowerShell shows: its words would pass for domains, and unverified ones for verified.
        hasStrayLine = true;
        const message = `Line ${item.line} of ${input.name} holds "${stray.id.slice(0, 60)}", which is no domain.`;
        findings.push(findingOf(domainsNotFound, message, domainsNotFound.cure));
      }
    } else for (const domain of read(item.record)) domains.push(domain);
  }
  if (domains.length === 0 && !findings.some((finding) => finding.severity === 'error')) {
    findings.push(
      findingOf(domainsNotFound, `${input.name} holds no domains in a known form.`, domainsNotFound.cure),
    );
  }
  return { domains, findings: [...findings, ...domainFindings(domains)] };
}

/** The domains of a list as it is typed: separated by commas, semicolons, blanks or lines, `#` begins a comment. */
export function domainsFromList(text: string): Domain[] {
  return text
    .replace(/#.*|"/g, '')
    .split(/[\s,;]+/)
    .filter((name) => name !== '')
    .map((name) => ({ id: plainName(name), isVerified: true }));
}

/** What is to be said of domains, whatever they were read from. */
function domainFindings(domains: readonly Domain[]): Finding[] {
  const findings: Finding[] = [];
  const stateless = domains.filter((domain) => domain.isVerified === undefined);
  if (stateless.length > 0) {
    const message = `${listed(stateless)} came without isVerified and ${stateless.length === 1 ? 'counts' : 'count'} as verified.`;
    findings.push(findingOf(domainStateUnknown, message, domainStateUnknown.cure));
  }
  const long = domains.filter((domain) => domain.id.length > 48);
  if (long.length > 0) {
    const message = `${listed(long)} ${long.length === 1 ? 'is' : 'are'} longer than 48 characters; no userPrincipalName can use ${long.length === 1 ? 'it' : 'them'}.`;
    findings.push(findingOf(domainUnusable, message, domainUnusable.cure));
  }
  return findings;
}

function bindDomain(): (record: AttributeRecord) => Domain[] {
  const binding = bindAttributes(stateAttributes);
  const readOne = (record: AttributeRecord): Domain[] => {
    const values = binding.read(record);
    return isFinding(values) ? [] : domainOf(values);
  };
  return (record) => {
    const organization = record.kind === 'object' ? verifiedDomainsOf(record.object) : undefined;
    if (!Array.isArray(organization)) return readOne(record);
    return organization
      .filter(isJsonObject)
      .flatMap((object: JsonObject) => readOne({ kind: 'object', object }))
      .map((domain) => ({ ...domain, isVerified: true }));
  };
}

const verifiedDomainsOf = bindProperty('verifiedDomains');

const stateAttributes = [
  'id',
  'name',
  'domainName',
  'domain',
  'isVerified',
  'status',
  'authenticationType',
  'authentication',
  'type',
  'isDefault',
  'isInitial',
] as const;

function domainOf(values: readonly Value[]): Domain[] {
  const value = (name: (typeof stateAttributes)[number]): Value => values[stateAttributes.indexOf(name)]!;
  const name = value('id') ?? value('name') ?? value('domainName') ?? value('domain');
  if (typeof name !== 'string') return [];
  const authenticationType = value('authenticationType') ?? value('authentication') ?? value('type');
  const isVerified = flag(value('isVerified')) ?? flagOfStatus(value('status'));
  // A user has an id as well, which is not a name with a dot.
  if (isVerified === undefined && authenticationType === null && !domainName.test(name)) return [];
  const isDefault = flag(value('isDefault'));
  const isInitial = flag(value('isInitial'));
  return [
    {
      id: plainName(name),
      ...(isVerified !== undefined && { isVerified }),
      ...(typeof authenticationType === 'string' && { authenticationType }),
      ...(isDefault !== undefined && { isDefault }),
      ...(isInitial !== undefined && { isInitial }),
    },
  ];
}

/** Other words, such as Healthy in the Microsoft 365 admin center, are not about verification. */
function flagOfStatus(status: Value): boolean | undefined {
  const word = typeof status === 'string' ? status.toLowerCase() : '';
  return word === 'verified' ? true : word === 'unverified' ? false : undefined;
}

function flag(value: Value): boolean | undefined {
  return value === null ? undefined : toBoolean(value);
}

function plainName(text: string): string {
  return text.trim().replace(/^@/, '').replace(/\.$/, '').toLowerCase();
}

function isHeader(columns: readonly string[]): boolean {
  return columns.some((column) => headings.has(looseName(column)));
}

function listed(domains: readonly Domain[]): string {
  const names = domains.slice(0, 5).map((domain) => domain.id);
  return names.join(', ') + (domains.length > 5 ? ` and ${domains.length - 5} more` : '');
}

const headings = new Set(['id', 'name', 'domain', 'domainname', 'isverified', 'status']);
const plainColumn = 'plain list';
/** A name with a dot and without the signs of other things; whether it can be a host name is not asked of a list. */
const domainName = /^[^\s@"'*:/\\()[\]{}<>=]+\.[^\s@"'*:/\\()[\]{}<>=]+$/;

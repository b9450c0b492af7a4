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
  for await (const item of readUsers([input], { plainList: { column: plainColumn, isHeader } })) {
    if (item.kind !== 'record') findings.push(item.finding);
    else if (item.record.kind === 'row' && item.record.columns[0] === plainColumn) {
      domains.push(...domainsFromList(item.record.cells[0]!));
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
    .replace(/#.*/g, '')
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
  'isVerified',
  'status',
  'authenticationType',
  'authentication',
  'type',
  'isDefault',
  'isInitial',
];

function domainOf(values: readonly Value[]): Domain[] {
  const [id, name, verified, status, authenticationType, authentication, type, isDefault, isInitial] =
    values as [Value, Value, Value, Value, Value, Value, Value, Value, Value];
  const text = id ?? name;
  if (typeof text !== 'string') return [];
  const authenticated = authenticationType ?? authentication ?? type;
  const isVerified =
    flag(verified) ?? (typeof status === 'string' ? status.toLowerCase() === 'verified' : undefined);
  // A user has an id as well, which is not a name with a dot.
  if (isVerified === undefined && authenticated === null && !/^[^\s@]+\.[^\s@]+$/.test(text)) return [];
  return [
    {
      id: plainName(text),
      ...(isVerified !== undefined && { isVerified }),
      ...(typeof authenticated === 'string' && { authenticationType: authenticated }),
      ...(flag(isDefault) !== undefined && { isDefault: flag(isDefault)! }),
      ...(flag(isInitial) !== undefined && { isInitial: flag(isInitial)! }),
    },
  ];
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

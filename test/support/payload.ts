import { type DateTime, parseDateText } from '../../src/dates/index.ts';
import { createDirectory } from '../../src/identity/index.ts';
import {
  type LintedPayload,
  lintPayload,
  mappingOfDefaults,
  type PayloadSettings,
} from '../../src/payload/index.ts';
import { type DefaultMapping, entraMappings } from '../../src/provisioning/defaultMappings.ts';

const now = '2026-11-25T12:00:00Z';
const always = { flowType: 'Always', matchingPriority: 0, isReference: false } as const;

/** The default mapping with the direct userPrincipalName, and mail always, a date of hire and usageLocation besides. */
const rows: readonly DefaultMapping[] = [
  ...entraMappings('direct').map((row) => (row.target === 'mail' ? { ...row, ...always } : row)),
  { target: 'employeeHireDate', expression: '[urn:contoso:employee:HireDate]', ...always },
];

export const bareSettings: PayloadSettings = {
  profile: 'default',
  mapping: undefined,
  directory: createDirectory(),
  existing: undefined,
  licence: 'p1p2',
  now: Date.parse(now),
};

/** A tenant with the domain contoso.com, where employee 900 is there already, as taken@contoso.com. */
export const tenantSettings: PayloadSettings = {
  ...bareSettings,
  mapping: mappingOfDefaults(rows, {
    defaultDomain: 'contoso.com',
    now: parseDateText(now) as DateTime,
    seed: 0,
  }),
  directory: createDirectory({
    domains: ['contoso.com'],
    existing: { users: [{ id: 'u900', userPrincipalName: 'taken@contoso.com' }] },
  }),
  existing: new Map([['900', 'u900']]),
};

/** The findings of one text. */
export function findingsIn(text: string, settings = bareSettings): LintedPayload['findings'] {
  return lintPayload([{ name: 'payload.json', text }], { settings })[0]!.findings;
}

export function codesIn(text: string, settings = bareSettings): string[] {
  return findingsIn(text, settings).map(({ code }) => code);
}

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** A record with nothing to find, and what differs in it; undefined leaves a member out. */
export function record(differences: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    schemas: [core, enterprise],
    externalId: '701984',
    userName: 'bjensen@contoso.com',
    displayName: 'Babs Jensen',
    active: true,
    ...differences,
  };
}

/** A payload of these records, each with its externalId for bulkId. */
export function payloadOf(...records: readonly Record<string, unknown>[]): string {
  return JSON.stringify({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
    Operations: records.map((data, index) => ({
      method: 'POST',
      bulkId: String(index),
      path: '/Users',
      data,
    })),
  });
}

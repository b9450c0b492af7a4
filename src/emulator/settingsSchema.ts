import type { JsonSchema } from '../config/jsonSchema.ts';

const text = (description: string, value?: string): JsonSchema => ({
  type: 'string',
  description,
  ...(value === undefined ? {} : { default: value }),
});
const number = (description: string, value?: number): JsonSchema => ({
  type: 'number',
  description,
  ...(value === undefined ? {} : { default: value }),
});
const flag = (description: string, value: boolean): JsonSchema => ({
  type: 'boolean',
  description,
  default: value,
});
/** The first word is the default. */
const choice = (description: string, ...words: readonly string[]): JsonSchema => ({
  type: 'string',
  description,
  enum: words,
  default: words[0],
});
const list = (description: string, items: JsonSchema, value: readonly unknown[]): JsonSchema => ({
  type: 'array',
  description,
  items,
  default: value,
});
const group = (
  description: string,
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema => ({ type: 'object', description, properties, required, additionalProperties: false });

/**
 * The JSON Schema of the emulator's settings file, and the one place where its defaults are written (bulk-upload.md
 * section 12). What the sources do not say is marked as an assumption.
 */
export const settingsSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Settings of the upnlint emulator',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: text('Where this schema is, for editors.'),
    profile: choice(
      'How fast the job works: instant; documented (a cycle each minute, logs after 5 minutes); legacy (cycles of 40 minutes, logs after 10).',
      'instant',
      'documented',
      'legacy',
    ),
    target: choice('Where users are written: Microsoft Entra ID, or Active Directory.', 'entra', 'ad'),
    tenantId: text('The id of the tenant.', '5c7a1e7d-0000-4000-8000-00000000c0de'),
    servicePrincipalId: text(
      'The object id of the service principal of the provisioning app.',
      '3f0e6a0e-0000-4000-8000-000000000001',
    ),
    applicationId: text('The appId of the provisioning app.', '9c1d2f10-0000-4000-8000-000000000001'),
    displayName: text('The name of the provisioning app.', 'API-driven provisioning'),
    jobId: text(
      'The id of the job.',
      'API2AAD.5c7a1e7d00004000800000000000c0de.7b6c5d4e-0000-4000-8000-000000000001',
    ),
    startTime: text('When the virtual clock starts, in ISO 8601.', '2026-01-05T08:00:00Z'),
    seed: number('Seeds ids and random numbers.', 1),
    started: flag('Whether the job is started from the beginning.', true),
    notificationEmail: text(
      'The notification e-mail; empty puts a started job into quarantine.',
      'it@contoso.com',
    ),
    agentActive: flag('Whether the provisioning agent answers; for the target ad.', true),
    userPrincipalName: choice(
      'What the default mapping to userPrincipalName is: userName with the default domain, userName as it is, or the expression of the guide.',
      'default-domain',
      'direct',
      'documented-fix',
    ),
    schema: {
      type: 'object',
      description: 'An exported synchronization schema in place of the default mapping.',
    },
    verifiedDomains: list('The verified domains of the tenant.', { type: 'string' }, [
      'contoso.com',
      'contoso.onmicrosoft.com',
    ]),
    defaultDomain: text('What DefaultDomain() gives. Default: the first verified domain.'),
    users: list(
      'Users that are in the directory already: attributes of the target, such as employeeId and userPrincipalName; id, else one is made; onPremisesSyncEnabled, true for one that Active Directory owns.',
      { type: 'object' },
      [],
    ),
    clients: list(
      'The programs that may ask for tokens.',
      group(
        'A program.',
        {
          clientId: text('Its appId.'),
          clientSecret: text('Its secret; of the emulator only, never a real one.'),
          roles: { type: 'array', items: { type: 'string' }, description: 'Its application permissions.' },
          owner: { type: 'boolean', description: 'Whether it owns the provisioning app.' },
        },
        ['clientId', 'clientSecret', 'roles'],
      ),
      [
        {
          clientId: '11111111-0000-4000-8000-000000000001',
          clientSecret: 'emulator-secret',
          roles: [
            'SynchronizationData-User.Upload',
            'ProvisioningLog.Read.All',
            'Application.Read.All',
            'Synchronization.ReadWrite.All',
            'User.Read.All',
          ],
        },
      ],
    ),
    interactiveAdminRoles: list(
      'Ids of directory roles (claim wids) that may upload without the permission; the sources contradict each other.',
      { type: 'string' },
      ['62e90394-69f5-4237-9190-012177145e10'],
    ),
    licence: choice('The licence, which sets the calls in 24 hours.', 'p1p2', 'governance'),
    limits: group('Limits of the endpoint.', {
      operations: number('Operations in a request.', 50),
      windowCalls: number('Calls in the short window.', 40),
      windowSeconds: number('Its length.', 5),
      dailyCalls: number('Calls in any 24 hours (sliding, assumed). Default: by the licence.'),
      bodyBytes: number('The longest body, in bytes (assumed).', 4 * 1024 * 1024),
      bucketOperations: number('Operations that may wait, failed ones included (assumed).', 100_000),
    }),
    cycleSeconds: number('Time between cycles; 0 works at once. Default: by the profile.'),
    logDelaySeconds: number('Time until a record can be read from the log. Default: by the profile.'),
    userReadDelaySeconds: number('Time until a new user can be read (assumed).', 0),
    tokenSeconds: number('How long a token lives (assumed).', 3600),
    logRetention: choice('How long the log keeps records: 30 days, or 7.', 'premium', 'free'),
    accidentalDeletionThreshold: number(
      'More users disabled in a cycle mean quarantine. Default: not checked.',
    ),
    quarantine: group('When failures put the job into quarantine.', {
      evaluatedFrom: number('Failures from which the share counts.', 5_000),
      percent: number('The share of failures that is too much.', 40),
      failures: number('Failures that are too many, references not counted.', 40_000),
      allFailures: number('Failures that are too many, references included.', 60_000),
      disabledAfterDays: number('Days of quarantine after which the job is disabled.', 28),
    }),
    escrow: group('When failed records are tried again.', {
      retryHours: list('Hours from the first failure.', { type: 'number' }, [6, 12, 24]),
      thenEveryHours: number('Hours between later tries.', 24),
      days: number('Days until a record is given up.', 28),
    }),
    errorCodes: group('Codes that the sources do not tell (assumed).', {
      badRequest: text('error.code of 400.', 'BadRequest'),
      forbidden: text('error.code of 403.', 'Authorization_RequestDenied'),
      bucketFull: text('error.code of 500 when nothing more can wait.', 'InternalServerError'),
      unknownDomain: text('The domain is none of the tenant.', 'InvalidDomain'),
      duplicate: text('Another user has the userPrincipalName.', 'EntryConflict'),
      missingValue: text('A required value is missing.', 'MissingValues'),
      invalidValue: text('A value that its attribute does not take.', 'SchemaPropertyCanOnlyAcceptValue'),
      activeDirectoryInvalidValue: text(
        'A value that Active Directory does not take.',
        'InvalidAttributeSyntax-LdapErr',
      ),
      expressionFailed: text('A mapping failed.', 'InternalError'),
      synchronizedUser: text('The user is synchronized from Active Directory.', 'NotPermitted'),
      unresolvedReference: text(
        'The manager is not known to the job.',
        'UnableToResolveReferenceAttributeValue',
      ),
    }),
    activeAbsent: choice(
      'What a record without active does: disable, as was observed, or nothing.',
      'treat_as_false',
      'unchanged',
    ),
    flowNullValues: group(
      'The preview "Flow null values": on for an attribute in the API attribute list and for the mapping that it comes to, null, an empty text or an omission clears the target at an update. Never cleared are multi-valued attributes and what a user cannot be without, such as displayName.',
      {
        sources: list(
          'Attributes of the API attribute list that have it on, such as title or name.givenName, besides those whose entry in the schema says "flowNullValues": true.',
          { type: 'string' },
          [],
        ),
        targets: list(
          'Targets whose mapping has it on, such as jobTitle; a setting because how a schema says it is not known (assumed).',
          { type: 'string' },
          [],
        ),
      },
    ),
    duplicateBulkId: choice('A bulkId that a request repeats.', 'accept', 'reject'),
    schemasCheck: choice('Whether data.schemas must name core and enterprise User.', 'lenient', 'strict'),
    overLimit: choice('More operations than the limit (assumed).', 'reject', 'accept'),
    locationVersion: choice('The version in the header location.', 'beta', 'v1.0'),
    attributeNames: choice(
      'Whether username counts as userName (assumed).',
      'case_insensitive',
      'case_sensitive',
    ),
    targetLimits: choice('Which lengths of the target are checked.', 'documented', 'all', 'none'),
    skipErrorInformation: flag('Whether skipped records carry errorInformation.', true),
    faults: list(
      'Answers given in place of the real ones, by the number of the bulkUpload call.',
      group(
        'A fault.',
        {
          call: { type: 'number', description: 'Counts from 1.' },
          status: { type: 'number', description: '401, 403, 429, 500, 502, 503 or 504.' },
          retryAfter: { type: 'number', description: 'Seconds for Retry-After.' },
        },
        ['call', 'status'],
      ),
      [],
    ),
  },
};

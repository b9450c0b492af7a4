import type { Target } from '../identity/index.ts';
import type { Licence } from '../provisioning/quotas.ts';
import { settingsSchema } from './settingsSchema.ts';

/** A program that may ask for tokens. */
export interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Application permissions, such as `SynchronizationData-User.Upload`. */
  readonly roles: readonly string[];
  /** Whether it owns the provisioning app, for permissions that end in `.OwnedBy`. */
  readonly owner?: boolean;
}

const faultStatuses = [401, 403, 429, 500, 502, 503, 504] as const;

/** An answer given in place of the real one. */
export interface Fault {
  /** Counts the calls of bulkUpload from 1. */
  readonly call: number;
  readonly status: (typeof faultStatuses)[number];
  /** Seconds, for the header Retry-After. */
  readonly retryAfter?: number;
}

/** A user that is in the directory from the beginning; other members are attributes of the target. */
export interface SeededUser extends Readonly<Record<string, unknown>> {
  readonly id?: string;
  /** Whether it is synchronized from Active Directory, and so not for the job to change. */
  readonly onPremisesSyncEnabled?: boolean;
}

/** All that can be set about the emulator; `settingsSchema` says what each means and which are assumptions. */
export interface Settings {
  readonly profile: 'instant' | 'documented' | 'legacy';
  readonly target: Target;
  readonly tenantId: string;
  readonly servicePrincipalId: string;
  readonly applicationId: string;
  readonly displayName: string;
  readonly jobId: string;
  readonly startTime: string;
  readonly seed: number;
  readonly started: boolean;
  readonly notificationEmail: string;
  readonly agentActive: boolean;
  readonly userPrincipalName: 'direct' | 'default-domain' | 'documented-fix';
  readonly schema?: Readonly<Record<string, unknown>>;
  readonly verifiedDomains: readonly string[];
  readonly defaultDomain?: string;
  readonly users: readonly SeededUser[];
  readonly clients: readonly Client[];
  readonly interactiveAdminRoles: readonly string[];
  readonly licence: Licence;
  readonly limits: {
    readonly operations: number;
    readonly windowCalls: number;
    readonly windowSeconds: number;
    /** By the licence where it is left out. */
    readonly dailyCalls?: number;
    readonly bodyBytes: number;
    readonly bucketOperations: number;
  };
  readonly cycleSeconds: number;
  readonly logDelaySeconds: number;
  readonly userReadDelaySeconds: number;
  readonly tokenSeconds: number;
  readonly logRetention: 'premium' | 'free';
  /** Not checked where it is left out. */
  readonly accidentalDeletionThreshold?: number;
  readonly quarantine: {
    readonly evaluatedFrom: number;
    readonly percent: number;
    readonly failures: number;
    readonly allFailures: number;
    readonly disabledAfterDays: number;
  };
  readonly escrow: {
    readonly retryHours: readonly number[];
    readonly thenEveryHours: number;
    readonly days: number;
  };
  readonly errorCodes: {
    readonly badRequest: string;
    readonly forbidden: string;
    readonly bucketFull: string;
    readonly unknownDomain: string;
    readonly duplicate: string;
    readonly missingValue: string;
    readonly invalidValue: string;
    readonly activeDirectoryInvalidValue: string;
    readonly expressionFailed: string;
    readonly synchronizedUser: string;
    readonly unresolvedReference: string;
  };
  readonly activeAbsent: 'treat_as_false' | 'unchanged';
  readonly flowNullValues: {
    readonly sources: readonly string[];
    readonly targets: readonly string[];
  };
  readonly duplicateBulkId: 'accept' | 'reject';
  readonly schemasCheck: 'lenient' | 'strict';
  readonly overLimit: 'reject' | 'accept';
  readonly locationVersion: 'beta' | 'v1.0';
  readonly attributeNames: 'case_insensitive' | 'case_sensitive';
  readonly targetLimits: 'documented' | 'all' | 'none';
  readonly skipErrorInformation: boolean;
  readonly faults: readonly Fault[];
}

/** What a settings file says: any part of the settings, also within groups. */
export type EmulatorSettings = {
  readonly [K in keyof Settings]?: K extends
    | 'limits'
    | 'quarantine'
    | 'escrow'
    | 'errorCodes'
    | 'flowNullValues'
    ? Partial<Settings[K]>
    : Settings[K];
};

/** What a profile sets where the file does not (bulk-upload.md section 6). */
const profiles = {
  instant: { cycleSeconds: 0, logDelaySeconds: 0 },
  documented: { cycleSeconds: 60, logDelaySeconds: 300 },
  legacy: { cycleSeconds: 2400, logDelaySeconds: 600 },
} as const;

/**
 * The settings with what is left out filled in: by the profile, else by the defaults of the schema. Throws a RangeError
 * for numbers and times that mean nothing; the shape is for the reader of the file to check.
 */
export function resolveSettings(given: EmulatorSettings = {}): Settings {
  const profile = given.profile ?? 'instant';
  const settings = withDefaults(settingsSchema, { ...profiles[profile], ...given }) as Settings;
  checkNumbers(settings, 'settings');
  const start = Date.parse(settings.startTime);
  if (Number.isNaN(start)) throw new RangeError(`startTime is no time: ${settings.startTime}`);
  if (start < firstTime || start > lastTime) {
    throw new RangeError(`startTime is ${settings.startTime}; it lies from 1970 to 9000`);
  }
  if (settings.escrow.thenEveryHours === 0) {
    throw new RangeError('thenEveryHours is 0; a record would be tried again without end');
  }
  const unknown = settings.faults.find(({ status }) => !faultStatuses.includes(status));
  if (unknown !== undefined) {
    throw new RangeError(`a fault has status ${unknown.status}; it takes ${faultStatuses.join(', ')}`);
  }
  return settings;
}

// What dates and the tables of tokens hold, with room for the clock to go on.
const [firstTime, lastTime] = [0, Date.parse('9000-01-01T00:00:00Z')];

function withDefaults(schema: typeof settingsSchema, given: Readonly<Record<string, unknown>>): unknown {
  const filled: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    const value = given[name] ?? part.default;
    if (part.properties !== undefined) filled[name] = withDefaults(part, (value ?? {}) as typeof given);
    else if (value !== undefined) filled[name] = value;
  }
  return filled;
}

function checkNumbers(value: unknown, name: string): void {
  if (typeof value === 'number' && (!Number.isSafeInteger(value) || value < 0)) {
    throw new RangeError(`${name} is ${value}; it takes a whole number that is not negative`);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key !== 'schema' && key !== 'users') checkNumbers(part, key);
  }
}

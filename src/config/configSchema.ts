import type { Severity } from '../diagnostics/finding.ts';
import type { Dialect } from '../lint/dialect.ts';
import type { JsonSchema } from './jsonSchema.ts';

/** What the configuration has to know of a rule: its code, its usual severity, a sentence, its options' defaults. */
export interface KnownRule {
  readonly code: string;
  readonly severity: Severity;
  readonly summary: string;
  /** Further names, which mean the same. */
  readonly aliases?: readonly string[];
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The JSON Schema of upnlint.config.json for these rules; what is read is checked by it, and editors complete from it. */
export function configSchema(rules: readonly KnownRule[]): JsonSchema {
  const settings = {
    rules: {
      type: 'object',
      description: 'Severities and options by rule. What is not named keeps its own severity.',
      properties: Object.fromEntries(
        rules.flatMap((rule) => namesOf(rule).map((name) => [name, ruleSchema(rule)])),
      ),
      additionalProperties: false,
    },
    domains: {
      description: 'The domains of the tenant: names, or a file such as an export of Get-MgDomain.',
      oneOf: [
        { type: 'string', minLength: 1, description: 'A file, relative to this one.' },
        { type: 'array', items: text, description: 'Verified domains by name.' },
      ],
    },
    defaultDomain: { ...text, description: 'What DefaultDomain() gives.' },
    dialect: {
      type: 'string',
      enum: Object.keys(dialects),
      description: 'Which product reads the mappings, where the id of the job does not tell.',
    },
  } as const satisfies Record<string, JsonSchema>;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of upnlint',
    ...objectOf({
      $schema: { type: 'string', description: 'Where this schema is, for editors.' },
      extends: {
        type: 'array',
        items: text,
        description: 'Files to start from, relative to this one; later ones win, and this file over all.',
      },
      ...settings,
      overrides: {
        type: 'array',
        description: 'Settings for some files only; later ones win.',
        items: objectOf({ files: { ...globs, minItems: 1 }, ...settings }, ['files']),
      },
      ignores: {
        type: 'array',
        description: 'Findings that are known and accepted.',
        items: objectOf(
          {
            mapping: {
              ...text,
              description:
                'The mapping as findings name it: rule / object mapping / attribute. A * stands for any text.',
            },
            files: globs,
            rules: {
              type: 'array',
              minItems: 1,
              items: { type: 'string', enum: rules.flatMap(namesOf) },
            },
            reason: { ...text, description: 'Why it is accepted.' },
            expires: {
              type: 'string',
              format: 'date',
              description: 'The last day it holds, such as 2027-01-31 (UTC).',
            },
          },
          ['rules', 'reason'],
        ),
      },
    }),
  };
}

/** The code of a rule, and its other names. */
function namesOf({ code, aliases = [] }: KnownRule): readonly string[] {
  return [code, ...aliases];
}

/** All dialects; a new one does not compile until it stands here. */
const dialects: Readonly<Record<Dialect, true>> = {
  application: true,
  'cloud-sync': true,
  'hr-to-entra': true,
  'hr-to-ad': true,
  'api-to-entra': true,
  'api-to-ad': true,
  'cross-tenant': true,
};

/** The dialects that can be named. */
export const dialectNames: readonly string[] = Object.keys(dialects);

const text = { type: 'string', minLength: 1 } as const satisfies JsonSchema;

const globs = {
  type: 'array',
  items: text,
  description: 'Patterns of paths relative to this file, such as hr/**/*.json.',
} as const satisfies JsonSchema;

function ruleSchema({ summary, severity, options }: KnownRule): JsonSchema {
  const level: JsonSchema = { type: 'string', enum: ['off', 'info', 'warning', 'error'], default: severity };
  if (options === undefined) return { ...level, description: summary };
  const named = Object.entries(options).map(([name, value]) => [name, optionSchema(value)] as const);
  return {
    description: summary,
    oneOf: [level, objectOf({ severity: level, options: objectOf(Object.fromEntries(named)) })],
  };
}

/** An option takes what its default is like. */
function optionSchema(value: unknown): JsonSchema {
  if (Array.isArray(value)) return { type: 'array', items: { type: 'string' }, default: value };
  return { type: typeof value as 'string' | 'number' | 'boolean', default: value };
}

function objectOf(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  const shape = { type: 'object', properties, additionalProperties: false } as const;
  return required.length === 0 ? shape : { ...shape, required };
}

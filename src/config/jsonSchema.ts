/** The part of JSON Schema (draft-07) that the configuration is described with; `checkShape` knows no more. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'boolean';
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly format?: 'date';
  /** Alternatives of different types, so that a value's type alone decides which is meant. */
  readonly oneOf?: readonly JsonSchema[];
}

import type { Expression, Node as SyntaxNode, Visitor } from '../../grammar/index.ts';
import type { Analysis } from '../analyze/index.ts';
import type { FindingDefinition, Severity } from '../diagnostics/finding.ts';
import type { Compiled } from '../evaluate/index.ts';
import type { Domains } from '../identity/index.ts';
import type { ParsedPattern } from '../regex/index.ts';
import type { AttributeMapping, ObjectMapping, SchemaFile } from '../schema/index.ts';
import type { Span } from '../source/span.ts';
import type { Dialect } from './dialect.ts';

/** One mistake that the linter knows: what is said of it once, and how it is found. */
export interface Rule {
  /** Its code names the file, the docs anchor, the golden pair and the key in configurations. */
  readonly definition: FindingDefinition;
  /** Executed by the tests: each bad one gives this finding, no good one does. */
  readonly examples: { readonly bad: readonly RuleExample[]; readonly good: readonly RuleExample[] };
  /** Options with their defaults, by name, where the rule has any. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Called once for every subject: each mapping, each object mapping after its own, or the expression of a plain file. */
  readonly create: (context: RuleContext) => RuleVisitor;
}

/** An expression alone, or a mapping with what the rule needs to know around it. */
export type RuleExample = string | MappingExample;

export interface MappingExample {
  readonly expression?: string;
  readonly target?: string;
  readonly flowType?: string;
  readonly matchingPriority?: number;
  readonly defaultValue?: string | null;
  /** The template of the job, such as `API2AAD`. */
  readonly template?: string;
  readonly domains?: readonly string[];
  /** Further mappings of the same object mapping. */
  readonly others?: readonly {
    readonly target: string;
    readonly expression: string;
    readonly matchingPriority?: number;
  }[];
  /** Attributes that the source object declares, by name with their type; `[]` after the type means multi-valued. */
  readonly sourceAttributes?: Readonly<Record<string, string>>;
  readonly targetAttributes?: Readonly<Record<string, string>>;
  /** Of target attributes that are not `ReadWrite`, by name. */
  readonly targetMutability?: Readonly<Record<string, string>>;
  /** The clauses of the object mapping's scoping filter, all in one group. */
  readonly scope?: readonly {
    readonly operatorName: string;
    readonly sourceOperandName: string;
    readonly values?: readonly string[];
  }[];
  /** Further members of the stored mapping, for rules about its form. */
  readonly raw?: Readonly<Record<string, unknown>>;
}

/** What a rule does on the one walk that serves them all; all parts are optional. */
export interface RuleVisitor extends Visitor {
  /** Before the nodes of an expression; `context.expression` is there. */
  readonly expression?: (root: Expression) => void;
  /** Each mapping, with an expression or without. */
  readonly mapping?: (mapping: AttributeMapping) => void;
  /** Each object mapping, after its mappings. */
  readonly objectMapping?: (objectMapping: ObjectMapping) => void;
}

/** What a rule may know of its subject, and how it speaks. It reads nothing else. */
export interface RuleContext {
  readonly dialect: Dialect;
  readonly file: SchemaFile | undefined;
  readonly objectMapping: ObjectMapping | undefined;
  readonly mapping: AttributeMapping | undefined;
  /** The expression's text; empty for subjects without one. */
  readonly text: string;
  readonly expression: Expression | undefined;
  /** What compiling says of the expression: syntax, calls, and constants that always fail. */
  readonly compiled: Compiled | undefined;
  /** What can be known of every node's value without a user; worked out when first asked for. */
  readonly analysis: () => Analysis;
  /** A constant pattern of Replace, parsed once; undefined when it is invalid. */
  readonly patternOf: (node: SyntaxNode) => ParsedPattern | undefined;
  /** The tenant's domains, when given. */
  readonly domains: Domains | undefined;
  /** What DefaultDomain() gives: as configured, or by the tenant's domains. */
  readonly defaultDomain: string | undefined;
  /** The option's value: configured, or the rule's default. */
  readonly option: <T>(name: string) => T;
  /** Reports a finding at a place in the expression. */
  readonly report: (span: Span, message: string, more?: ReportDetails) => void;
  /** Reports a finding at a place in the file, for what is not in an expression. */
  readonly reportInFile: (span: Span, message: string, more?: ReportDetails) => void;
}

export interface ReportDetails {
  readonly help?: string;
  /** Where it differs from the definition's. */
  readonly severity?: Severity;
  /** Further places, in the same text as the finding. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  /** Edits in the same text as the finding; the linter writes them into the file, tree form included. */
  readonly fixes?: readonly {
    readonly title: string;
    readonly safety: 'safe' | 'unsafe';
    readonly edits: readonly { readonly span: Span; readonly text: string }[];
  }[];
}

export function defineRule(rule: Rule): Rule {
  return rule;
}

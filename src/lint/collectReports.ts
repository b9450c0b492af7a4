import type { Severity } from '../diagnostics/finding.ts';
import type { Domains } from '../identity/index.ts';
import { readSchema } from '../schema/index.ts';
import type { Source } from '../source/source.ts';
import type { Report } from './createContext.ts';
import type { Dialect } from './dialect.ts';
import { dialectOf } from './dialectOf.ts';
import type { LintFinding } from './lintFinding.ts';
import { createPatternCache } from './patternCache.ts';
import type { Rule } from './rule.ts';
import { lintRules } from './rules/index.ts';
import { runRules } from './runRules.ts';
import { plainSubject, type Subject, subjectsOf } from './subject.ts';

export interface LintOptions {
  /** All rules by default; their order has no influence on the findings. */
  readonly rules?: readonly Rule[];
  /** By code: another severity than the rule's own, or `off`. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  /** By code, then by the name of the option. */
  readonly ruleOptions?: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly domains?: Domains;
  /** What DefaultDomain() gives; that of the domains by default. */
  readonly defaultDomain?: string;
  /** Instead of what the file itself tells. */
  readonly dialect?: Dialect;
}

export interface Reports {
  readonly kind: 'schema' | 'expression';
  readonly reports: readonly Report[];
  /** What reading the file itself says. */
  readonly findings: readonly LintFinding[];
}

/** Reads a file and shows all of it to the rules. Never throws, whatever the text. */
export function collectReports(source: Source, options: LintOptions): Reports {
  const severities = options.severities ?? new Map<string, Severity | 'off'>();
  const severityOf = (code: string, own: Severity) => severities.get(code) ?? own;
  const rules = (options.rules ?? lintRules).filter(
    ({ definition }) => severities.get(definition.code) !== 'off',
  );
  const run = {
    rules,
    ruleOptions: options.ruleOptions ?? new Map(),
    patternOf: createPatternCache(),
    domains: options.domains,
    defaultDomain: options.defaultDomain ?? options.domains?.defaultDomain,
  };
  const reports: Report[] = [];
  const runOn = (subject: Subject, dialect: Dialect) =>
    runRules(subject, { ...run, dialect: options.dialect ?? dialect }, (report) => {
      const severity = severityOf(report.code, report.severity);
      if (severity !== 'off') reports.push({ ...report, severity: inForce(subject) ? severity : 'info' });
    });
  if (!isSchema(source)) {
    runOn(plainSubject(source), 'application');
    return { kind: 'expression', reports, findings: [] };
  }
  const { schema, findings } = readSchema(source);
  if (schema !== undefined) {
    for (const subject of subjectsOf(schema)) runOn(subject, dialectOf(schema, subject.objectMapping));
  }
  return {
    kind: 'schema',
    reports,
    findings: findings.flatMap((finding) => {
      const severity = severityOf(finding.code, finding.severity);
      return severity === 'off' ? [] : [{ ...finding, severity }];
    }),
  };
}

/** A disabled object mapping does nothing; what is wrong in it is worth knowing all the same (schema-format.md section 6, A). */
function inForce({ objectMapping }: Subject): boolean {
  return objectMapping?.enabled !== false;
}

/** By the name, else by how the text begins: `{`, or a list of objects; an expression may begin with `[name]`. */
function isSchema({ name, text }: Source): boolean {
  if (/\.entraexpr$/i.test(name)) return false;
  return /\.jsonc?$/i.test(name) || /^\ufeff?\s*(\{|\[\s*[{\]])/.test(text);
}

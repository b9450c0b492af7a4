import { parse, walk } from '../../grammar/index.ts';
import { analyze, declaredAttribute } from '../analyze/index.ts';
import { compile, internalError } from '../evaluate/index.ts';
import type { ObjectMapping } from '../schema/index.ts';
import { createContext, type Report, type SubjectFacts } from './createContext.ts';
import type { Dialect } from './dialect.ts';
import { givesOwnBooleans } from './isDeclaredBoolean.ts';
import { mergeVisitors } from './mergeVisitors.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

/** What the subjects of a file have in common. */
export interface RunOptions
  extends Pick<SubjectFacts, 'dialect' | 'patternOf' | 'domains' | 'defaultDomain'> {
  readonly rules: readonly Rule[];
  readonly ruleOptions: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** Shows a subject to all rules in one walk. A rule that fails gives an internal-error, and the others go on. */
export function runRules(subject: Subject, options: RunOptions, report: (report: Report) => void): void {
  const { rules, ruleOptions, dialect, patternOf, domains, defaultDomain } = options;
  const { embedded, file, objectMapping, mapping } = subject;
  const compiled = embedded && compile(embedded.text);
  const expression = compiled?.program?.expression ?? (embedded && parse(embedded.text).expression);
  let analysis: ReturnType<typeof analyze> | undefined;
  const facts: SubjectFacts = {
    dialect,
    file,
    objectMapping,
    mapping,
    text: embedded?.text ?? '',
    expression,
    compiled,
    patternOf,
    domains,
    defaultDomain,
    analysis() {
      analysis ??= analyze(expression, {
        defaultDomain,
        attribute: (name) => declared(name, objectMapping, dialect),
      });
      return analysis;
    },
  };
  const onFailure = (rule: Rule) => (thrown: unknown) => report(failureOf(rule, thrown, subject));
  const runs = rules.flatMap((rule) => {
    const fail = onFailure(rule);
    try {
      const visitor = rule.create(
        createContext(rule, subject, facts, ruleOptions.get(rule.definition.code), report),
      );
      return [{ visitor, onFailure: fail }];
    } catch (thrown) {
      fail(thrown);
      return [];
    }
  });
  const merged = mergeVisitors(runs);
  if (mapping !== undefined) merged.mapping?.(mapping);
  else if (objectMapping !== undefined) merged.objectMapping?.(objectMapping);
  if (expression === undefined) return;
  merged.expression?.(expression);
  walk(expression, merged);
}

function declared(name: string, objectMapping: ObjectMapping | undefined, dialect: Dialect) {
  const definition = objectMapping?.sourceObject?.attributes.get(name);
  if (definition?.type === 'Boolean' && givesOwnBooleans(dialect)) return undefined;
  return definition && declaredAttribute(definition.type, definition.multivalued);
}

/** A mistake of our own, said as such. */
function failureOf(rule: Rule, thrown: unknown, subject: Subject): Report {
  const { code, severity } = internalError;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  const span = subject.mapping?.span ?? subject.objectMapping?.span ?? { start: 0, end: 0 };
  const message = `The rule ${rule.definition.code} failed here: ${reason}.`;
  return { code, severity, subject, text: 'file', span, message, details: {} };
}

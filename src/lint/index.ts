export { applyEdits } from './applyEdits.ts';
export { applyFixes, type Fixed, type FixOptions } from './applyFixes.ts';
export type { LintOptions } from './collectReports.ts';
export type { Dialect } from './dialect.ts';
export { type LintResult, lint } from './linter.ts';
export type { Edit, Fix, LintFinding } from './lintFinding.ts';
export { defineRule, type Rule, type RuleContext, type RuleExample } from './rule.ts';
export { lintRules } from './rules/index.ts';

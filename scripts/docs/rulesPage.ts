import { type LintFinding, lint, lintRules, type Rule, type RuleExample } from '../../src/lint/index.ts';
import type { MappingExample } from '../../src/lint/rule.ts';
import { diagnosticsText } from '../../src/report/diagnosticText.ts';
import { createStyle, grouped } from '../../src/report/index.ts';
import { optionsOf, sourceOf } from '../../test/support/lint.ts';
import { code, codeBlock, generatedFrom, prose, table } from './markdown.ts';

/** docs/rules.md: every rule of the linter with what it really says of its bad example. */
export function rulesPage(): string {
  const index = lintRules.map(({ definition: { code, severity, summary } }) => [
    `[${code}](#${code})`,
    severity,
    prose(summary),
  ]);
  return `${generatedFrom('src/lint/rules')}
# Rules

What \`upnlint lint\` looks for. \`upnlint explain CODE\` prints one in the terminal;
[configuration.md](configuration.md) says how to change its severity and options, and how to accept a finding.

An **error** will fail, or is surely wrong. A **warning** is probably wrong for some users. **info** is worth knowing.
A finding may be milder or graver than its rule where the place calls for it. The sources name pages of the
specification that upnlint was built from: documented (D), inferred (I) or assumed (A).

${table(['rule', 'severity', 'condition'], index)}
${lintRules.map(section).join('\n')}`;
}

function section(rule: Rule): string {
  const { code: name, severity, summary, why, cure, reference } = rule.definition;
  const [bad] = rule.examples.bad;
  const [good] = rule.examples.good;
  return `## ${name}

**${severity}** ${prose(summary)}

- Why: ${prose(why)}
- Cure: ${prose(cure)}
- Source: ${prose(reference)}.
${optionLines(rule)}
Bad:

${codeBlock(shown(bad!))}
${codeBlock(outputOf(rule, bad!))}
Good:

${codeBlock(shown(good!))}`;
}

function optionLines({ options = {} }: Rule): string {
  return Object.entries(options)
    .map(([name, value]) => `- Option ${code(name)}, by default ${code(JSON.stringify(value))}.\n`)
    .join('');
}

function outputOf(rule: Rule, example: RuleExample): string {
  const source = sourceOf(example);
  const { findings } = lint(source, { rules: [rule], ...optionsOf(example) });
  const own = findings.filter((finding: LintFinding) => finding.code === rule.definition.code);
  return diagnosticsText(own, source, createStyle(false));
}

/** An expression as it is, cut where it is too long to be read; a mapping as a list of what it has. */
function shown(example: RuleExample): string {
  if (typeof example === 'string') {
    return example.length > 400
      ? `${example.slice(0, 80)}… (${grouped(example.length)} characters)`
      : example;
  }
  const { others = [], ...mapping } = example;
  return [mapping, ...others].map(lines).join('\n\n');
}

function lines(mapping: Partial<MappingExample>): string {
  return Object.entries(mapping)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n');
}

import type { FindingDefinition } from '../../src/diagnostics/finding.ts';
import { findingGroups } from '../../src/findings.ts';
import { code, codeBlock, generatedFrom, prose, table } from './markdown.ts';

/** docs/findings.md: everything that upnlint can find, each under its code, which is the anchor too. */
export function findingsPage(): string {
  const titles = findingGroups.map(({ title }) => `[${title}](#${title.toLowerCase()})`);
  return `${generatedFrom('src/findings.ts')}
# Findings

Everything that upnlint can find: ${titles.join(', ')}. \`upnlint explain CODE\` prints one of them in the terminal.

An **error** fails in the service, or gives a value that it refuses. A **warning** may. **info** is worth knowing.
What the service really does was not tried. Each source says whether a finding rests on documents (D), is inferred from
them (I) or is assumed (A); the pages that sources name belong to the specification that upnlint was built from, which
is not part of this repository.

${findingGroups.map(group).join('\n')}`;
}

function group({ title, findings }: (typeof findingGroups)[number]): string {
  const index = findings.map(({ code, severity, summary }) => [
    `[${code}](#${code})`,
    severity,
    prose(summary),
  ]);
  return `## ${title}\n\n${table(['code', 'severity', 'condition'], index)}\n${findings.map(section).join('\n')}`;
}

function section(definition: FindingDefinition): string {
  const { code, severity, summary, why, cure, example, reference } = definition;
  return `### ${code}

**${severity}** ${prose(summary)}

- Why: ${prose(why)}
- Cure: ${prose(cure)}
- Source: ${prose(reference)}.

${examples(example.bad, example.good)}`;
}

function examples(bad: string, good: string): string {
  if (!/\n/.test(bad + good)) return table(['bad', 'good'], [[bad, good].map(shown)]);
  return `Bad:\n\n${codeBlock(bad)}\nGood:\n\n${codeBlock(good)}`;
}

function shown(example: string): string {
  return example.trim() === '' ? '(nothing)' : code(example);
}

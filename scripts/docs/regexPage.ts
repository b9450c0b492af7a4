import { constructTable } from '../../src/regex/index.ts';
import { code, generatedFrom, prose, table } from './markdown.ts';

const engines = {
  same: 'fast, as it stands',
  rewritten: 'fast, rewritten',
  exact: 'exact only',
} as const;

/** docs/regex.md: how each construct of a .NET pattern is run. */
export function regexPage(): string {
  const rows = Object.entries(constructTable).map(([name, { example, javascript, engine, note }]) => [
    name,
    code(example.length > 40 ? `${example.slice(0, 24)}…` : example),
    javascript,
    engines[engine],
    prose(note),
  ]);
  return `${generatedFrom('src/regex/constructTable.ts')}
# Regular expressions

\`Replace\` runs .NET regular expressions. JavaScript would read many of them differently, most often without a word. So
upnlint parses each pattern by the rules of .NET and runs it on one of two engines:

- **fast**: the machine's own regular expressions. Only for patterns for which both provably agree and whose work is
  bounded; some constructs are rewritten for it first.
- **exact**: a matcher of our own that follows .NET step by step, for everything else. It counts its steps. A pattern
  that runs away on a value is stopped and reported as [regex-runaway](findings.md#regex-runaway); nothing hangs.

A pattern takes the fast engine when all its constructs may. An invalid pattern is refused with the reason that .NET
gives: [regex-invalid](findings.md#regex-invalid). The column "JavaScript" says what JavaScript would make of the same
text: the same, something that differs without a word, or an error.

${table(['construct', 'example', 'JavaScript', 'engine', 'note'], rows)}`;
}

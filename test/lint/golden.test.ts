import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createDomains } from '../../src/identity/index.ts';
import { type LintFinding, lint, lintRules } from '../../src/lint/index.ts';
import { positionAt } from '../../src/source/source.ts';

// A pair for each rule, named by its code: the file, and what the rule says of it, a line for each finding. Run with
// UPNLINT_GOLDEN=write to write what it says now, and read the difference.
const folder = new URL('../golden/lint/', import.meta.url);
const files = readdirSync(folder).filter((name) => !name.endsWith('.out'));
const codeOf = (name: string) => name.replace(/\.[^.]+$/, '');

it.each(files)('%s has the findings that stand beside it', (name) => {
  const rule = lintRules.find(({ definition }) => definition.code === codeOf(name));
  expect(rule, `no rule ${codeOf(name)}`).toBeDefined();
  const text = readFileSync(new URL(name, folder), 'utf8');
  const domains = createDomains(['contoso.com', 'fabrikam.com']);
  const { findings } = lint({ name, text }, { rules: [rule!], domains });
  const lines = findings.map((finding) => `${lineOf(finding, text)}\n`).join('');
  const expected = new URL(`${codeOf(name)}.out`, folder);
  if (process.env.UPNLINT_GOLDEN === 'write') writeFileSync(expected, lines);
  expect(lines).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '');
  expect(findings.some(({ code }) => code === codeOf(name))).toBe(true);
});

it('has a pair for every rule', () => {
  const codes = lintRules.map(({ definition }) => definition.code);
  expect(codes.filter((code) => !files.some((name) => codeOf(name) === code))).toEqual([]);
});

/** `3:14-3:20: message [code]`: the span with its end, which is the place behind its last character. */
function lineOf({ span, message, code }: LintFinding, text: string): string {
  const [from, to] = [span.start, span.end].map((offset) => {
    const { line, column } = positionAt(text, offset);
    return `${line}:${column}`;
  });
  return `${from}-${to}: ${message} [${code}]`;
}

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lintPayload, payloadRules } from '../../src/payload/index.ts';
import { positionAt } from '../../src/source/source.ts';
import { findingsIn, tenantSettings } from '../support/payload.ts';

// A pair for each rule, named by its code: the file, and what the rule says of it, a line for each finding. Run with
// UPNLINT_GOLDEN=write to write what it says now, and read the difference.
const folder = new URL('../golden/payload/', import.meta.url);
const files = readdirSync(folder).filter((name) => !name.endsWith('.out') && name !== 'good.json');
const codeOf = (name: string) => name.replace(/\.[^.]+$/, '');

it.each(files)('%s has the findings that stand beside it', (name) => {
  const rule = payloadRules.find(({ definition }) => definition.code === codeOf(name));
  expect(rule, `no rule ${codeOf(name)}`).toBeDefined();
  const source = { name, text: readFileSync(new URL(name, folder), 'utf8') };
  const [linted] = lintPayload([source], { settings: tenantSettings, rules: [rule!] });
  const { text } = linted!.document.source;
  const lines = linted!.findings.map(({ span, severity, message }) => {
    const [from, to] = [span.start, span.end].map((offset) => {
      const { line, column } = positionAt(text, offset);
      return `${line}:${column}`;
    });
    return `${from}-${to}: ${severity}: ${message}\n`;
  });
  const expected = new URL(`${codeOf(name)}.out`, folder);
  if (process.env.UPNLINT_GOLDEN === 'write') writeFileSync(expected, lines.join(''));
  expect(lines.join('')).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '');
  expect(lines.length).toBeGreaterThan(0);
});

it('has a pair for every rule but the one about many files', () => {
  const codes = payloadRules.map(({ definition }) => definition.code);
  expect(codes.filter((code) => !files.some((name) => codeOf(name) === code))).toEqual(['request-quota']);
});

it('finds nothing in a good payload', () => {
  expect(findingsIn(readFileSync(new URL('good.json', folder), 'utf8'), tenantSettings)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { parse } from '../../grammar/index.ts';
import { applyFixes, lintRules, type RuleExample } from '../../src/lint/index.ts';
import { lintExample, optionsOf, sourceOf } from '../support/lint.ts';

describe.each(lintRules.map((rule) => ({ rule, code: rule.definition.code })))('$code', ({ rule, code }) => {
  it.each(rule.examples.bad.map(titled))('is found in $title', ({ example }) => {
    expect(codesOf(example)).toContain(code);
    expect(codesOf(example)).not.toContain('internal-error');
  });

  it.each(rule.examples.good.map(titled))('is not found in $title', ({ example }) => {
    expect(codesOf(example)).not.toContain(code);
    expect(codesOf(example)).not.toContain('internal-error');
  });

  it.each(rule.examples.bad.filter(hasSafeFix(code)).map(titled))(
    'is gone from $title once mended',
    ({ example }) => {
      const source = sourceOf(example);
      const options = { ...optionsOf(example), rules: [rule] };
      const { text, findings, applied } = applyFixes(source, options, { safety: 'safe' });
      expect(applied.length).toBeGreaterThan(0);
      expect(findings.filter((finding) => finding.fixes?.some(({ safety }) => safety === 'safe'))).toEqual(
        [],
      );
      expect(text).not.toBe(source.text);
      if (typeof example === 'string') expect(parse(text).expression).toBeDefined();
      expect(applyFixes({ ...source, text }, options, { safety: 'safe' }).text).toBe(text);
    },
  );
});

it('has a rule for every code once', () => {
  const codes = lintRules.map(({ definition }) => definition.code);
  expect(codes).toEqual([...new Set(codes)]);
});

function codesOf(example: RuleExample): string[] {
  return lintExample(example).map(({ code }) => code);
}

function hasSafeFix(code: string) {
  return (example: RuleExample) =>
    lintExample(example).some(
      (finding) => finding.code === code && finding.fixes?.some(({ safety }) => safety === 'safe'),
    );
}

function titled(example: RuleExample) {
  const text = typeof example === 'string' ? example : JSON.stringify(example);
  return { title: text.length > 80 ? `${text.slice(0, 79)}…` : text, example };
}

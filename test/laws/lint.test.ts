import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../grammar/index.ts';
import { applyFixes, type LintFinding, lint, lintRules, type RuleExample } from '../../src/lint/index.ts';
import type { MappingExample } from '../../src/lint/rule.ts';
import { textOf } from '../../src/source/source.ts';
import type { Value } from '../../src/values/value.ts';
import { evaluateText } from '../support/evaluateText.ts';
import { optionsOf, schemaText, sourceOf } from '../support/lint.ts';

const examples = lintRules.flatMap((rule) => [...rule.examples.bad, ...rule.examples.good]);
const short = (example: RuleExample) => typeof example !== 'string' || example.length < 1000;
const example = fc.constantFrom(...examples.filter(short));
const mapping = example.map(
  (one): MappingExample => (typeof one === 'string' ? { expression: one, target: 'userPrincipalName' } : one),
);

/** Texts around the edge of the language: pieces of examples, cut anywhere and put together. */
const scraps = fc
  .array(
    fc.oneof(
      fc.tuple(example, fc.nat(), fc.nat()).map(([one, start, length]) => {
        const text = typeof one === 'string' ? one : (one.expression ?? '');
        return text.slice(start % (text.length + 1)).slice(0, length % 40);
      }),
      fc.constantFrom(',', '(', ')', '"', '\\', '[', ']', '“', '\n', '//', '\ufeff', ' ', '\ud800'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const names = fc.constantFrom(
  'synchronizationRules',
  'objectMappings',
  'attributeMappings',
  'targetAttributeName',
  'source',
  'expression',
  'name',
  'type',
  'parameters',
  'key',
  'value',
  'scope',
  'directories',
  'objects',
  'attributes',
  'matchingPriority',
  'flowType',
  'enabled',
  '__proto__',
  'constructor',
);

/** Any JSON, mostly with the names that a schema has, in places where they may not belong. */
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(null, true, false, 0, 1, 'Function', 'Attribute', 'Constant', 'Always', '%Domain%'),
    scraps,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(names, tie('value')), { maxLength: 5 }).map((members) => Object.fromEntries(members)),
  ),
})).value;

describe('linting', () => {
  it('never throws, nor fails by itself, on any JSON', () => {
    fc.assert(
      fc.property(json, fc.constantFrom('a.json', '<stdin>'), (value, name) => {
        const source = { name, text: JSON.stringify(value) };
        expectDesigned(lint(source).findings, source.text);
        const fixed = applyFixes(source, {}, { safety: 'unsafe' });
        expectDesigned(fixed.findings, fixed.text);
      }),
      { numRuns: 150 },
    );
  });

  it('never throws, nor fails by itself, on any text', () => {
    fc.assert(
      fc.property(scraps, fc.constantFrom('a.json', 'a.entraexpr', '<stdin>'), (text, name) => {
        expectDesigned(lint({ name, text }).findings, text);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same in whatever order the rules are', () => {
    const orders = fc.shuffledSubarray([...lintRules], { minLength: lintRules.length });
    fc.assert(
      fc.property(example, orders, (one, rules) => {
        const source = sourceOf(one);
        const options = optionsOf(one);
        expect(lint(source, { ...options, rules }).findings).toEqual(lint(source, options).findings);
      }),
      { numRuns: 60 },
    );
  });

  it('finds with a rule alone what it finds among the others', () => {
    fc.assert(
      fc.property(example, fc.constantFrom(...lintRules), (one, rule) => {
        const source = sourceOf(one);
        const options = optionsOf(one);
        const { code } = rule.definition;
        const among = lint(source, options).findings.filter((finding) => finding.code === code);
        expect(
          lint(source, { ...options, rules: [rule] }).findings.filter((finding) => finding.code === code),
        ).toEqual(among);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same, at moved places, in another indentation', () => {
    fc.assert(
      fc.property(mapping, fc.constantFrom(0, 4, '\t'), (one, indentation) => {
        const shown = (text: string) =>
          lint({ name: 'a.json', text }, optionsOf(one)).findings.map(({ span, fixes, ...finding }) => ({
            ...finding,
            related: finding.related?.map(({ message }) => message),
            at: JSON.stringify(textOf(text, span)).replace(/(\\[nt]|\s)+/g, ''),
            fixes: fixes?.map(({ title }) => title),
          }));
        expect(shown(schemaText(one, indentation))).toEqual(shown(schemaText(one)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a fix', () => {
  it('comes to an end, and leaves nothing of its kind to mend', () => {
    fc.assert(
      fc.property(example, fc.constantFrom('safe', 'unsafe'), (one, safety) => {
        const source = sourceOf(one);
        const { text, findings } = applyFixes(source, optionsOf(one), { safety });
        const fixable = findings.flatMap(({ fixes = [] }) => fixes).filter((fix) => fix.safety === 'safe');
        expect(fixable).toEqual([]);
        expect(applyFixes({ ...source, text }, optionsOf(one), { safety }).text).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('that is safe keeps an expression readable', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const fixed = applyFixes({ name: 'a.entraexpr', text }, {}, { safety: 'safe' });
        expectDesigned(fixed.findings, fixed.text);
        if (parse(text).expression !== undefined) expect(parse(fixed.text).expression).toBeDefined();
      }),
      { numRuns: 150 },
    );
  });

  const dates = fc.constantFrom('2026-03-01', '2026-03-01T10:00:00+08:00', '3/1/2026 4:05:06 PM', '20260301');
  const value: fc.Arbitrary<Value> = fc.oneof(
    dates,
    fc.constantFrom(null, '', 'x', '+49 30 123', 'a\\b', 'True'),
    fc.array(dates, { maxLength: 2 }),
  );

  it.each([
    ['doubled backslashes', 'Replace([a], , "\\s|\\d\\\\\\w", , "\\x", , )'],
    ['the empty place of FormatDateTime', 'FormatDateTime([a], "yyyy-MM-dd", "d MMM yyyy")'],
    ['CDate around a date', 'DateAdd("d", 1, [a])'],
    ['CDate around both dates', 'DateDiff("h", [a], Join("", [b]))'],
  ])('that claims the same value keeps it for every user: %s', (_, text) => {
    const fixed = applyFixes({ name: 'a.entraexpr', text }, {}, { safety: 'safe' });
    expect(fixed.text).not.toBe(text);
    fc.assert(
      fc.property(value, value, (a, b) => {
        const before = evaluateText(text, { a, b });
        const after = evaluateText(fixed.text, { a, b });
        expect(after.kind).toBe(before.kind);
        if (before.kind === 'value') expect(after).toEqual(before);
      }),
    );
  });
});

/** Findings lie within the text, and none is our own mistake. */
function expectDesigned(findings: readonly LintFinding[], text?: string): void {
  expect(findings.filter(({ code }) => code === 'internal-error')).toEqual([]);
  for (const { span } of findings) {
    expect(span.start).toBeLessThanOrEqual(span.end);
    if (text !== undefined) expect(span.end).toBeLessThanOrEqual(text.length);
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateText, shown } from '../../support/evaluateText.ts';
import { findingsOf, mended, mendedExpression } from '../../support/ruleFindings.ts';
import { runs } from '../../support/runs.ts';

const users = fc.constantFrom(null, '', 'x', 'y', 'True', '1');

describe('iif-null-test', () => {
  const sourceAttributes = { a: 'String', b: 'String', c: 'String[]' };
  const inbound = { template: 'API2AAD', sourceAttributes };

  it.each([
    ['IIF(IsPresent([a]), [a], "none")', 'Switch([a], [a], "", "none")'],
    ['IIF(IsNullOrEmpty([a]), "none", [b])', 'Switch([a], [b], "", "none")'],
    ['IIF(IsPresent([a]), [b], )', 'Switch([a], [b], "", )'],
    [
      'IIF(IsPresent([a]), IIF(IsPresent([b]), "2", "1"), "0")',
      'Switch([a], Switch([b], "2", "", "1"), "", "0")',
    ],
  ])('mends %s to %s, and every user gets what they got before', (expression, wanted) => {
    expect(mendedExpression('iif-null-test', { expression, ...inbound })).toBe(wanted);
    fc.assert(
      fc.property(users, users, (a, b) => {
        const value = (text: string) => shown(evaluateText(text, { a, b }));
        expect(value(wanted)).toEqual(value(expression));
      }),
      runs(40),
    );
  });

  it.each([
    ['a multi-valued attribute', 'IIF(IsPresent([c]), [c], "none")', inbound],
    ['IsNull, for which empty text is a value', 'IIF(IsNull([a]), "none", [a])', inbound],
    ['a comparison, which never was true', 'IIF([a] = "", "none", [a])', inbound],
    [
      'attributes of Entra ID',
      'IIF(IsPresent([a]), [a], "none")',
      { template: 'customappsso', sourceAttributes },
    ],
    ['attributes of unknown kind', 'IIF(IsPresent([a]), [a], "none")', { template: 'API2AAD' }],
  ])('leaves %s to a person', (_, expression, surroundings) => {
    expect(mendedExpression('iif-null-test', { expression, ...surroundings })).toBe(expression);
    expect(mendedExpression('iif-null-test', { expression, ...surroundings }, 'unsafe')).toMatch(/^Switch\(/);
  });

  it('only mentions the functions in cloud sync, whose own mappings hold them', () => {
    const example = { expression: 'IIF(IsPresent([a]), [a], "none")', template: 'AD2AADProvisioning' };
    expect(findingsOf('iif-null-test', example)).toMatchObject([{ severity: 'info' }]);
    const compared = { expression: 'IIF([a] = "", "none", [a])', template: 'AD2AADProvisioning' };
    expect(findingsOf('iif-null-test', compared)).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('iif-constant-condition', () => {
  it.each([
    ['IIF("a" = "b", [x], [y])', '[y]'],
    ['IIF(1 < 2, [x], [y])', '[x]'],
    ['IIF(Not("True"), [x], [y])', '[y]'],
    ['IIF(Coalesce("", [a]), [x], [y])', '[y]'],
  ])('mends %s to %s', (text, wanted) => {
    expect(mended('iif-constant-condition', text, 'unsafe')).toBe(wanted);
    const user = { x: 'x', y: 'y' };
    expect(shown(evaluateText(wanted, user))).toBe(shown(evaluateText(text, user)));
  });

  it('never calls a condition constant that users decide differently', () => {
    const conditions = fc.constantFrom(
      '[a]',
      '[a] = "x"',
      '"x" = [a]',
      'Append([a], "x") = "xx"',
      'IsPresent([a])',
      'Not([a])',
      'Switch([a], "True", "x", "False")',
      'IIF([a] = "x", "1", "0")',
      'Left([a], 0) = ""',
    );
    fc.assert(
      fc.property(conditions, users, users, (condition, first, second) => {
        const text = `IIF(${condition}, "yes", "no")`;
        const value = (a: string | null) => shown(evaluateText(text, { a }));
        if (value(first) !== value(second)) expect(findingsOf('iif-constant-condition', text)).toEqual([]);
      }),
      runs(100),
    );
  });
});

describe('dead-code', () => {
  it.each([
    ['Coalesce([a], "x", [b], "y")', 'Coalesce([a], "x")'],
    ['IIF([a] = "x", [b], [b])', 'IIF([a] = "x", [b], [b])'],
    ['IIF(IsPresent([a]), [b], [b])', '[b]'],
    ['Coalesce([a], [b])', 'Coalesce([a], [b])'],
  ])('mends %s to %s, and every user gets what they got before', (text, wanted) => {
    expect(mended('dead-code', text)).toBe(wanted);
    fc.assert(
      fc.property(users, users, (a, b) => {
        const value = (expression: string) => shown(evaluateText(expression, { a, b }));
        expect(value(wanted)).toEqual(value(text));
      }),
      runs(40),
    );
  });

  it.each([
    ['a branch that the condition before rules out', 'IIF([a] = "1", "x", IIF([a] = "1", "y", "z"))', '"y"'],
    ['keys behind the source itself', 'Switch([a], "x", [a], "y", "k", "z")', '"k", "z"'],
    ['a constant source', 'Switch("a", "x", "b", "y")', '"a"'],
  ])('points at %s', (_, text, part) => {
    const [finding] = findingsOf('dead-code', text);
    expect(text.slice(finding!.span.start, finding!.span.end)).toBe(part);
  });

  it.each([
    'SelectUniqueValue(RandomString(3, 3, 0, 0, 0), RandomString(3, 3, 0, 0, 0))',
    'IIF(Guid() = "1", IIF(Guid() = "1", "x", "y"), "z")',
    'Switch(Guid(), "x", Guid(), "y", "k", "z")',
  ])('takes no two random values for equal: %s', (text) => {
    expect(findingsOf('dead-code', text)).toEqual([]);
  });
});

describe('nested-ignore-flow', () => {
  it.each([
    ['IgnoreFlowIfNullOrEmpty([a])', 0],
    ['(IgnoreFlowIfNullOrEmpty([a]))', 0],
    ['Switch([a], IgnoreFlowIfNullOrEmpty([b]), "x", [c])', 0],
    ['Switch(IgnoreFlowIfNullOrEmpty([a]), "d", "x", [c])', 1],
    ['Coalesce([a], IgnoreFlowIfNullOrEmpty([b]))', 0],
    ['Coalesce(IgnoreFlowIfNullOrEmpty([a]), [b])', 1],
    ['Append(IIF([a] = "x", IgnoreFlowIfNullOrEmpty([b]), "c"), "d")', 1],
  ])('of %s tells %i times', (text, count) => {
    expect(findingsOf('nested-ignore-flow', text)).toHaveLength(count);
  });
});

describe('join-separator', () => {
  it.each([
    ['Join([list], ",")', 'Join(",", [list])'],
    ['Join([a], ".", [b])', 'Join("", [a], ".", [b])'],
    ['Join("1@", [a], "contoso.com")', 'Join("", [a], "1@", "contoso.com")'],
    ['Join("x", [a], [b], [c])', 'Join("x", [a], [b], [c])'],
  ])('mends %s to %s when asked for', (text, wanted) => {
    expect(mended('join-separator', text, 'unsafe')).toBe(wanted);
    expect(mended('join-separator', text)).toBe(text);
  });

  it.each(['", "', '""', '" - "', '" and "', '"@"', '"\n"'])('takes %s for a separator', (separator) => {
    expect(findingsOf('join-separator', `Join(${separator}, [a], [b])`)).toEqual([]);
  });
});

describe('argument-type', () => {
  it.each([
    ['IIF([a] > 1.5, "x", "y")', 'warning'],
    ['IIF("-0,5" <= [a], "x", "y")', 'warning'],
    ['IIF([a] < (1.5), "x", "y")', 'warning'],
    ['IIF(Count([a]) > "1.5", "x", "y")', 'error'],
    ['IIF(Count([a]) > 1.5, "x", "y")', 'warning'],
    ['IIF([a] = 1.5, "x", "y")', undefined],
    ['IIF([a] <> "1.5", "x", "y")', undefined],
    ['IIF([a] > "1.5.2", "x", "y")', undefined],
    ['IIF([a] > 15, "x", "y")', undefined],
  ])('of a fraction in %s says %s, once', (expression, severity) => {
    const severities = findingsOf('argument-type', expression).map((finding) => finding.severity);
    expect(severities).toEqual(severity === undefined ? [] : [severity]);
  });
});

import { describe, expect, it } from 'vitest';
import type { RuleExample } from '../../../src/lint/index.ts';
import { textOf } from '../../../src/source/source.ts';
import { lintExample } from '../../support/lint.ts';

const codes = (example: RuleExample) => lintExample(example).map(({ code }) => code);
const only = (example: RuleExample, code: string) =>
  lintExample(example).filter((found) => found.code === code);

describe('one mistake gives one finding, by the rule that knows most of it', () => {
  it.each([
    ['Replace([a], , "[a-z]*", "", , )', 'argument-shift'],
    ['Replace([a], "-", , , , , )', 'replace-mode'],
    ['FormatDateTime([a], "yyyy-MM-dd", "yyyyMMdd", )', 'argument-shift'],
    ['FormatDateTime([a], , "yyyy-MM-dd", )', 'argument-value'],
    ['Word([a], " ", 1)', 'argument-shift'],
    ['Word([a], "x", " ")', 'argument-value'],
    ['DateAdd("day", 1, Now())', 'date-interval'],
    ['DateDiff("d", Now(), CDate("soon"))', 'date-invalid'],
    ['Mid([a], 0, 5)', 'mid-bounds'],
    ['Mid([a], "x", 5)', 'argument-value'],
    ['Mid([a], 1)', 'argument-count'],
    ['RandomString(1, 2, 0, 0, 0)', 'random-string-bounds'],
    ['RandomString("x", 2, 0, 0, 0)', 'argument-value'],
    ['RandomString(4, 1, 0, 0, 0, "0123456789")', 'random-string-bounds'],
    ['Replace([a], , "(", , "", , )', 'regex-invalid'],
    ['Replace([a], , "(?<g>a)", "h", "", , )', 'regex-group'],
  ])('%s: %s', (expression, code) => {
    expect(codes(expression)).toEqual([code]);
  });
});

describe('nothing is said of', () => {
  it.each<[string, RuleExample]>([
    [
      'a date formatted without an input format, as in exports of cloud sync',
      {
        template: 'AD2AADProvisioning',
        others: [{ target: 'employeeId', expression: '[objectGUID]', matchingPriority: 1 }],
        expression: 'FormatDateTime(DateFromNum([pwdLastSet]), , "yyyyMMddHHmmss.0Z")',
      },
    ],
    ['patterns that only add something at an end', 'Replace([a], , "$", , "@contoso.com", , )'],
    ['letters between quotes in a format', 'FormatDateTime([a], , "yyyyMMdd", "\'DAY\' dd MM yyyy")'],
    ['a T before the time and a Z behind it', 'FormatDateTime([a], , "yyyy-MM-ddTHH:mm:ssZ", "yyyyMMdd")'],
    ['minutes before a day', 'FormatDateTime([a], , "HH:mm dd/MM/yyyy", "yyyyMMddHHmm")'],
    ['numbers as text', 'Mid([a], "1", "5")'],
    ['a number of eighteen digits that is no date of our time', 'Append("900000000000000001", [a])'],
    ['a replacement with groups of the pattern', 'Replace([a], , "(\\\\d)(?<g>x)", , "$1${g}$$$&", , )'],
    ['all places of Replace written out as empty', 'Replace([a], ".", "", "", "", "", "")'],
    ['the interval of a column', 'DateAdd([unit], 1, Now())'],
  ])('%s', (_, example) => {
    expect(codes(example)).toEqual([]);
  });

  it('an empty place that the service fills in', () => {
    const example = {
      target: 'onPremisesUserPrincipalName',
      template: 'AD2AADProvisioning',
      raw: {
        source: {
          expression: 'Append([sAMAccountName], )',
          name: 'Append',
          type: 'Function',
          parameters: [
            {
              key: 'source',
              value: {
                expression: '[sAMAccountName]',
                name: 'sAMAccountName',
                type: 'Attribute',
                parameters: [],
              },
            },
            {
              key: 'suffix',
              value: { expression: null, name: '%DomainFQDN%', type: 'Constant', parameters: [] },
            },
          ],
        },
      },
    };
    expect(only(example, 'omitted-required-argument')).toEqual([]);
    expect(codes('Append([sAMAccountName], )')).toEqual(['omitted-required-argument']);
  });
});

describe('a condition on DateDiff is told by dates', () => {
  it.each([
    ['DateDiff("d", Now(), CDate([a])) > 0', 'dates from 2 days ahead on', 'dates up to tomorrow'],
    ['DateDiff("d", Now(), CDate([a])) >= 0', 'dates from today on', 'dates up to yesterday'],
    ['DateDiff("d", CDate([a]), Now()) >= 0', 'dates up to tomorrow', 'dates from 2 days ahead on'],
    ['DateDiff("d", Now(), CDate([a])) <= 14', 'dates up to 15 days ahead', 'dates from 16 days ahead on'],
    [
      'DateDiff("d", CDate([a]), Now()) = 3',
      'dates of 3 days ago',
      'dates up to 4 days ago and dates from 2 days ago on',
    ],
    [
      '-365 = DateDiff("d", CDate([a]), Now())',
      'dates of 366 days ahead',
      'dates up to 365 days ahead and dates from 367 days ahead on',
    ],
    ['DateDiff("h", Now(), CDate([a])) < 48', 'dates up to 2 days ahead', 'dates from 3 days ahead on'],
    ['DateDiff("m", Now(), CDate([a])) > 0', 'dates from 14 days ahead on', 'dates up to 13 days ahead'],
    ['DateDiff("yyyy", CDate([a]), Now()) >= 18', 'dates up to 6377 days ago', 'dates from 6376 days ago on'],
    ['DateDiff("d", Now(), CDate([a])) > 99999999', 'no date', 'every date'],
  ])('%s', (condition, yes, no) => {
    const [found] = only(`IIF(${condition}, "x", "y")`, 'datediff-sign');
    expect(found!.message).toBe(`This is true for ${yes}, and false for ${no}.`);
  });
});

describe('what a pattern does is shown on a value', () => {
  it.each([
    ['Replace([a], , "\\\\s*", , "-", , )', '"a b" becomes "-a--b-"'],
    ['Replace([a], , ".*", , "x", , )', '"ab" becomes "xx"'],
    ['Replace([a], , "\\\\d*", , "<$0>", , )', '"a1" becomes "<>a<1><>"'],
  ])('%s: %s', (expression, shown) => {
    expect(only(expression, 'regex-empty-match')[0]!.message).toContain(shown);
  });

  it('at the repetition that runs away, behind the escapes', () => {
    const expression = 'Replace([a], , "\\"\\\\d(\\\\w+)+$", , "", , )';
    const [found] = only(expression, 'regex-redos');
    expect(textOf(expression, found!.span)).toBe('(\\\\w+)+');
  });
});

describe('the product decides', () => {
  const severities = (example: RuleExample) => only(example, 'wrong-dialect').map(({ severity }) => severity);

  it('whether Trim is known: not to HR, and who knows for an expression alone', () => {
    const expression = 'Trim([a])';
    expect(severities({ expression, template: 'Workday2AD' })).toEqual(['error']);
    expect(severities(expression)).toEqual(['warning']);
    expect(severities({ expression, template: 'AD2AADProvisioning' })).toEqual([]);
  });

  it('whether a FormatDateTime of three places is the old form', () => {
    const expression = 'FormatDateTime([a], "yyyy-MM-dd", "yyyyMMdd")';
    expect(only({ expression, template: 'Workday2AD' }, 'argument-shift')).toHaveLength(1);
    expect(only({ expression, template: 'AD2AADProvisioning' }, 'argument-shift')).toHaveLength(0);
  });
});

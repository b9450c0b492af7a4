import { describe, expect, it } from 'vitest';
import { lint } from '../../../src/lint/index.ts';
import { findingsOf, mended } from '../../support/ruleFindings.ts';

const expression = 'SelectUniqueValue(NormalizeDiacritics([a]), NormalizeDiacritics([b]))';

describe('select-unique-value-app', () => {
  it.each([
    ['Workday2AD', undefined],
    ['SuccessFactors2AD', undefined],
    ['API2AD', undefined],
    ['API2AAD', 'error'],
    ['Workday2AAD', 'error'],
    ['AD2AADProvisioning', 'error'],
    ['Azure2Azure', 'error'],
    // An unknown template is taken for an application, and the list of templates is open.
    ['customappsso', 'warning'],
  ])('of a job %s says %s', (template, severity) => {
    const severities = findingsOf('select-unique-value-app', { expression, template }).map(
      (each) => each.severity,
    );
    expect(severities).toEqual(severity === undefined ? [] : [severity]);
  });

  it('says nothing of mappings whose job is not known', () => {
    const text = JSON.stringify([{ targetAttributeName: 'cn', source: { expression } }]);
    const { findings } = lint({ name: 'mappings.json', text });
    expect(findings.map(({ code }) => code)).not.toContain('select-unique-value-app');
  });
});

describe('select-unique-value-apply', () => {
  it.each(['Always', 'AttributeAddOnly', 'MultiValueAddOnly', 'ValueAddOnly'])('replaces %s', (flowType) => {
    const { synchronizationRules } = JSON.parse(
      mended('select-unique-value-apply', { expression, flowType }),
    );
    expect(synchronizationRules[0].objectMappings[0].attributeMappings[0].flowType).toBe('ObjectAddOnly');
  });

  it('says nothing where the file does not tell when the mapping applies', () => {
    const text = JSON.stringify([{ targetAttributeName: 'cn', source: { expression } }]);
    const { findings } = lint({ name: 'mappings.json', text });
    expect(findings.map(({ code }) => code)).not.toContain('select-unique-value-apply');
  });
});

describe('select-unique-value-diacritics', () => {
  it.each([
    ['SelectUniqueValue([a], [b])', 2],
    ['SelectUniqueValue(NormalizeDiacritics([a]), NormalizeDiacritics(Join(".", [a], [b])))', 0],
    ['SelectUniqueValue(Append(NormalizeDiacritics([a]), [b]), NormalizeDiacritics([b]))', 1],
    [
      'SelectUniqueValue(Switch([country], NormalizeDiacritics([a]), "DE", "x"), NormalizeDiacritics([b]))',
      0,
    ],
    ['SelectUniqueValue(Replace([a], , "[^a-z]", , "", , ), Replace([a], , "[^0-9]", , "", , ))', 0],
    ['SelectUniqueValue(NormalizeDiacritics([a]), [employeeId])', 0],
    ['SelectUniqueValue("müller", RandomString(5, 5, 0, 0, 0))', 0],
    ['ToLower([a])', 0],
  ])('of %s tells %i times', (text, count) => {
    expect(findingsOf('select-unique-value-diacritics', text)).toHaveLength(count);
  });
});

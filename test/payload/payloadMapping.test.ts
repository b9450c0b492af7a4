import { describe, expect, it } from 'vitest';
import { type DateTime, parseDateText } from '../../src/dates/index.ts';
import { mappingOfSchema, type PayloadMapping } from '../../src/payload/index.ts';

const settings = {
  defaultDomain: 'contoso.com',
  now: parseDateText('2026-11-25T12:00:00Z') as DateTime,
  seed: 0,
};

const attribute = (
  targetAttributeName: string,
  source: object | null,
  defaultValue: string | null = null,
) => ({
  targetAttributeName,
  source,
  defaultValue,
});
const direct = (name: string) => ({ type: 'Attribute', name, expression: `[${name}]`, parameters: [] });

function mappingOf(...objectMappings: readonly object[]): PayloadMapping | string {
  const text = JSON.stringify({ synchronizationRules: [{ name: 'rule', objectMappings }] });
  return mappingOfSchema({ name: 'schema.json', text }, settings);
}

const expressions = (mapping: PayloadMapping | string) =>
  typeof mapping === 'string'
    ? mapping
    : mapping.targets.map(({ target, program }) => [target, program.text]);

describe('the mapping of payloads', () => {
  it('is that of users, wherever it stands', () => {
    const groups = {
      enabled: true,
      targetObjectName: 'Group',
      attributeMappings: [attribute('displayName', direct('displayName'))],
    };
    const users = {
      enabled: true,
      targetObjectName: 'User',
      attributeMappings: [attribute('employeeId', direct('externalId'))],
    };
    expect(expressions(mappingOf(groups, users))).toEqual([['employeeId', '[externalId]']]);
  });

  it('holds what is written whatever is sent: a default value without a source', () => {
    const users = {
      enabled: true,
      targetObjectName: 'User',
      attributeMappings: [
        attribute('department', null, 'Sales "East"'),
        attribute('employeeId', direct('externalId')),
      ],
    };
    expect(expressions(mappingOf(users))).toEqual([
      ['department', '"Sales \\"East\\""'],
      ['employeeId', '[externalId]'],
    ]);
  });

  it('is none where nothing is mapped, and says so', () => {
    expect(mappingOf({ enabled: false, targetObjectName: 'User', attributeMappings: [] })).toMatch(
      /schema\.json/,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMapping } from '../../src/schema/index.ts';

const source = {
  expression: 'Join("@", [userName], "contoso.com")',
  name: 'Join',
  type: 'Function',
  parameters: [],
};
const mapping = {
  targetAttributeName: 'userPrincipalName',
  source,
  flowType: 'ObjectAddOnly',
  matchingPriority: 0,
};
const objectMapping = {
  name: 'Users',
  enabled: true,
  targetObjectName: 'User',
  attributeMappings: [mapping],
};
const rule = { name: 'RULE', objectMappings: [objectMapping] };
const schema = { '@odata.context': 'x', id: 'API2AAD.1', synchronizationRules: [rule], directories: [] };

function find(content: unknown, attribute?: string): ReturnType<typeof findMapping> {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  return findMapping({ name: 'schema.json', text }, attribute);
}

const withSource = (other: unknown, more: object = {}): unknown => ({ ...mapping, source: other, ...more });

describe('the mapping is found in', () => {
  it.each([
    ['a schema', schema],
    ['a template', { id: 'x', factoryTag: 'y', schema }],
    ['a list of templates', { value: [{ id: 'x', schema }] }],
    ['a list of schemas', { '@odata.context': 'x', value: [schema] }],
    ['a rule', rule],
    ['an object mapping', objectMapping],
    ['a list of mappings', [mapping, { ...mapping, targetAttributeName: 'mail' }]],
    ['a mapping', mapping],
    ['a source', source],
    [
      'names in PascalCase',
      {
        SynchronizationRules: [
          {
            ObjectMappings: [
              {
                AttributeMappings: [
                  { TargetAttributeName: 'userPrincipalName', Source: { Expression: source.expression } },
                ],
              },
            ],
          },
        ],
      },
    ],
  ])('%s', (_, content) => {
    expect(find(content)).toMatchObject({ mapping: { expression: source.expression }, findings: [] });
  });

  it('and comes with what the file says of it', () => {
    const text = JSON.stringify(schema, null, 1);
    const line = text.split('\n').findIndex((each) => each.includes('"expression"')) + 1;
    const column = text.split('\n')[line - 1]!.indexOf('Join') + 1;
    expect(find(text).mapping).toEqual({
      expression: source.expression,
      targetAttribute: 'userPrincipalName',
      path: 'RULE / Users / userPrincipalName',
      position: { line, column },
      flowType: 'ObjectAddOnly',
      defaultValue: undefined,
      matchingPriority: 0,
    });
  });

  it('by another attribute, without regard to case if need be', () => {
    const mail = { ...mapping, targetAttributeName: 'mail', source: { ...source, expression: '[mail]' } };
    expect(find([mapping, mail], 'mail').mapping?.expression).toBe('[mail]');
    expect(find([mapping, mail], 'MAIL').mapping?.expression).toBe('[mail]');
  });

  it('but not in JSON that stands inside a text', () => {
    const metadata = [{ key: 'defaultSourceObjectMappings', value: JSON.stringify([objectMapping]) }];
    expect(find({ synchronizationRules: [{ name: 'RULE', metadata, objectMappings: [] }] })).toMatchObject({
      mapping: undefined,
      findings: [{ code: 'not-a-schema' }],
    });
  });
});

describe('the expression is', () => {
  it.each([
    [
      'the name in brackets for a direct mapping',
      { expression: null, name: 'mail', type: 'Attribute' },
      '[mail]',
    ],
    ['the text in quotes for a constant', { name: 'a "b" \\', type: 'Constant' }, '"a \\"b\\" \\\\"'],
    ['the stored text before the tree', { expression: '[x]', name: 'y', type: 'Attribute' }, '[x]'],
    [
      'the text of the tree, with places left out (rules 4 and 5)',
      {
        name: 'Replace',
        type: 'Function',
        parameters: [
          { key: 'source', value: { name: 'preferredLanguage', type: 'Attribute' } },
          { key: 'Find', value: { name: '-', type: 'Constant' } },
          { key: 'Replacement', value: { name: '_', type: 'Constant' } },
        ],
      },
      'Replace([preferredLanguage], "-", , , "_", , )',
    ],
    [
      'the text of the tree, with integers, operators and nested calls (rules 6 to 8)',
      {
        name: 'IIF',
        type: 2,
        parameters: [
          {
            key: 'one',
            value: {
              name: 'BitAnd',
              type: 'Function',
              parameters: [
                { key: 'left', value: { name: 'userAccountControl', type: 'Attribute' } },
                { key: 'right', value: { name: '2', type: 'Constant', expression: '"2"' } },
              ],
            },
          },
          { key: 'two', value: { name: '=', type: 'Constant' } },
          { key: 'three', value: { name: '0', type: 'Constant' } },
          {
            key: 'four',
            value: {
              name: 'Join',
              type: 'Function',
              parameters: [
                { key: 'separator', value: { name: '@', type: 'Constant' } },
                { key: 'source', value: { name: 'a', type: 'Attribute' } },
                { key: 'source', value: { name: 'b', type: 'Attribute' } },
              ],
            },
          },
        ],
      },
      'IIF(BitAnd([userAccountControl], 2) = "0", Join("@", [a], [b]), )',
    ],
  ])('%s', (_, other, expression) => {
    expect(find(withSource(other))).toMatchObject({ mapping: { expression }, findings: [] });
  });

  it('the default value where there is no source', () => {
    expect(find(withSource(null, { defaultValue: 'ISO-8859-1' })).mapping?.expression).toBe('"ISO-8859-1"');
    expect(find(withSource({}, { defaultValue: '' })).mapping?.expression).toBe('""');
  });
});

describe('of several mappings', () => {
  const other = { ...mapping, source: { expression: '[mail]' } };
  const objects = (...list: object[]): unknown => ({
    synchronizationRules: [{ name: 'RULE', objectMappings: list }],
  });

  it.each([
    [
      'the enabled one counts',
      [{ ...objectMapping, enabled: false, attributeMappings: [other] }, objectMapping],
    ],
    [
      'the one about users counts',
      [{ ...objectMapping, targetObjectName: 'Group', attributeMappings: [other] }, objectMapping],
    ],
    ['the first counts if all are alike', [objectMapping, objectMapping]],
  ])('%s', (_, list) => {
    expect(find(objects(...list))).toMatchObject({
      mapping: { expression: source.expression },
      findings: [],
    });
  });

  it('none is chosen if they differ', () => {
    const { mapping: none, findings } = find(
      objects(objectMapping, { ...objectMapping, name: 'More', attributeMappings: [other] }),
    );
    expect(none).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'mapping-ambiguous' }]);
    expect(findings[0]?.message).toContain('RULE / More / userPrincipalName (line ');
  });
});

describe('what cannot be taken is refused', () => {
  it.each([
    [
      'broken JSON',
      '{"synchronizationRules": [',
      'json-syntax',
      'the text ends inside the list that begins in line 1',
    ],
    [
      'no such attribute',
      schema,
      'mapping-not-found',
      'schema.json has no mapping for upn; it maps userPrincipalName.',
    ],
    ['another kind of file', { users: [] }, 'not-a-schema', 'schema.json holds no attribute mappings.'],
    ['a text', '"x"', 'not-a-schema', 'schema.json holds no attribute mappings.'],
    [
      'what ConvertTo-Json has cut',
      { synchronizationRules: [{ name: 'x', objectMappings: 'System.Collections.Hashtable' }] },
      'schema-cut',
      'ConvertTo-Json has cut it',
    ],
  ])('%s', (_, content, code, message) => {
    const { mapping: none, findings } = find(content, 'upn');
    expect(none).toBeUndefined();
    expect(findings).toMatchObject([{ code }]);
    expect(findings[0]?.message).toContain(message);
  });

  it.each([
    ['no source and no default', null],
    ['a placeholder', { expression: null, name: '%DomainFQDN%', type: 'Constant' }],
    ['a function of unknown signature without text', { name: 'Unknown', type: 'Function', parameters: [] }],
    [
      'a parameter that the function does not have',
      { name: 'Trim', type: 'Function', parameters: [{ key: 'x', value: null }] },
    ],
  ])('%s', (_, other) => {
    expect(find(withSource(other))).toMatchObject({
      mapping: undefined,
      findings: [{ code: 'mapping-without-text' }],
    });
  });

  it('but a placeholder inside a text is only told', () => {
    const parameters = [
      { key: 'source', value: { expression: null, name: '%DomainFQDN%', type: 'Constant' } },
    ];
    expect(find(withSource({ ...source, expression: 'Join("@", [a], )', parameters }))).toMatchObject({
      mapping: { expression: 'Join("@", [a], )' },
      findings: [{ code: 'mapping-placeholder' }],
    });
  });

  it('and nothing is ever thrown', () => {
    const names = fc.constantFrom(
      'synchronizationRules',
      'objectMappings',
      'attributeMappings',
      'targetAttributeName',
      'source',
      'value',
      'schema',
      'type',
      'name',
      'expression',
      'parameters',
      'key',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom<unknown>(null, 1, true, 'userPrincipalName', 'Function', 'IIF', '%x%', ''),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(names, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (content) => {
        const { mapping: found, findings } = find(JSON.stringify(content));
        expect(found === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AttributeMapping,
  type ReadSchema,
  readSchema,
  type SchemaFile,
} from '../../src/schema/index.ts';
import type { Span } from '../../src/source/span.ts';

const source = { expression: 'Trim([mail])', name: 'Trim', type: 'Function' };
const mapping = { targetAttributeName: 'mail', source, flowType: 'Always', matchingPriority: 0 };
const objectMapping = {
  name: 'Users',
  sourceObjectName: 'user',
  targetObjectName: 'User',
  attributeMappings: [mapping],
};
const rule = {
  name: 'RULE',
  sourceDirectoryName: 'AD',
  targetDirectoryName: 'AAD',
  objectMappings: [objectMapping],
};
const schema = { '@odata.context': 'x', id: 'AD2AADProvisioning.0.1', synchronizationRules: [rule] };

function read(content: unknown): ReadSchema {
  return readSchema({
    name: 'x.json',
    text: typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  });
}

function schemaOf(content: unknown): SchemaFile {
  const { schema: found, findings } = read(content);
  expect(findings).toEqual([]);
  return found!;
}

function mappingOf(content: object): AttributeMapping {
  return schemaOf({ ...mapping, ...content }).objectMappings[0]!.attributeMappings[0]!;
}

describe('a mapping is read from', () => {
  it.each([
    ['a schema', schema, 'RULE / Users / mail', 'AD2AADProvisioning'],
    [
      'a template',
      { id: 'scim', factoryTag: 'x', schema: { synchronizationRules: [rule] } },
      'RULE / Users / mail',
      'scim',
    ],
    [
      'a list of templates',
      { '@odata.context': 'x', value: [{ id: 'x', schema }] },
      'RULE / Users / mail',
      'AD2AADProvisioning',
    ],
    ['a list of schemas', { value: [schema] }, 'RULE / Users / mail', 'AD2AADProvisioning'],
    ['a list without a wrapper', [schema], 'RULE / Users / mail', 'AD2AADProvisioning'],
    ['a rule', rule, 'RULE / Users / mail', undefined],
    ['an object mapping', objectMapping, 'Users / mail', undefined],
    ['a list of mappings', [mapping], 'mail', undefined],
    ['a mapping', mapping, 'mail', undefined],
    ['a source', source, '(without a name)', undefined],
    ['names in PascalCase', pascal(schema), 'RULE / Users / mail', 'AD2AADProvisioning'],
    [
      'a file with a byte order mark',
      `\ufeff${JSON.stringify(schema)}`,
      'RULE / Users / mail',
      'AD2AADProvisioning',
    ],
  ])('%s', (_, content, path, template) => {
    const file = schemaOf(content);
    expect(file.template).toBe(template);
    expect(file.objectMappings.flatMap(({ attributeMappings }) => attributeMappings)).toMatchObject([
      { path, kind: 'expression', stored: { text: 'Trim([mail])' } },
    ]);
  });

  it('an object mapping without a name, by its objects', () => {
    const nameless = { ...objectMapping, name: null };
    expect(schemaOf(nameless).objectMappings[0]!.attributeMappings[0]!.path).toBe('user to User / mail');
  });
});

describe('a file', () => {
  it('of several jobs has no template, unless they have the same', () => {
    expect(schemaOf({ value: [schema, { ...schema, id: 'AD2AADProvisioning.2' }] }).template).toBe(
      'AD2AADProvisioning',
    );
    expect(schemaOf({ value: [schema, { ...schema, id: 'Azure2Azure.2' }] }).template).toBeUndefined();
  });

  it('may hold stubs, disabled mappings and missing lists', () => {
    const stubs = [{ enabled: false }, { attributeMappings: null }, { attributeMappings: {} }];
    const file = schemaOf({ synchronizationRules: [{ objectMappings: [...stubs, objectMapping] }, {}] });
    expect(file.objectMappings).toMatchObject([
      { enabled: false, attributeMappings: [], ruleName: undefined },
      { enabled: true, attributeMappings: [] },
      { enabled: true, attributeMappings: [] },
      { attributeMappings: objectMapping.attributeMappings.map(() => ({})) },
    ]);
  });

  it('without any mapping is told so: nothing can be found in it', () => {
    const message = 'x.json holds no attribute mappings.';
    for (const rules of [null, [], [{ objectMappings: [{ attributeMappings: [] }] }]]) {
      expect(read({ synchronizationRules: rules }).findings).toMatchObject([
        { code: 'not-a-schema', message },
      ]);
    }
  });

  it('may have lists as Windows PowerShell 5.1 writes them, and lists of one without the list', () => {
    const wrapped = (value: unknown): unknown => {
      if (Array.isArray(value)) return { value: value.map(wrapped), Count: value.length };
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, wrapped(each)]));
    };
    const unrolled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.length === 1 ? unrolled(value[0]) : value.map(unrolled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, unrolled(each)]));
    };
    const known = (content: unknown): unknown =>
      schemaOf(content).objectMappings.map(({ attributeMappings, sourceObject }) => [
        attributeMappings.map(({ path, kind, stored, treeText }) => [path, kind, stored?.text, treeText]),
        [...(sourceObject?.attributes.keys() ?? [])],
      ]);
    const leaf = { expression: '[mail]', name: 'mail', type: 'Attribute', parameters: [] };
    const trimmed = { ...source, parameters: [{ key: 'source', value: leaf }] };
    const attributes = [{ name: 'mail', type: 'String' }];
    const whole = {
      id: 'x',
      synchronizationRules: [
        {
          ...rule,
          objectMappings: [{ ...objectMapping, attributeMappings: [{ ...mapping, source: trimmed }] }],
        },
      ],
      directories: [{ name: 'AD', objects: [{ name: 'user', attributes }] }],
    };
    const read = [['RULE / Users / mail', 'expression', 'Trim([mail])', 'Trim([mail])']];
    expect(known(whole)).toEqual([[read, ['mail']]]);
    expect(known(wrapped(whole))).toEqual(known(whole));
    expect(known(unrolled(whole))).toEqual(known(whole));
  });

  it('is not taken from JSON that stands inside a text', () => {
    const metadata = [{ key: 'defaultSourceObjectMappings', value: JSON.stringify([objectMapping]) }];
    expect(read({ synchronizationRules: [{ metadata, objectMappings: [] }] }).schema!.objectMappings).toEqual(
      [],
    );
  });

  it('may name a property twice: the last counts, as for the service', () => {
    const file = schemaOf('{"targetAttributeName": "a", "targetAttributeName": "b", "source": null}');
    expect(file.objectMappings[0]!.attributeMappings[0]!.target).toBe('b');
  });

  it('may use the names of prototypes', () => {
    const text =
      '{"__proto__": {"targetAttributeName": "x"}, "targetAttributeName": "constructor", "toString": 1}';
    expect(schemaOf(text).objectMappings[0]!.attributeMappings).toMatchObject([
      { target: 'constructor', kind: 'none' },
    ]);
  });
});

describe('of a mapping is known', () => {
  it.each<[string, unknown, Partial<AttributeMapping>]>([
    [
      'that it is direct',
      { expression: '[mail]', name: 'mail', type: 'Attribute' },
      { kind: 'direct', treeText: '[mail]' },
    ],
    [
      'that it is constant',
      { expression: '"x"', name: 'x', type: 'Constant' },
      { kind: 'constant', treeText: '"x"' },
    ],
    ['its kind from a number', { expression: '"x"', name: 'x', type: 1 }, { kind: 'constant' }],
    ['its kind from the text alone', { expression: ' [mail]' }, { kind: 'direct', treeText: undefined }],
    ['an expression of unknown kind', { expression: 'Trim(' }, { kind: 'expression', treeText: undefined }],
    [
      'the tree where the text is missing',
      { name: 'mail', type: 'Attribute' },
      { stored: undefined, treeText: '[mail]' },
    ],
    [
      'the tree where the text is blank',
      { expression: ' ', name: 'mail', type: 'Attribute' },
      { stored: undefined, treeText: '[mail]' },
    ],
    [
      'a placeholder',
      { expression: null, name: '%DomainFQDN%', type: 'Constant' },
      { kind: 'placeholder', placeholders: ['%DomainFQDN%'], treeText: undefined },
    ],
    [
      'that there is no source',
      null,
      { kind: 'none', stored: undefined, treeText: undefined, sourceNode: undefined },
    ],
    ['that the source is empty', {}, { kind: 'none', sourceNode: undefined }],
    ['that the source says nothing', { type: 'Attribute', name: null }, { kind: 'none' }],
  ])('%s', (_, other, known) => {
    expect(mappingOf({ source: other })).toMatchObject(known);
  });

  it('when it flows, what is written else, and where it says so', () => {
    const text = JSON.stringify({
      ...mapping,
      flowType: 1,
      flowBehavior: 'FlowAlways',
      defaultValue: '',
      matchingPriority: 2,
    });
    const found = schemaOf(text).objectMappings[0]!.attributeMappings[0]!;
    expect(found).toMatchObject({
      flowType: 'ObjectAddOnly',
      flowBehavior: 'FlowAlways',
      defaultValue: '',
      matchingPriority: 2,
    });
    const piece = ({ start, end }: Span): string => text.slice(start, end);
    expect(piece(found.targetSpan)).toBe('"mail"');
    expect(piece(found.flowTypeSpan!)).toBe('1');
    expect(piece(found.defaultValueSpan!)).toBe('""');
    expect(piece(found.matchingPrioritySpan!)).toBe('2');
    expect(piece(found.span)).toBe(text);
    expect(piece(found.stored!.outer({ start: 5, end: 11 }))).toBe('[mail]');
  });
});

describe('of an object mapping is known', () => {
  const attributes = [
    {
      name: 'mail',
      type: 'string',
      multivalued: true,
      required: true,
      caseExact: true,
      anchor: true,
      mutability: 'ReadOnly',
    },
    { name: '__proto__' },
  ];
  const directories = [
    {
      name: 'AAD',
      objects: [
        { name: 'user', attributes },
        { name: 'User', attributes: [] },
      ],
    },
    {
      name: 'AD',
      objects: [
        { name: 'group', attributes },
        { name: 'user', attributes },
      ],
    },
  ];

  it('what its objects declare, if the file says so', () => {
    const { sourceObject, targetObject } = schemaOf({ ...schema, directories }).objectMappings[0]!;
    expect(targetObject).toBeUndefined();
    expect(sourceObject?.name).toBe('user');
    expect([...sourceObject!.attributes.values()]).toMatchObject([
      {
        name: 'mail',
        type: 'String',
        multivalued: true,
        required: true,
        caseExact: true,
        anchor: true,
        mutability: 'ReadOnly',
      },
      { name: '__proto__', type: 'String', multivalued: false, mutability: undefined },
    ]);
  });

  it('its scope, from all groups of clauses', () => {
    const clause = { operatorName: 'IS NULL', sourceOperandName: 'a', targetOperand: null };
    const scope = {
      groups: [{ clauses: [clause] }],
      categoryFilterGroups: null,
      inputFilterGroups: [{ clauses: [{ ...clause, targetOperand: { values: ['x{', 1] } }] }],
    };
    expect(schemaOf({ ...objectMapping, scope }).objectMappings[0]!.scope).toMatchObject([
      { operatorName: 'IS NULL', sourceOperandName: 'a', values: [] },
      { values: ['x{'] },
    ]);
  });
});

describe('a finding says that', () => {
  it.each<[string, unknown, string, string]>([
    ['the JSON is broken', '{"a": 1,}', 'json-syntax', '}'],
    ['the file ends too early', '[', 'json-syntax', ''],
    ['the file is something else', { users: [] }, 'not-a-schema', '{\n  "users": []\n}'],
    ['lists were cut', { synchronizationRules: 'System.Object[]' }, 'schema-cut', '"System.Object[]"'],
    [
      'elements were cut',
      { ...rule, objectMappings: ['@{name=x}', '@{name=y}'] },
      'schema-cut',
      '"@{name=x}"',
    ],
    ['a source was cut', { ...mapping, source: '@{expression=[a]}' }, 'schema-cut', '"@{expression=[a]}"'],
    [
      'parameters were cut',
      { ...source, parameters: [{ key: 'source', value: 'System.Collections.Hashtable' }] },
      'schema-cut',
      '"System.Collections.Hashtable"',
    ],
  ])('%s', (_, content, code, piece) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
    const { findings } = read(text);
    expect(findings).toMatchObject([{ code, severity: 'error' }]);
    const { start, end } = findings[0]!.span;
    expect(text.slice(start, end)).toBe(piece);
  });

  it('how many places were cut', () => {
    const { findings } = read([
      { ...mapping, source: '@{a}' },
      { ...mapping, source: '@{b}' },
    ]);
    expect(findings[0]?.message).toBe(
      'x.json holds "@{a}" in line 4 (and 1 more) in place of objects: ConvertTo-Json has cut it.',
    );
  });

  it('but not that a value was cut which only looks so', () => {
    const constant = {
      name: 'System.Object',
      type: 'Constant',
      expression: '"System.Object"',
      parameters: [],
    };
    expect(read({ ...mapping, source: constant, defaultValue: '@{x}' }).findings).toEqual([]);
  });
});

describe('whatever stands in a file', () => {
  const names = fc.constantFrom(
    ...[
      'synchronizationRules',
      'objectMappings',
      'attributeMappings',
      'targetAttributeName',
      'source',
      'value',
    ],
    ...[
      'schema',
      'type',
      'name',
      'expression',
      'parameters',
      'key',
      'directories',
      'objects',
      'attributes',
      'scope',
    ],
    ...['__proto__', 'id', 'enabled', 'matchingPriority', 'sourceObjectName', 'flowType'],
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom<unknown>(
        null,
        1,
        true,
        'mail',
        'Function',
        'IIF',
        '%x%',
        '',
        'Trim([a])',
        'System.Object[]',
      ),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(names, tie('tree'), { maxKeys: 5 }),
    ),
  }));

  it('nothing is thrown, and there is a schema or a finding', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          tree.map((each) => JSON.stringify(each)),
          fc.string(),
        ),
        (text) => {
          const { schema: found, findings } = read(text);
          expect(found !== undefined || findings.length > 0).toBe(true);
          for (const each of found?.objectMappings.flatMap(({ attributeMappings }) => attributeMappings) ??
            []) {
            expect(() => each.treeText).not.toThrow();
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('another indentation changes nothing but places', () => {
    const withoutPlaces = (key: string, value: unknown): unknown =>
      /span$|^node$|Node$|^source$|^text$/i.test(key) ? undefined : value;
    const whatIsRead = (text: string): unknown => JSON.stringify(read(text).schema, withoutPlaces);
    fc.assert(
      fc.property(tree, (each) => {
        expect(whatIsRead(JSON.stringify(each, null, '\t'))).toBe(whatIsRead(JSON.stringify(each)));
      }),
      { numRuns: 200 },
    );
  });
});

/** The same JSON with names as the PowerShell SDK may write them. */
function pascal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pascal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name.charAt(0).toUpperCase() + name.slice(1), pascal(each)]),
  );
}

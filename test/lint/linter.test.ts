import { describe, expect, it } from 'vitest';
import { defineRule, type LintOptions, lint, lintRules } from '../../src/lint/index.ts';
import { textOf } from '../../src/source/source.ts';
import { lintExample, schemaText } from '../support/lint.ts';

const plain = (text: string, options: LintOptions = {}) =>
  lint({ name: 'mapping.entraexpr', text }, options).findings.map(
    ({ code, span }) => `${code} at ${textOf(text, span)}`,
  );

describe('an expression file', () => {
  it.each([
    ['nothing before it', 'tolower([mail])'],
    ['comments and blank lines before it', '// for Entra\r\n\r\n  // second\r\ntolower([mail])\r\n'],
    ['a byte order mark', '\ufeff// first\ntolower([mail])'],
  ])('is read with %s', (_, text) => {
    expect(plain(text)).toEqual(['unknown-function at tolower']);
  });

  it('is one by its name, and without a name by its beginning', () => {
    expect(lint({ name: 'a.entraexpr', text: '{}' }).kind).toBe('expression');
    expect(lint({ name: '<stdin>', text: '[mail]' }).kind).toBe('expression');
    expect(lint({ name: '<stdin>', text: '\ufeff [ {"targetAttributeName": "mail"}]' }).kind).toBe('schema');
    expect(lint({ name: 'a.json', text: 'ToLower([mail])' }).kind).toBe('schema');
  });

  it('may hold nothing but comments, which is no expression', () => {
    expect(plain('// nothing\n')).toEqual(['empty-expression at ']);
  });
});

describe('severities', () => {
  const severities = (map: [string, 'off' | 'info' | 'warning' | 'error'][], text = 'tolower([mail])') =>
    lint({ name: 'a.entraexpr', text }, { severities: new Map(map) }).findings.map(
      ({ severity }) => severity,
    );

  it('are those of the rule, unless others are asked for', () => {
    expect(severities([])).toEqual(['error']);
    expect(severities([['unknown-function', 'info']])).toEqual(['info']);
    expect(severities([['unknown-function', 'off']])).toEqual([]);
  });

  it('of a broken file can be changed too', () => {
    const source = { name: 'a.json', text: '{' };
    expect(lint(source).findings.map(({ code }) => code)).toEqual(['json-syntax']);
    expect(lint(source, { severities: new Map([['json-syntax', 'off']]) }).findings).toEqual([]);
  });

  it('are info in an object mapping that is disabled', () => {
    const text = schemaText({ expression: 'tolower([mail])' });
    const disabled = text.replace('"enabled": true', '"enabled": false');
    const rules = lintRules.filter(({ definition }) => definition.code === 'unknown-function');
    const severityIn = (schema: string) =>
      lint({ name: 'a.json', text: schema }, { rules }).findings[0]?.severity;
    expect([severityIn(text), severityIn(disabled)]).toEqual(['error', 'info']);
  });
});

describe('a rule', () => {
  const definition = { ...lintRules[0]!.definition, code: 'trial' };
  const examples = { bad: [], good: [] };

  it('reads its options, configured or its own', () => {
    const rule = defineRule({
      definition,
      examples,
      options: { most: 3 },
      create: ({ option, report }) => ({
        expression: ({ span }) => report(span, `at most ${option<number>('most')}`),
      }),
    });
    const messages = (options: LintOptions) =>
      lintExample('[mail]', { rules: [rule], ...options }).map(({ message }) => message);
    expect(messages({})).toEqual(['at most 3']);
    expect(messages({ ruleOptions: new Map([['trial', { most: 5 }]]) })).toEqual(['at most 5']);
  });

  it.each([
    ['at once', () => broken()],
    ['on its walk', () => ({ Attribute: broken })],
  ])('that fails %s says so, and the others go on', (_, create) => {
    const failing = defineRule({ definition, examples, create });
    const others = lintRules.filter(({ definition }) => definition.code === 'unknown-function');
    const found = lintExample('tolower([mail])', { rules: [failing, ...others] });
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'internal-error: The rule trial failed here: broken.',
      'unknown-function: There is no function tolower; function names are case-sensitive.',
    ]);
  });

  it('meets every mapping with its object mapping, then the object mapping', () => {
    const met: string[] = [];
    const rule = defineRule({
      definition,
      examples,
      create: () => ({
        mapping: ({ target }) => met.push(target ?? ''),
        objectMapping: ({ name }) => met.push(name ?? ''),
      }),
    });
    lintExample({ target: 'mail', others: [{ target: 'city', expression: '[city]' }] }, { rules: [rule] });
    expect(met).toEqual(['mail', 'city', 'Users']);
  });
});

it('sorts findings by place, then the graver first', () => {
  expect(plain('Append(tolower([mail ]), Join("", upper([a])))')).toEqual([
    'unknown-function at tolower',
    'odd-attribute-name at [mail ]',
    'unknown-function at upper',
  ]);
});

it('places findings behind the escapes of the file', () => {
  const expression = 'Append("\\"é", tolower([mail]))';
  const text = schemaText({ expression }).replace('é', '\\u00e9');
  const { findings } = lint({ name: 'a.json', text });
  const found = findings.find(({ code }) => code === 'unknown-function');
  expect(textOf(text, found!.span)).toBe('tolower');
  expect(found!.path).toBe('USER_TO_USER / Users / displayName');
});

function broken(): never {
  throw new Error('broken');
}

import fc from 'fast-check';
import { Validator } from 'jsonschema';
import { describe, expect, it } from 'vitest';
import { configSchema, type KnownRule, readConfig } from '../../src/config/index.ts';
import { positionAt } from '../../src/source/source.ts';

const rules: readonly KnownRule[] = [
  {
    code: 'expression-too-long',
    severity: 'warning',
    summary: 'Too long.',
    options: { maximum: 100, words: ['a'] },
  },
  { code: 'join-separator', severity: 'warning', summary: 'A separator.' },
];

const read = (text: string) => readConfig({ name: 'upnlint.config.json', text }, '/tenant/lint', rules);

/** Each finding as `line:column message help`. */
function problems(text: string): string[] {
  return read(text).findings.map(({ span, message, help }) => {
    const { line, column } = positionAt(text, span.start);
    return `${line}:${column} ${message}${help === undefined ? '' : ` ${help}`}`;
  });
}

describe('a configuration that is right', () => {
  it('says all it can', () => {
    const { config, findings } = read(`// For the whole tenant.
{
  "$schema": "./node_modules/upnlint/docs/upnlint.config.schema.json",
  "extends": ["../base.jsonc"],
  "rules": { "join-separator": "off", "expression-too-long": { "severity": "error", "options": { "maximum": 5 } } },
  "domains": "domains.json", /* an export */
  "defaultDomain": "contoso.com",
  "dialect": "hr-to-ad",
  "overrides": [{ "files": ["*.json"], "domains": ["fabrikam.com"] }],
  "ignores": [{ "mapping": "Users / mail", "rules": ["join-separator"], "reason": "Seen.", "expires": "2027-01-31" }]
}`);
    expect(findings).toEqual([]);
    expect(config).toMatchObject({
      folder: '/tenant/lint',
      extends: [{ path: '/tenant/base.jsonc' }],
      settings: {
        domains: { file: '/tenant/lint/domains.json' },
        defaultDomain: 'contoso.com',
        dialect: 'hr-to-ad',
      },
      overrides: [{ files: ['*.json'], settings: { domains: { names: ['fabrikam.com'] } } }],
      ignores: [
        { mapping: 'Users / mail', rules: ['join-separator'], reason: 'Seen.', expires: '2027-01-31' },
      ],
    });
    expect(config?.settings.rules).toEqual(
      new Map([
        ['join-separator', { severity: 'off' }],
        ['expression-too-long', { severity: 'error', options: { maximum: 5 } }],
      ]),
    );
  });

  it('may be empty', () => expect(read('{}').config?.ignores).toEqual([]));
});

describe('a mistake is an error at its place', () => {
  it.each([
    ['a misspelt key', '{ "rulez": {} }', '1:3 The configuration has no "rulez". Did you mean "rules"?'],
    ['a key unlike any', '{\n "x": 1 }', '2:2 The configuration has no "x".'],
    [
      'a misspelt rule',
      '{ "rules": { "join-seperator": "off" } }',
      '1:14 "rules" has no "join-seperator". Did you mean "join-separator"?',
    ],
    [
      'a severity that is none',
      '{ "rules": { "join-separator": "of" } }',
      '1:32 "join-separator" cannot be "of". Did you mean "off"?',
    ],
    [
      'a severity unlike any',
      '{ "rules": { "join-separator": "never" } }',
      '1:32 "join-separator" cannot be "never". It takes "off", "info", "warning", "error".',
    ],
    [
      'a number in place of a severity',
      '{ "rules": { "join-separator": 2 } }',
      '1:32 "join-separator" should be one of off, info, warning, error, not 2.',
    ],
    [
      'an option that there is not',
      '{ "rules": { "expression-too-long": { "options": { "max": 1 } } } }',
      '1:52 "options" has no "max".',
    ],
    [
      'an option of another type',
      '{ "rules": { "expression-too-long": { "options": { "maximum": "5" } } } }',
      '1:63 "maximum" should be a number, not "5".',
    ],
    [
      'domains that are neither list nor file',
      '{ "domains": true }',
      '1:14 "domains" should be a text or a list, not true.',
    ],
    ['an empty list of files', '{ "overrides": [{ "files": [] }] }', '1:28 "files" is empty.'],
    ['an override without files', '{ "overrides": [{}] }', '1:17 An entry of "overrides" lacks "files".'],
    [
      'an ignore without a reason',
      '{ "ignores": [{ "rules": ["join-separator"] }] }',
      '1:15 An entry of "ignores" lacks "reason".',
    ],
    [
      'an ignore with a blank reason',
      '{ "ignores": [{ "rules": ["join-separator"], "reason": " " }] }',
      '1:56 "reason" is empty.',
    ],
    [
      'a date that is none',
      '{ "ignores": [{ "rules": ["join-separator"], "reason": "x", "expires": "2027-02-30" }] }',
      '1:72 "expires" is "2027-02-30", which is no date. A date looks like 2027-01-31.',
    ],
    [
      'a key twice',
      '{ "dialect": "hr-to-ad", "dialect": "hr-to-ad" }',
      '1:26 "dialect" is there twice. Remove one of them.',
    ],
    [
      'a name of the prototype',
      '{ "__proto__": {}, "constructor": 1 }',
      '1:3 The configuration has no "__proto__".',
    ],
    ['a list in place of the whole', '[]', '1:1 The configuration should be an object, not [].'],
  ])('%s', (_, text, message) => expect(problems(text)[0]).toBe(message));

  it('and nothing of it is used', () => expect(read('{ "rulez": {} }').config).toBeUndefined());

  it('when it is no JSON, comments counted in', () =>
    expect(problems('// one\n{ "rules": {}, }')[0]).toBe(
      '2:16 The configuration is not valid JSON: a comma stands before }. Remove the comma.',
    ));

  it('and never an exception', () => {
    const words = fc.constantFrom(
      'rules',
      'ignores',
      'join-separator',
      'options',
      'off',
      '__proto__',
      '2027-01-31',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        words,
        fc.jsonValue(),
        fc.array(tie('value')),
        fc.dictionary(words, tie('value')),
      ),
    }));
    fc.assert(
      fc.property(value, (json) => {
        const { config, findings } = read(JSON.stringify(json));
        expect(config === undefined).toBe(findings.length > 0);
      }),
    );
  });
});

describe('the published schema', () => {
  const validator = new Validator();
  const schema = configSchema(rules) as object;
  const accepts = (json: unknown) => validator.validate(json, schema).valid;

  it('takes what is taken here', () =>
    expect(
      accepts({ rules: { 'expression-too-long': { options: { words: ['b'] } } }, domains: ['a.com'] }),
    ).toBe(true));

  it.each([
    [{ rulez: {} }],
    [{ rules: { 'join-separator': 'never' } }],
    [{ rules: { 'expression-too-long': { options: { maximum: '5' } } } }],
    [{ ignores: [{ rules: ['join-separator'] }] }],
    [{ dialect: 'klingon' }],
  ])('refuses %j, as it is refused here', (json) => {
    expect(accepts(json)).toBe(false);
    expect(read(JSON.stringify(json)).config).toBeUndefined();
  });
});

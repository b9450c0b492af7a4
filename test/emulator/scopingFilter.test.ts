import { describe, expect, it } from 'vitest';
import { defaultSchema } from '../../src/emulator/defaultSchema.ts';
import { compileJobMapping } from '../../src/emulator/jobMapping.ts';
import { resolveSettings } from '../../src/emulator/settings.ts';
import type { Json } from './client.ts';

const settings = resolveSettings();

/** The mapping of a new job with this scope, or why there is none. */
function compiled(scope: Json) {
  const schema: Json = defaultSchema(settings);
  schema.synchronizationRules[0].objectMappings[0].scope = scope;
  return compileJobMapping(JSON.stringify(schema), settings);
}

function outOfScope(scope: Json, record: Json): string | undefined {
  const result = compiled(scope);
  if ('reason' in result) throw new Error(result.reason);
  return result.mapping.outOfScope(record);
}

const clause = (operatorName: string, value?: string, sourceOperandName = 'title') => ({
  operatorName,
  sourceOperandName,
  targetOperand: value === undefined ? null : { values: [value] },
});
const group = (name: string, ...clauses: readonly Json[]) => ({ name, clauses });
const scopeOf = (...inputFilterGroups: readonly Json[]) => ({
  groups: [],
  inputFilterGroups,
  categoryFilterGroups: [],
});

describe('a clause', () => {
  it.each<[string, string | undefined, readonly Json[], readonly Json[]]>([
    ['EQUALS', 'Guide', ['Guide', 'GUIDE'], ['Guides', '', null]],
    ['NOT EQUALS', 'Guide', ['Guides', '', null], ['Guide', 'guide']],
    ['IS TRUE', undefined, [true, 'True'], [false, 'x', null]],
    ['IS FALSE', undefined, [false, 'false'], [true, 'x', null]],
    ['IS NULL', undefined, [null, ''], ['x', false]],
    ['IS NOT NULL', undefined, ['x', false], [null, '']],
    ['PRESENT', undefined, ['x', false], [null, '']],
    ['INCLUDES', 'uid', ['Guide', 'gUIDe'], ['x', null]],
    ['ENDS_WITH', 'ide', ['Guide', 'IDE'], ['ides', null]],
    ['REGEX MATCH', '^G.*e$', ['Guide'], ['guide', 'Guides', null]],
    ['NOT REGEX MATCH', '^G.*e$', ['guide', 'Guides', null], ['Guide']],
    ['REGEX MATCH', '(a+)+$', ['aaa'], [`${'a'.repeat(60)}!`]],
  ])('%s %s', (operator, value, inScope, others) => {
    const scope = scopeOf(group('only', clause(operator, value)));
    for (const title of inScope) expect([title, outOfScope(scope, { title })]).toEqual([title, undefined]);
    for (const title of others) expect([title, outOfScope(scope, { title })]).toEqual([title, 'only']);
  });
});

describe('groups', () => {
  const guide = clause('EQUALS', 'Guide');
  const named = clause('PRESENT', undefined, 'displayName');

  it('take a record for which all clauses of one of them hold', () => {
    const scope = scopeOf(group('first', guide, named), group('second', clause('EQUALS', 'Pilot')));
    expect(outOfScope(scope, { title: 'Guide', displayName: 'A' })).toBeUndefined();
    expect(outOfScope(scope, { title: 'Guide' })).toBe('first');
    expect(outOfScope(scope, { title: 'Pilot' })).toBeUndefined();
  });

  it.each([[null], [scopeOf()]])('that are not there leave nobody out: %j', (scope) => {
    expect(outOfScope(scope, {})).toBeUndefined();
  });

  it('count also where PowerShell has made of a list of one its element', () => {
    const scope = { inputFilterGroups: { name: 'only', clauses: guide } };
    expect(outOfScope(scope, { title: 'Guide' })).toBeUndefined();
    expect(outOfScope(scope, { title: 'x' })).toBe('only');
  });
});

describe('a schema is refused for', () => {
  it.each([
    [
      clause('GREATER_THAN', '1'),
      'In the scoping filter Sales, the operator GREATER_THAN is not known here.',
    ],
    [
      clause('REGEX MATCH', '(a'),
      'In the scoping filter Sales, the pattern (a is not valid: The group "(" is not closed.',
    ],
  ])('%j', (unknown, reason) => {
    expect(compiled(scopeOf(group('Sales', unknown)))).toEqual({ reason });
  });
});

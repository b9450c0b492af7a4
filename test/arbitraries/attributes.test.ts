import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AttributeKind,
  anyValue,
  attributeKinds,
  attributeValue,
  type DeclaredAttribute,
  kindOf,
  recordOf,
  userRecord,
  userValues,
} from '../../src/arbitraries/index.ts';
import { typeOf } from '../../src/values/value.ts';

const many = { numRuns: 1000, seed: 7 } as const;

describe('the kind of an attribute', () => {
  it.each<[name: string, kind: AttributeKind]>([
    ['givenName', 'person-name'],
    ['name.familyName', 'person-name'],
    ['displayName', 'person-name'],
    ['PreferredNameData', 'person-name'],
    ['sn', 'person-name'],
    ['userName', 'user-name'],
    ['userPrincipalName', 'user-name'],
    ['mailNickname', 'user-name'],
    ['UserID', 'user-name'],
    ['mail', 'mail'],
    ['emails[type eq "work"].value', 'mail'],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber', 'employee-id'],
    ['employeeId', 'employee-id'],
    ['WorkerID', 'employee-id'],
    ['hireDate', 'date'],
    ['StatusHireDate', 'date'],
    ['lastLogonTimestamp', 'date'],
    ['active', 'boolean'],
    ['isTerminated', 'boolean'],
    ['proxyAddresses', 'list'],
    ['department', 'text'],
    ['title', 'text'],
    ['__proto__', 'text'],
    ['', 'text'],
  ])('%s is %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  it.each<[declared: DeclaredAttribute, kind: AttributeKind]>([
    [{ type: 'Boolean' }, 'boolean'],
    [{ type: 'DateTime' }, 'date'],
    [{ type: 'integer' }, 'integer'],
    [{ type: 'String' }, 'person-name'],
    [{ type: 'String', multivalued: true }, 'list'],
    [{ type: 'no type' }, 'person-name'],
  ])('declared as %j goes before its name', (declared, kind) => {
    expect(kindOf('givenName', declared)).toBe(kind);
  });
});

describe('the values of an attribute', () => {
  it.each(attributeKinds.map((kind) => [kind]))(
    'of kind %s are there mostly, and null now and then',
    (kind) => {
      const values = fc.sample(attributeValue(kind), many);
      const absent = values.filter((value) => value === null).length;
      expect(absent).toBeGreaterThan(50);
      expect(absent).toBeLessThan(250);
      expect(values).toContain('');
    },
  );

  it.each<[kind: AttributeKind, types: readonly string[]]>([
    ['boolean', ['boolean', 'null', 'text']],
    ['integer', ['integer', 'null', 'text']],
    ['list', ['list', 'null', 'text']],
    ['date', ['null', 'text']],
  ])('of kind %s are of the types %j', (kind, types) => {
    expect([...new Set(fc.sample(attributeValue(kind), many).map(typeOf))].sort()).toEqual(types);
  });

  it('of no kind are of all types', () => {
    expect(new Set(fc.sample(anyValue(), many).map(typeOf)).size).toBe(6);
  });

  it('shrink to a value, not to none', () => {
    expect(fc.check(fc.property(attributeValue('person-name'), () => false)).counterexample).toEqual(['a']);
  });
});

describe('a user', () => {
  it('has the attributes that are named, of the kinds that their names say', () => {
    const { counterexample } = fc.check(
      fc.property(userRecord(['givenName', 'mail', 'hireDate']), () => false),
    );
    expect(counterexample).toEqual([
      Object.assign(Object.create(null), { givenName: 'a', mail: 'a@contoso.com', hireDate: '2000-01-01' }),
    ]);
  });

  it('has the values that are said', () => {
    fc.assert(
      fc.property(
        userRecord({ team: fc.constantFrom('red', 'blue'), badge: 'integer' }),
        ({ team, badge }) => {
          expect(['red', 'blue']).toContain(team);
          expect(String(badge)).toMatch(/^(?:\d+| ?|null)$/);
        },
      ),
    );
  });

  it('may have attributes of any name', () => {
    const [user] = fc.sample(userRecord(['__proto__', 'constructor', 'toString']), 1);
    expect(Object.keys(user!)).toEqual(['__proto__', 'constructor', 'toString']);
  });

  it('has its values in the order of the names, some given', () => {
    const values = userValues(['b', 'a'], new Map([['a', fc.constant('x')]]));
    fc.assert(
      fc.property(values, ([, a]) => {
        expect(a).toBe('x');
      }),
    );
    expect(recordOf(['b', 'a'], ['y'])).toEqual(Object.assign(Object.create(null), { b: 'y', a: null }));
  });
});

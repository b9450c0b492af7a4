import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { evaluate } from 'upnlint';
import { assertMapping, personName, userRecord } from 'upnlint/testing';

// The letters of the name without marks, cut to 59, and a number of at most 5 digits: never empty, never beyond 64.
const local =
  'Join("", Left(Replace(NormalizeDiacritics([displayName]), , "[^A-Za-z0-9]", , "", , ), 59), [employeeId])';
const mapping = `ToLower(Join("@", ${local}, "contoso.com"))`;

// In this company every employee has a number, so none is made up that has not.
const given = { employeeId: fc.integer({ min: 1, max: 99_999 }).map(String) };

test('every user gets a name that Entra ID takes', () => {
  assertMapping(mapping, 'valid-upn', { domains: ['contoso.com'], given });
});

test('the same user always gets the same name', () => {
  assertMapping(mapping, 'deterministic', { given });
});

test('a name has 76 characters at most', () => {
  assertMapping(mapping, 'max-length=76', { given });
});

test('the number stands at the end, before the domain', () => {
  assertMapping(
    mapping,
    ({ attributes, value }) => {
      assert.ok(value.endsWith(`${attributes.employeeId}@contoso.com`));
    },
    { given },
  );
});

test('the arbitraries serve tests of one’s own', () => {
  const upper = 'ToUpper([displayName])';
  fc.assert(
    fc.property(userRecord({ displayName: personName() }), (attributes) => {
      const once = evaluate(upper, { attributes }).outcome;
      const twice = evaluate(upper, { attributes: { displayName: once.value } }).outcome;
      assert.deepEqual(twice, once);
    }),
  );
});

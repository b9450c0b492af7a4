import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lint } from '../../src/lint/index.ts';

const name = 'broken-schema.json';
const text = readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
const { findings } = lint({ name, text });

// The table of examples/README.md, with the text in the file that each finding points at.
it.each([
  ['userPrincipalName', 'nondeterministic-apply', 'RandomString'],
  ['mailNickname', 'regex-group', '\\"suffix\\"'],
  ['accountEnabled', 'switch-odd-arguments', '\\"False\\"'],
  ['displayName', 'undeclared-attribute', '[name.familyname]'],
  ['jobTitle', 'direct-mapping-holds-expression', '\\"PCase([title])\\"'],
  [
    'department',
    'text-tree-disagree',
    'Left([urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department], 64)',
  ],
  ['manager', 'reference-in-switch', 'Switch'],
  ['telephoneNumber', 'typographic-quote', '“ ”'],
  ['city', 'unknown-function', 'tolower'],
  ['employeeHireDate', 'date-format', 'mm'],
])('the mistake in %s is found once, as %s, at %s', (target, code, place) => {
  const [finding, ...others] = findings.filter((each) => each.code === code);
  expect(others).toEqual([]);
  expect(finding?.path?.endsWith(` / ${target}`)).toBe(true);
  expect(text.slice(finding!.span.start, finding!.span.end)).toBe(place);
});

it('the schema without the mistakes has no errors', () => {
  const sound = readFileSync(new URL('../../examples/schema.json', import.meta.url), 'utf8');
  const errors = lint({ name: 'schema.json', text: sound }).findings.filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors).toEqual([]);
});

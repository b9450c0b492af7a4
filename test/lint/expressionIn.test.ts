import { expect, it } from 'vitest';
import { expressionIn } from '../../src/lint/expressionIn.ts';

it.each([
  ['Trim([mail])', 'call'],
  ['  Join ("@", [userName], "contoso.com")', 'call'],
  ['Now()', 'call'],
  ['[mail]', 'attribute'],
  ['[emails[type eq "work"].value]', 'attribute'],
  ['Sales (EMEA)', undefined],
  ['Contoso(Germany)', undefined],
  ['[abc]+', undefined],
  ['"quoted"', undefined],
  ['emails[type eq "work"].value', undefined],
  ['', undefined],
])('%s reads as %s', (text, kind) => {
  expect(expressionIn(text)).toBe(kind);
});

import { describe, expect, it } from 'vitest';
import { evaluateText } from '../support/evaluateText.ts';

const long = 'x'.repeat(1000);
const nested = (expression: (inner: string) => string, depth: number) => {
  let text = '[a]';
  for (let i = 0; i < depth; i++) text = expression(text);
  return text;
};

describe('a text that nested calls would make too long to hold', () => {
  it.each([
    ['Replace by text', nested((inner) => `Replace(${inner}, "x", , , "xxxxxxxx", , )`, 40)],
    ['Replace into a template', nested((inner) => `Replace(${inner}, "?", , , , , "????????")`, 40)],
    ['Replace by pattern', nested((inner) => `Replace(${inner}, , "x", , "xxxxxxxx", , )`, 40)],
    ['Replace by pattern with the whole text', nested((inner) => `Replace(${inner}, , "x", , "$_", , )`, 40)],
    ['Replace a group', nested((inner) => `Replace(${inner}, , "(?<g>x)", "g", "xxxxxxxx", , )`, 40)],
    ['Join over a list', nested((inner) => `Join("-x-x-x-", Split(${inner}, "-"), "x-x")`, 40)],
    ['ConvertToUTF8Hex', nested((inner) => `ConvertToUTF8Hex(${inner})`, 40)],
    ['ConvertToBase64', nested((inner) => `ConvertToBase64(${inner})`, 40)],
  ])('is refused by name: %s', (_, expression) => {
    const outcome = evaluateText(expression, { a: long });
    expect(outcome).toMatchObject({ kind: 'error', diagnostic: { code: 'argument-value' } });
    expect(outcome).toHaveProperty(
      'diagnostic.message',
      expect.stringMatching(/longer than 262144 characters\.$/),
    );
  });

  it('is computed up to 262,144 characters', () => {
    const outcome = evaluateText('Replace([a], "x", , , "xxxx", , )', { a: 'x'.repeat(2 ** 16) });
    expect(outcome).toMatchObject({ kind: 'value', value: 'x'.repeat(2 ** 18) });
    expect(evaluateText('Append([a], "x")', { a: 'x'.repeat(2 ** 18) }).kind).toBe('error');
  });
});

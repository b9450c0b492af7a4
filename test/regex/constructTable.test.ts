import { describe, expect, test } from 'vitest';
import { compileRegex, constructTable, regexFacts } from '../../src/regex/index.ts';

const rows = Object.entries(constructTable).map(([name, row]) => ({ name, ...row }));

describe.each(rows)('$name, as in $example', ({ name, example, javascript, engine }) => {
  test(`JavaScript: ${javascript}`, () => {
    const compile = () => new RegExp(example);
    if (javascript === 'error') expect(compile).toThrow(SyntaxError);
    else expect(compile).not.toThrow();
  });

  test(`runs as the table says: ${engine}`, () => {
    const fast = compileRegex(example, { engine: 'fast' });
    if (name === 'readInLoop') {
      const regex = 'regex' in fast ? fast.regex : undefined;
      expect(regex?.parseReplacement('$1')).toMatchObject({ replacement: { fast: null } });
    } else expect('regex' in fast).toBe(engine !== 'exact');
  });

  test('is reported if JavaScript would read it differently', () => {
    const compiled = compileRegex(example);
    if ('error' in compiled) throw new Error(compiled.error.message);
    const reported = regexFacts(compiled.regex.tree).differences.map(({ construct }) => construct);
    // Whether a group of a loop is read depends on the replacement.
    expect((reported as string[]).includes(name)).toBe(javascript !== 'same' && name !== 'readInLoop');
  });
});

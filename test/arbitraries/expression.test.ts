import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { print } from '../../grammar/index.ts';
import {
  dotnetInput,
  dotnetPattern,
  expression,
  expressionTree,
  userValues,
} from '../../src/arbitraries/index.ts';
import { compile } from '../../src/evaluate/index.ts';
import { catalogue } from '../../src/functions/index.ts';
import { createContext } from '../../src/library/context.ts';
import { compileRegex, type Regex, RegexUnanswered } from '../../src/regex/index.ts';
import { runs } from '../support/runs.ts';

const many = { numRuns: 3000, seed: 11 } as const;

describe('made-up expressions', () => {
  it.each([[true], [false]])('compile, well-typed: %s', (wellTyped) => {
    fc.assert(
      fc.property(expression({ wellTyped }), (text) => {
        expect(compile(text).program, text).toBeDefined();
      }),
      runs(1000),
    );
  });

  it.each([[true], [false]])('call every function of the catalogue, well-typed: %s', (wellTyped) => {
    const texts = fc.sample(expression({ wellTyped }), many).join('\n');
    expect(catalogue.map(({ name }) => name).filter((name) => !texts.includes(`${name}(`))).toEqual([]);
  });

  it('have a value for most users when they are well-typed', () => {
    const context = createContext({ now: '2026-11-25T09:00:00Z', seed: 1, defaultDomain: 'contoso.com' });
    const outcomes = fc.sample(expression(), many).map((text) => {
      const program = compile(text).program!;
      const [values] = fc.sample(userValues(program.attributes), { numRuns: 1, seed: 7 });
      return program.evaluate(values!, context).kind;
    });
    expect(outcomes.filter((kind) => kind === 'value').length).toBeGreaterThan(0.75 * many.numRuns);
  });

  it('read the attributes that are given, and no others', () => {
    const attributes = {
      first: 'person-name',
      joined: 'date',
      groups: 'list',
      count: 'integer',
      on: 'boolean',
    } as const;
    const read = fc
      .sample(expression({ attributes }), many)
      .flatMap((text) => compile(text).program!.attributes);
    expect([...new Set(read)].sort()).toEqual(Object.keys(attributes).sort());
  });

  it('may have no attributes at all', () => {
    for (const text of fc.sample(expression({ attributes: {} }), 300))
      expect(compile(text).program?.attributes).toEqual([]);
  });

  it('shrink to short ones', () => {
    const { counterexample } = fc.check(
      fc.property(expression(), (text) => !text.includes('Mid(')),
      many,
    );
    expect(counterexample?.[0].length).toBeLessThan(40);
  });

  it('by the grammar alone have all kinds of nodes', () => {
    const trees = JSON.stringify(fc.sample(expressionTree(), 300), (_, value) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
    for (const kind of [
      'Text',
      'Number',
      'Name',
      'Attribute',
      'Function',
      'Group',
      'Comparison',
      'Concatenation',
      'Omitted',
    ])
      expect(trees).toContain(`"kind":"${kind}"`);
    expect(print(fc.sample(expressionTree(), 1)[0]!)).not.toBe('');
  });
});

describe('made-up patterns', () => {
  it('are valid for the most part, and match their inputs now and then', () => {
    const patterns = fc.sample(dotnetPattern(), many).map((pattern) => compileRegex(pattern));
    const valid = patterns.flatMap((compiled) => ('regex' in compiled ? [compiled.regex] : []));
    expect(valid.length).toBeGreaterThan(0.6 * many.numRuns);
    const inputs = fc.sample(dotnetInput(), { ...many, numRuns: valid.length });
    const matching = valid.filter((regex, i) => hasMatch(regex, inputs[i]!));
    expect(matching.length).toBeGreaterThan(0.2 * valid.length);
  });
});

/** Whether it matches; what runs away or depends on the version of .NET is not answered. */
function hasMatch(regex: Regex, input: string): boolean {
  try {
    return regex.matches(input).length > 0;
  } catch (error) {
    if (error instanceof RegexUnanswered) return false;
    throw error;
  }
}

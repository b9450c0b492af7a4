import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotnetInput, dotnetPattern } from '../../src/arbitraries/index.ts';
import { boundCost } from '../../src/regex/boundCost.ts';
import { exactRegex } from '../../src/regex/exactRegex.ts';
import {
  compileRegex,
  parsePattern,
  printPattern,
  type Regex,
  RegexRunaway,
  RegexVersionDependent,
} from '../../src/regex/index.ts';
import type { ParsedPattern } from '../../src/regex/regexTree.ts';
import { runs } from '../support/runs.ts';

const { numRuns } = runs();

function compiled(pattern: string, engine: 'fast' | 'exact'): Regex | null {
  const result = compileRegex(pattern, { engine });
  return 'regex' in result ? result.regex : null;
}

function parsed(pattern: string): ParsedPattern | null {
  const result = parsePattern(pattern);
  return 'tree' in result ? result.tree : null;
}

/** Everything that a caller can ask of a regex and a value. */
function answers(regex: Regex, input: string): unknown {
  const replaced = (text: string) => {
    const parsedText = regex.parseReplacement(text);
    return 'replacement' in parsedText ? regex.replace(input, parsedText.replacement) : null;
  };
  return {
    whole: replaced('<$&>'),
    groups: replaced('[$1|$2|${n}|$+]'),
    around: replaced("`$`'$'"),
    first: regex.groupNames.map((name) => regex.firstGroup(input, name)),
    replacedGroups: regex.groupNames.map((name) => regex.replaceGroup(input, name, '$1')),
  };
}

/** The value, or the designed outcome that there is none: within the budget, or for all versions of .NET. */
function orUnanswered<T>(ask: () => T): T | 'ran away' | 'depends on the version' {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RegexRunaway) return 'ran away';
    if (error instanceof RegexVersionDependent) return 'depends on the version';
    throw error;
  }
}

test('the fast engine gives the answers of the exact one wherever it accepts a pattern', () => {
  let accepted = 0;
  fc.assert(
    fc.property(
      dotnetPattern(),
      fc.array(dotnetInput(), { minLength: 3, maxLength: 6 }),
      (pattern, inputs) => {
        const fast = compiled(pattern, 'fast');
        fc.pre(fast !== null);
        accepted += 1;
        const exact = compiled(pattern, 'exact')!;
        for (const input of inputs) expect(answers(fast, input)).toEqual(answers(exact, input));
      },
    ),
    { numRuns, maxSkipsPerRun: 1000 },
  );
  expect(accepted).toBeGreaterThanOrEqual(numRuns);
});

test('a printed pattern parses to the same tree', () => {
  const shape = (tree: ParsedPattern) =>
    JSON.stringify(tree.root, (key, value) => (key === 'span' ? undefined : value));
  fc.assert(
    fc.property(dotnetPattern(), (pattern) => {
      const tree = parsed(pattern);
      fc.pre(tree !== null);
      expect(shape(parsed(printPattern(tree))!)).toBe(shape(tree));
    }),
    { numRuns, maxSkipsPerRun: 1000 },
  );
});

test('any text is either a pattern or an error inside it', () => {
  const pieces = fc.constantFrom(
    ..."()[]{}|?*+^$\\.-:<>=!#,'abknpxu0189 \n".split(''),
    '(?',
    '(?<',
    '\\p{',
    '[^',
    'é',
    '\ud83d',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), fc.constantFrom('', 'x', 'i', 'n'), (parts, flags) => {
      const pattern = parts.join('');
      const result = compileRegex(pattern, { flags, stepBudget: 20_000 });
      if ('error' in result) {
        const { span } = result.error;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(pattern.length);
      } else orUnanswered(() => result.regex.matches('aab(0x)'));
    }),
    { numRuns: numRuns * 5 },
  );
});

test('no value takes more steps than the bound that lets a pattern run natively', () => {
  // An instruction more or less for each unit of work: opening and closing groups, going round a loop.
  const INSTRUCTIONS = 8;
  fc.assert(
    fc.property(
      dotnetPattern(),
      fc.array(dotnetInput(), { minLength: 3, maxLength: 6 }),
      (pattern, inputs) => {
        const tree = parsed(pattern);
        fc.pre(tree !== null);
        const bound = boundCost(tree.root);
        fc.pre('steps' in bound);
        for (const input of inputs) {
          const budget = INSTRUCTIONS * bound.steps(input.length);
          fc.pre(budget < 1_000_000);
          expect(orUnanswered(() => exactRegex(tree, budget).matches(input))).not.toBe('ran away');
        }
      },
    ),
    { numRuns, maxSkipsPerRun: 1000 },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ExpressionParser } from '../../grammar/parser.ts';
import { SyntaxReport } from '../../grammar/syntaxReport.ts';
import { tokenize } from '../../grammar/tokenize.ts';
import { scrapsArbitrary } from '../support/scraps.ts';

// Throws when the grammar is ambiguous within one token of look-ahead, or otherwise not what Chevrotain can run.
const parser = new ExpressionParser(false);

it('accepts every list of tokens, so that Chevrotain itself never finds an error', () => {
  fc.assert(
    fc.property(scrapsArbitrary, (text) => {
      const report = new SyntaxReport(text);
      parser.parse(tokenize(text, 100, report) ?? [], report);
      expect(parser.errors).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format, parse, print, walk } from '../../grammar/index.ts';
import { SyntaxReport } from '../../grammar/syntaxReport.ts';
import { tokenize } from '../../grammar/tokenize.ts';
import { expressionTree } from '../../src/arbitraries/index.ts';
import { runs } from '../support/runs.ts';
import { scrapsArbitrary } from '../support/scraps.ts';
import { withoutSpans } from '../support/withoutSpans.ts';

fc.configureGlobal(runs(100));

const blanks = fc.array(fc.constantFrom(' ', '\n', '\r\n', '\t', '  '), { minLength: 1, maxLength: 9 });

const cutExpressions = fc
  .tuple(expressionTree(), fc.nat())
  .map(([expression, cut]) => print(expression).slice(0, cut % (print(expression).length + 1)));

describe('grammar laws', () => {
  it('printing and parsing gives the same tree', () => {
    fc.assert(
      fc.property(expressionTree(), (expression) => {
        const read = parse(print(expression), { maxLength: Infinity });
        expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(withoutSpans(read.expression)).toEqual(withoutSpans(expression));
      }),
    );
  });

  it('formatting keeps the tree at any width', () => {
    fc.assert(
      fc.property(expressionTree(), fc.integer({ min: 0, max: 120 }), (expression, width) => {
        const read = parse(format(expression, { width }), { maxLength: Infinity });
        expect(withoutSpans(read.expression)).toEqual(withoutSpans(expression));
      }),
    );
  });

  it('formatting what has been formatted changes nothing', () => {
    fc.assert(
      fc.property(expressionTree(), fc.integer({ min: 0, max: 120 }), (expression, width) => {
        const once = format(expression, { width });
        const again = parse(once, { maxLength: Infinity }).expression;
        expect(again && format(again, { width })).toBe(once);
      }),
    );
  });

  it('blanks between words do not matter', () => {
    fc.assert(
      fc.property(expressionTree(), blanks, (expression, between) => {
        const words = tokenize(print(expression), 100, new SyntaxReport('')) ?? [];
        const spaced = words.map(({ image }, index) => image + between[index % between.length]).join('');
        expect(withoutSpans(parse(spaced, { maxLength: Infinity }).expression)).toEqual(
          withoutSpans(expression),
        );
      }),
    );
  });

  it('any text gives a tree or an error, with every span inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(scrapsArbitrary, cutExpressions, fc.string({ unit: 'binary' })), (text) => {
        const { expression, diagnostics } = parse(text);
        expect(expression === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        for (const { span } of diagnostics) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      runs(2000),
    );
  });

  it('every node lies inside the text, and parts inside their whole in order', () => {
    fc.assert(
      fc.property(expressionTree(), (tree) => {
        const text = print(tree);
        const { expression } = parse(text, { maxLength: Infinity });
        if (expression === undefined) throw new Error(`does not parse: ${text}`);
        expect(expression.span).toEqual({ start: 0, end: text.length });
        walk(expression, {
          Attribute: ({ name, span }) => expect(text.slice(span.start, span.end)).toBe(`[${name}]`),
          Function: ({ name, nameSpan, span, arguments: places }) => {
            expect(text.slice(nameSpan.start, nameSpan.end)).toBe(name);
            let end = nameSpan.end + 1;
            for (const place of places) {
              expect(place.span.start).toBeGreaterThanOrEqual(end);
              end = place.span.end;
            }
            expect(span.end).toBe(Math.max(end, nameSpan.end + 1) + 1);
          },
        });
      }),
    );
  });
});

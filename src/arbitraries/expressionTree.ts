import * as fc from 'fast-check';
import type { Argument, ComparisonOperator, Expression } from '../../grammar/index.ts';

const span = { start: 0, end: 0 };

const words = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,6}$/);

const text: fc.Arbitrary<Expression> = fc
  .oneof(
    fc.string({ maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.string({ unit: fc.constantFrom('"', '\\', 'd', ',', '[', '\n', '“'), maxLength: 6 }),
  )
  .map((value) => ({ kind: 'Text', value, span }));

const attribute: fc.Arbitrary<Expression> = fc
  .oneof(
    { weight: 3, arbitrary: words },
    fc.constantFrom(
      'emails[type eq "work"].value',
      'roles[value eq "a]b"].value',
      'urn:x:y:1.0:User:JobCode',
      'name.givenName',
      ' a ',
    ),
  )
  .map((name) => ({ kind: 'Attribute', name, span }));

const number: fc.Arbitrary<Expression> = fc
  .oneof(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => ({ text: `${value}`, value })),
    fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map((value) => ({ text: `&H${value.toString(16)}`, value })),
    fc.constantFrom('1.5', '+007').map((text) => ({ text, value: undefined })),
  )
  .map((literal) => ({ kind: 'Number', ...literal, span }));

const name: fc.Arbitrary<Expression> = fc
  .constantFrom('vbTextCompare', 'IgnoreObjectFlow', 'UTF8', 'True', 'NULL')
  .map((bare) => ({ kind: 'Name', name: bare, span }));

const omitted: Argument = { kind: 'Omitted', span };

const signs = fc.constantFrom<ComparisonOperator[]>('=', '<>', '<', '<=', '>', '>=');

const nesting = { maxDepth: 4, depthSize: 'small' } as const;

const weighted = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });

type Parts = {
  expression: Expression;
  concatenation: Expression;
  operand: Expression;
};

/**
 * Any expression by the grammar alone, as the tree that `parse` would give for its printed text; all spans are empty, and
 * names are any. A call never has an omitted place as its only one, since nothing between parentheses is no place at all.
 */
export function expressionTree(): fc.Arbitrary<Expression> {
  return tree;
}

const { expression: tree } = fc.letrec<Parts>((tie) => {
  const places: fc.Arbitrary<Argument[]> = fc
    .array(fc.oneof(weighted(3, tie('expression')), weighted(1, fc.constant(omitted))), {
      maxLength: 7,
    })
    .filter(([first, ...rest]) => first?.kind !== 'Omitted' || rest.length > 0);
  const call = fc
    .tuple(words, places)
    .map(
      ([word, list]): Expression => ({ kind: 'Function', name: word, nameSpan: span, arguments: list, span }),
    );
  const group = tie('expression').map((expression): Expression => ({ kind: 'Group', expression, span }));
  const joined = fc
    .array(tie('operand'), { minLength: 2, maxLength: 4 })
    .map((operands): Expression => ({ kind: 'Concatenation', operands, span }));
  const compared = fc.tuple(tie('concatenation'), signs, tie('concatenation')).map(
    ([left, operator, right]): Expression => ({
      kind: 'Comparison',
      operator,
      operatorSpan: span,
      left,
      right,
      span,
    }),
  );
  return {
    operand: fc.oneof(nesting, text, attribute, number, name, weighted(6, call), group),
    concatenation: fc.oneof(weighted(5, tie('operand')), weighted(1, joined)),
    expression: fc.oneof(weighted(5, tie('concatenation')), weighted(1, compared)),
  };
});

import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/index.ts';
import { evaluateText, shown } from '../support/evaluateText.ts';

describe('the examples that the documentation of functions prints', () => {
  const rows = catalogue.flatMap(({ name, examples }) =>
    examples.map((example) => [name, example.expression, example] as const),
  );

  it.each(rows)('%s: %s', (_name, expression, { attributes, context, gives }) => {
    expect(shown(evaluateText(expression, attributes, context))).toEqual(gives);
  });
});

import { describe, expect, it } from 'vitest';
import { type Expression, parse, walk } from '../../grammar/index.ts';

const tree = parse('IIF([a] = "b" & "c", (F(1, )), IgnoreAttributeFlow)').expression as Expression;

describe('walking', () => {
  it('meets every node once, before its parts and in the order of the text', () => {
    const met: string[] = [];
    walk(tree, {
      Function: ({ name }) => met.push(name),
      Comparison: ({ operator }) => met.push(operator),
      Concatenation: () => met.push('&'),
      Group: () => met.push('()'),
      Attribute: ({ name }) => met.push(`[${name}]`),
      Text: ({ value }) => met.push(value),
      Number: ({ text }) => met.push(text),
      Name: ({ name }) => met.push(name),
      Omitted: () => met.push('-'),
    });
    expect(met).toEqual(['IIF', '=', '[a]', '&', 'b', 'c', '()', 'F', '1', '-', 'IgnoreAttributeFlow']);
  });

  it('passes through the kinds that the visitor leaves out', () => {
    const attributes: string[] = [];
    walk(tree, { Attribute: ({ name }) => attributes.push(name) });
    expect(attributes).toEqual(['a']);
  });
});

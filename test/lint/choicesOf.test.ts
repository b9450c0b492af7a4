import { describe, expect, it } from 'vitest';
import { type Expression, type Node, parse, print } from '../../grammar/index.ts';
import { resultsOf, walkValue } from '../../src/lint/choicesOf.ts';

function expressionOf(text: string): Expression {
  const { expression } = parse(text);
  if (expression === undefined) throw new Error(`${text} does not parse`);
  return expression;
}

describe('the nodes that can be the whole value are', () => {
  it.each([
    ['[a]', ['[a]']],
    ['Append([a], [b])', ['Append([a], [b])']],
    ['IIF([a] = "x", [b], "c")', ['[b]', '"c"']],
    ['Switch([a], [d], "k", [v], [l], "w")', ['[d]', '[v]', '"w"']],
    ['Switch([a], , "k", [v])', ['', '[v]']],
    ['Coalesce([a], Switch([b], "d", "k", "v"))', ['[a]', '"d"', '"v"']],
    ['IgnoreFlowIfNullOrEmpty(Redact(([a])))', ['[a]']],
    ['SelectUniqueValue(ToLower([a]), [b])', ['ToLower([a])', '[b]']],
    ['IIF([a] = "x", [b])', ['[b]']],
  ])('of %s', (text, results) => {
    expect(resultsOf(expressionOf(text)).map(print)).toEqual(results);
  });
});

describe('the value is made of', () => {
  it.each([
    ['IIF([test] = "x", Append([a], [b]), [c])', ['a', 'b', 'c']],
    ['Switch([test], [d], [key], [v])', ['d', 'v']],
    ['Join([s], [a] & [b])', ['s', 'a', 'b']],
    ['IsPresent([test])', []],
    ['Append("x", Not([test]))', []],
  ])('the attributes of %s that do not only choose', (text, names) => {
    const met: string[] = [];
    walkValue(expressionOf(text), (node: Node) => {
      if (node.kind === 'Attribute') met.push(node.name);
    });
    expect(met).toEqual(names);
  });
});

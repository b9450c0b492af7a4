import { describe, expect, test } from 'vitest';
import { parsePattern } from '../../src/regex/index.ts';
import { markedText } from '../support/markedText.ts';

function treeOf(pattern: string, flags = '') {
  const result = parsePattern(pattern, flags);
  if ('error' in result) throw new Error(`${pattern}: ${result.error.message}`);
  return result.tree;
}

describe('a pattern that .NET refuses', () => {
  test.each([
    ['a‹\\_›', 'The escape "\\_" does not exist.'],
    ['‹\\é›', 'The escape "\\é" does not exist.'],
    ['a‹\\›', 'The pattern ends in a single backslash.'],
    ['‹\\x1g›', 'The escape needs 2 hexadecimal digits.'],
    ['‹\\c›', 'A control character is missing after "\\c".'],
    ['‹\\c1›', 'There is no such control character.'],
    ['a‹\\2›', 'There is no group "\\2".'],
    ['‹\\k<n>›', 'There is no group "\\k<n>".'],
    ['‹\\kn›', '"\\k" needs a group name, as in "\\k<name>".'],
    ['‹\\p{Greek}›', 'There is no category or block named "Greek".'],
    ['‹\\p›Lu+', 'The property "\\p" needs a name in braces.'],
    ['‹[a›', 'The class "[" is not closed.'],
    ['‹[]›', 'The class "[" is not closed.'],
    ['[‹z-a›]', 'The range is in reverse order.'],
    ['[‹a-\\d›]', 'A range cannot end in a class such as "\\d".'],
    ['‹[a-z-[b]›c]', 'A subtraction must be the last part of a class.'],
    ['‹*›a', 'The quantifier "*" follows nothing.'],
    ['a*‹*›', 'The quantifier "*" follows another quantifier.'],
    ['a+‹+›', 'The quantifier "+" follows another quantifier.'],
    ['‹a{2,1}›', 'The quantifier has its numbers in reverse order.'],
    ['a{‹2147483648›}', 'The number is larger than 2147483647.'],
    ['b‹(›a', 'The group "(" is not closed.'],
    ['a‹)›', 'There is a ")" too many.'],
    ['a‹(?#b›', 'The comment "(?#" is not closed.'],
    ['‹(?P›<n>a)', 'This kind of group does not exist.'],
    ['(?<‹n!›>a)', 'A group name consists of letters, digits and "_".'],
    ['(?<‹0›>a)', 'Group 0 is the whole match and cannot be captured again.'],
    ['(?<n-‹m›>a)', 'There is no group "m".'],
    ['(?(‹2›)a|b)', 'There is no group "2".'],
    ['(a)‹(?(1)a|b|c)›', 'A conditional has more than two branches.'],
    ['(?‹(›?<n>a)b)', 'A condition cannot be a named group.'],
  ])('%s: %s', (marked, message) => {
    const { text, spans } = markedText(marked);
    const result = parsePattern(text);
    expect(result).toMatchObject({ error: { message } });
    expect('error' in result && result.error.span).toEqual(spans[0]);
  });

  test('nesting beyond the limit is an error, up to it is not', () => {
    const nested = (depth: number) => parsePattern('('.repeat(depth) + ')'.repeat(depth));
    expect(nested(200)).toHaveProperty('tree');
    expect(nested(201)).toMatchObject({ error: { message: 'Groups nest deeper than 200.' } });
    expect(parsePattern('[a-'.repeat(300))).toHaveProperty('error');
    expect(parsePattern('('.repeat(100_000))).toHaveProperty('error');
  });
});

describe('groups', () => {
  test.each([
    ['unnamed before named', '(?<n>a)(b)(?<m>c)', ['0', '1', 'n', 'm']],
    ['numbers by hand stay', '(?<5>a)(b)(?<n>c)', ['0', '1', 'n', '5']],
    ['a name used twice is one group', '(?<n>a)|(?<n>b)', ['0', 'n']],
    ['explicit capture leaves the named ones', '(?n)(a)(?<n>b)', ['0', 'n']],
    ['no group in a class, an escape or a comment', '[(]\\((?#()a', ['0']],
    ['no group for a condition', '(?<n>a)(?(n)b|(c))', ['0', '1', 'n']],
  ])('%s', (_, pattern, names) => {
    expect(treeOf(pattern).groups.map(({ name }) => name)).toEqual(names);
  });
});

describe('spans', () => {
  test('a node knows its place in the text, parentheses and quantifier included', () => {
    const { root } = treeOf('a(?:bc){2}|(?<n>d)+');
    const text = 'a(?:bc){2}|(?<n>d)+';
    const places: string[] = [];
    const visit = (node: typeof root) => {
      if (node.kind === 'Loop' || node.kind === 'Capture')
        places.push(text.slice(node.span.start, node.span.end));
      if (node.kind === 'Loop' || node.kind === 'Capture') visit(node.body);
      if (node.kind === 'Alternation') node.branches.forEach(visit);
      if (node.kind === 'Concatenation') node.items.forEach(visit);
    };
    visit(root);
    expect(places).toEqual(['(?:bc){2}', '(?<n>d)+', '(?<n>d)']);
  });
});

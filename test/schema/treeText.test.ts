import { describe, expect, it } from 'vitest';
import { readSchema } from '../../src/schema/index.ts';

type Tree = { readonly name: string | null; readonly type: string; readonly parameters?: unknown };

const attribute = (name: string): Tree => ({ name, type: 'Attribute', parameters: [] });
const constant = (name: string): Tree => ({ name, type: 'Constant', parameters: [] });
const placeholder = { ...constant('%DomainFQDN%'), expression: null };
const call = (name: string, ...entries: readonly (readonly [string, unknown])[]): Tree => ({
  name,
  type: 'Function',
  parameters: entries.map(([key, value]) => ({ key, value })),
});

function treeText(source: object): string | undefined {
  const text = JSON.stringify({ targetAttributeName: 'x', source });
  return readSchema({ name: 'x', text }).schema!.objectMappings[0]!.attributeMappings[0]!.treeText;
}

const [a, b] = [attribute('a'), attribute('b')];

describe('the text that a tree stands for', () => {
  it.each<[string, Tree, string | undefined]>([
    ['an attribute', attribute('emails[type eq "work"].value'), '[emails[type eq "work"].value]'],
    ['a constant with quotes', constant('a "b" \\'), '"a \\"b\\" \\\\"'],
    [
      'places in the order of the signature',
      call('Append', ['suffix', b], ['source', a]),
      'Append([a], [b])',
    ],
    [
      'keys in another case',
      call('Replace', ['SOURCE', a], ['find', constant('-')], ['Replacement', constant('_')]),
      'Replace([a], "-", , , "_", , )',
    ],
    [
      'nothing, where ConvertTo-Json has cut it',
      call('Append', ['source', '@{expression=[a]}'], ['suffix', b]),
      undefined,
    ],
    [
      'a key that repeats',
      call('Join', ['separator', constant('')], ['source', a], ['source', b]),
      'Join("", [a], [b])',
    ],
    [
      'integers without quotes',
      call('Left', ['source', constant('12')], ['length', constant('448')]),
      'Left("12", 448)',
    ],
    [
      'a condition with operands',
      call('IIF', ['one', a], ['two', constant('<=')], ['three', constant('0')], ['four', b]),
      'IIF([a] <= "0", [b], )',
    ],
    [
      'a condition alone',
      call('IIF', ['one', call('IsPresent', ['source', a])], ['four', a], ['five', b]),
      'IIF(IsPresent([a]), [a], [b])',
    ],
    [
      'three places of FormatDateTime',
      call('FormatDateTime', ['source', a], ['outputFormat', constant('y')]),
      'FormatDateTime([a], , "y")',
    ],
    [
      'four with styles',
      call(
        'FormatDateTime',
        ['source', a],
        ['dateTimeStyles', constant('None')],
        ['outputFormat', constant('y')],
      ),
      'FormatDateTime([a], "None", , "y")',
    ],
    [
      'optional places at the end',
      call('InStr', ['value1', a], ['value2', b], ['start', constant('3')]),
      'InStr([a], [b], 3)',
    ],
    [
      'a placeholder as an empty place',
      call('Join', ['separator', constant('@')], ['source', a], ['source', placeholder]),
      'Join("@", [a], )',
    ],
    ['a null as an empty place', call('Append', ['source', null], ['suffix', b]), 'Append(, [b])'],
    ['a function without places and without a list', { name: 'Now', type: 'Function' }, 'Now()'],
    [
      'an unknown function inside, by the text beside it',
      call('Trim', ['source', { ...call('Other', ['x', a]), expression: 'Other([a])' }]),
      'Trim(Other([a]))',
    ],
    ['not an unknown function', call('Other', ['x', a]), undefined],
    [
      'not an unknown function inside without a text',
      call('Trim', ['source', call('Other', ['x', a])]),
      undefined,
    ],
    ['not an unknown key', call('Trim', ['x', a]), undefined],
    ['not a key twice', call('Trim', ['source', a], ['source', b]), undefined],
    ['not a call whose list is missing', { name: 'Trim', type: 'Function' }, undefined],
    ['not a list that was cut', { name: 'Trim', type: 'Function', parameters: 'System.Object[]' }, undefined],
    ['not a source without a name', { name: null, type: 'Function', parameters: [] }, undefined],
    ['what does not parse, as it is', attribute('a['), '[a[]'],
  ])('%s', (_, source, text) => {
    expect(treeText(source)).toBe(text);
  });
});

describe('a tree agrees with the text beside it', () => {
  const three = call(
    'FormatDateTime',
    ['source', a],
    ['inputFormat', constant('y')],
    ['outputFormat', constant('M')],
  );
  const four = call('Replace', ['source', a], ['Find', constant('1')], ['Replacement', constant('')]);
  it.each<[string, Tree, string, string]>([
    [
      'whatever its blanks',
      call('Append', ['source', a], ['suffix', b]),
      ' Append( [a],[b])',
      'Append([a], [b])',
    ],
    [
      'with four places, styles omitted',
      three,
      'FormatDateTime([a], , "y", "M")',
      'FormatDateTime([a], , "y", "M")',
    ],
    ['with three places', three, 'FormatDateTime([a], "y", "M")', 'FormatDateTime([a], "y", "M")'],
    ['with places left out at the end', four, 'Replace([a], "1", , , "")', 'Replace([a], "1", , , "")'],
    ['with numbers in quotes or not', four, 'Replace([a], 1, , , "")', 'Replace([a], 1, , , "")'],
    [
      'with a single backslash',
      call('Split', ['source', a], ['delimiter', constant('\\d')]),
      'Split([a], "\\d")',
      'Split([a], "\\\\d")',
    ],
    [
      'with a part whose tree form is not known',
      call('Trim', ['source', { ...constant('?'), type: '&', expression: '[a]&[b]' }]),
      'Trim([a] & [b])',
      'Trim([a] & [b])',
    ],
  ])('%s', (_, tree, expression, text) => {
    expect(treeText({ ...tree, expression })).toBe(text);
  });

  it.each<[string, Tree, string, string]>([
    ['another attribute', call('Trim', ['source', b]), 'Trim([a])', 'Trim([b])'],
    ['another function', call('ToLower', ['source', a]), 'ToUpper([a])', 'ToLower([a])'],
    [
      'another place',
      call('Replace', ['source', a], ['RegularExpression', b]),
      'Replace([a], [b])',
      'Replace([a], , [b], , , , )',
    ],
    [
      'one argument less',
      call('Join', ['separator', a], ['source', a]),
      'Join([a], [a], [b])',
      'Join([a], [a])',
    ],
    [
      'empty text in place of nothing',
      call('Switch', ['source', a], ['defaultValue', constant('')]),
      'Switch([a], )',
      'Switch([a], "")',
    ],
    ['a direct mapping that holds an expression', attribute('a'), 'Trim([a])', '[a]'],
  ])('but not with %s', (_, tree, expression, text) => {
    expect(treeText({ ...tree, expression })).toBe(text);
  });
});

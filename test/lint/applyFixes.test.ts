import { describe, expect, it } from 'vitest';
import { applyFixes, lint } from '../../src/lint/index.ts';
import { readSchema } from '../../src/schema/index.ts';
import { schemaText } from '../support/lint.ts';

const mended = (text: string, safety: 'safe' | 'unsafe' = 'safe') =>
  applyFixes({ name: 'a.entraexpr', text }, {}, { safety }).text;

describe('a slip is mended', () => {
  it.each([
    ['letter case', 'TOLOWER([mail])', 'ToLower([mail])'],
    ['typographic quotes', 'Append([city], “x”)', 'Append([city], "x")'],
    ['one typographic quote', 'Append([city], "x”)', 'Append([city], "x")'],
    ['single quotes', "Append([city], 'x')", 'Append([city], "x")'],
    ['semicolons', 'Append([city]; "x")', 'Append([city], "x")'],
    ['a foreign operator', 'IIF([a] == "b", "x", "y")', 'IIF([a] = "b", "x", "y")'],
    ['an odd blank', 'Append([city],\u00a0"x")', 'Append([city], "x")'],
    [
      'single backslashes, all of a text',
      'Word([a], 1, "\\s\\\\\\d\\"\\w")',
      'Word([a], 1, "\\\\s\\\\\\\\d\\"\\\\w")',
    ],
    [
      'the older FormatDateTime',
      'FormatDateTime([a], "yyyy-MM-dd", "yyyy")',
      'FormatDateTime([a], , "yyyy-MM-dd", "yyyy")',
    ],
    ['an interval in full', 'DateAdd("days", 1, Now())', 'DateAdd("d", 1, Now())'],
    ['the case of True', 'IIF(IsPresent([a])="true", "x", "y")', 'IIF(IsPresent([a])="True", "x", "y")'],
    ['a date as text', 'DateAdd("d", 1, [a])', 'DateAdd("d", 1, CDate([a]))'],
    ['several, one behind the other', 'append([city]; ‘x’)', 'Append([city], "x")'],
  ])('safely: %s', (_, text, expected) => {
    expect(mended(text)).toBe(expected);
    expect(mended(`// why\n${text}\n`)).toBe(`// why\n${expected}\n`);
  });

  it.each([
    ['a name that is nearly right', 'ToLowr([mail])', 'ToLower([mail])'],
    ['quotes of JSON', 'Append([city], \\"x\\")', 'Append([city], "x")'],
    ['a lost comma', 'Append([city] "x")', 'Append([city], "x")'],
    ['a constant of Connect', 'Switch([a], True, "0", "False")', 'Switch([a], "True", "0", "False")'],
    ['a blank in a name', 'ToLower([mail ])', 'ToLower([mail])'],
    ['a lost place', 'Replace([a], , "[a-z]*", "", , )', 'Replace([a], , "[a-z]*", , "", , )'],
    ['Replace of other languages', 'Replace([a], "b", "c")', 'Replace([a], "b", , , "c")'],
    ['the same with a pattern', 'Replace([a], "[0-9]", "")', 'Replace([a], , "[0-9]", , "")'],
    [
      'lost places with empty ones at the end',
      'Replace([a], "b", "c", , , , )',
      'Replace([a], "b", , , "c", , )',
    ],
    ['a pattern as text', 'Replace([a], "[0-9]", , , "", , )', 'Replace([a], , "[0-9]", , "", , )'],
    [
      'a group misspelt',
      'Replace([a], , "(?<ab>x)", , "${abc}", , )',
      'Replace([a], , "(?<ab>x)", , "${ab}", , )',
    ],
    [
      'an attribute as text',
      'Replace([a], , "(?<g>x)", "g", , "b", )',
      'Replace([a], , "(?<g>x)", "g", , [b], )',
    ],
    ['formats moved up', 'FormatDateTime([a], "yyyy", "MM", )', 'FormatDateTime([a], , "yyyy", "MM")'],
    ['formats apart', 'FormatDateTime([a], "yyyy", , "MM")', 'FormatDateTime([a], , "yyyy", "MM")'],
    ['the interval last', 'DateDiff(Now(), CDate([a]), "d")', 'DateDiff("d", Now(), CDate([a]))'],
    ['number and date', 'DateAdd("d", CDate([a]), 7)', 'DateAdd("d", 7, CDate([a]))'],
    ['number and text', 'Mid(1, 8, [a])', 'Mid([a], 1, 8)'],
    [
      'a month as minutes',
      'FormatDateTime([a], , "yyyy-mm-dd", "yyyy")',
      'FormatDateTime([a], , "yyyy-MM-dd", "yyyy")',
    ],
    [
      'letters of no date',
      'FormatDateTime([a], , "yyyy", "DD.MM.YYYY")',
      'FormatDateTime([a], , "yyyy", "dd.MM.yyyy")',
    ],
    ['the first value', 'Item([a], 0)', 'Item([a], 1)'],
    ['the first character', 'Mid([a], 0, 3)', 'Mid([a], 1, 3)'],
  ])('where a person agrees: %s', (_, text, expected) => {
    expect(mended(text)).toBe(text);
    expect(mended(text, 'unsafe')).toBe(expected);
  });
});

describe('a schema', () => {
  const text = schemaText({
    raw: {
      source: {
        expression: 'append([city]; "é")',
        name: 'append',
        type: 'Function',
        parameters: [
          { key: 'source', value: { expression: '[city]', name: 'city', type: 'Attribute', parameters: [] } },
          { key: 'suffix', value: { expression: '"é"', name: 'é', type: 'Constant', parameters: [] } },
        ],
      },
    },
  }).replace('é', '\\u00e9');

  it('is mended in its text and its tree, and nowhere else', () => {
    const fixed = applyFixes({ name: 'a.json', text }, {}, { safety: 'safe' });
    expect(fixed.text).toBe(
      text.replace('append([city]; ', 'Append([city], ').replace('"name": "append"', '"name": "Append"'),
    );
    expect(fixed.applied.map(({ code }) => code).sort()).toEqual(['semicolon-separator', 'unknown-function']);
    const { schema } = readSchema({ name: 'a.json', text: fixed.text });
    const [mapping] = schema!.objectMappings[0]!.attributeMappings;
    expect(mapping!.treeText).toBe(mapping!.stored!.text);
  });

  it('is left alone where nobody wants the fix', () => {
    const wanted = ({ code }: { code: string }) =>
      code !== 'unknown-function' && code !== 'semicolon-separator';
    expect(applyFixes({ name: 'a.json', text }, {}, { safety: 'safe', wanted }).text).toBe(text);
  });

  it('carries the edits of each finding, ready to be made by an editor', () => {
    const [found] = lint({ name: 'a.json', text }).findings.filter(
      ({ code }) => code === 'semicolon-separator',
    );
    const [edit] = found!.fixes![0]!.edits;
    expect(text.slice(edit!.span.start, edit!.span.end)).toBe(';');
    expect(edit!.text).toBe(',');
  });
});

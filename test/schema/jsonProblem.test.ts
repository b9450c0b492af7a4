import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonProblem, jsonSyntaxFinding } from '../../src/schema/index.ts';

function messageOf(text: string): string | undefined {
  const problem = findJsonProblem(text);
  return (
    problem && jsonSyntaxFinding(text, problem, 'file').message.replace('file is not valid JSON at ', '')
  );
}

describe('a broken JSON text is told with place and cause', () => {
  it.each([
    ['', 'line 1, column 1: the text is empty.'],
    [
      '{"a": [1,\n {"b": 2',
      'line 2, column 9: the text ends inside the object that begins in line 2, after the name "b".',
    ],
    ['[1,\n 2', 'line 2, column 3: the text ends inside the list that begins in line 1.'],
    [
      '{"a": "x',
      'line 1, column 9: the text ends inside a text in double quotes in the object that begins in line 1, after the name "a".',
    ],
    ['"x', 'line 1, column 3: the text ends inside a text in double quotes.'],
    ['{"a": "x\n}', 'line 1, column 7: a text in double quotes is not closed on its line.'],
    ['{"a": 1,}', 'line 1, column 9: a comma stands before }.'],
    ['[1,]', 'line 1, column 4: a comma stands before ].'],
    ['[,1]', 'line 1, column 2: a comma stands where a value or a name should.'],
    ['{"a" 1}', 'line 1, column 6: found 1 where a colon after the property name should stand.'],
    ['{"a": 1 "b": 2}', 'line 1, column 9: found "b" where a comma or } should stand.'],
    ['[1 2]', 'line 1, column 4: found 2 where a comma or ] should stand.'],
    ['{a: 1}', 'line 1, column 2: a property name stands without quotes.'],
    ["{'a': 1}", 'line 1, column 2: single quotes stand around a text.'],
    ['{“a”: 1}', 'line 1, column 2: typographic quotes stand around a text.'],
    ['{"a": …}', 'line 1, column 7: a placeholder "…" of an example stands in place of content.'],
    ['{"a": [ ... ]}', 'line 1, column 9: a placeholder "…" of an example stands in place of content.'],
    ['{"a": @{b=1}}', 'line 1, column 7: PowerShell text stands in place of an object.'],
    ['{"a": True}', 'line 1, column 7: a constant is not in lower case.'],
    ['{"a": NaN}', 'line 1, column 7: a number that JSON does not have.'],
    ['{"a": 1 // x\n}', 'line 1, column 9: a comment; JSON has none.'],
    ['{"a": "\\q"}', 'line 1, column 7: a text holds a backslash that is not an escape of JSON.'],
    ['{"a": "\\u12"}', 'line 1, column 7: a text holds a backslash that is not an escape of JSON.'],
    ['{"a": "\t"}', 'line 1, column 7: a text holds a control character.'],
    ['{"a": 1.}', 'line 1, column 7: a number is not complete.'],
    ['{}\n{}', 'line 2, column 1: the JSON document is complete before this place, and more text follows.'],
    ['{]', 'line 1, column 2: found ] where a property name in double quotes should stand.'],
    ['['.repeat(100_000), 'line 1, column 257: objects and arrays stand more than 256 deep in each other.'],
  ])('%.40j', (text, message) => {
    expect(messageOf(text)).toBe(message);
  });
});

describe('strict JSON', () => {
  it('has no problem, and what JSON.parse refuses has one', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-1.5e3',
      '01',
      'true',
      'null',
      ' ',
      '\n',
      '"',
      '\\',
    );
    const text = fc.oneof(
      fc.json(),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.tuple(fc.json(), fc.nat()).map(([json, end]) => json.slice(0, end % (json.length + 1))),
    );
    fc.assert(
      fc.property(text, (each) => {
        let valid = true;
        try {
          JSON.parse(each);
        } catch {
          valid = false;
        }
        expect(findJsonProblem(each) === undefined).toBe(valid);
      }),
      { numRuns: 1000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSchema } from '../../src/schema/index.ts';
import type { EmbeddedText } from '../../src/source/embeddedText.ts';

/** The expression of a mapping whose JSON string is given with all its escapes. */
function embed(json: string): { readonly file: string; readonly stored: EmbeddedText } {
  const file = `{"targetAttributeName": "é\\u0027", "source": {"name": "x", "expression": "${json}"}}`;
  const { schema } = readSchema({ name: 'x', text: file });
  return { file, stored: schema!.objectMappings[0]!.attributeMappings[0]!.stored! };
}

describe('a place in an expression is found in the file', () => {
  it.each([
    ['an escaped quote', 'a\\"b', 1, 2, '\\"'],
    ['a backslash', 'a\\\\b', 1, 2, '\\\\'],
    ['what follows an escape', 'a\\u0027bc', 2, 3, 'b'],
    ['a character written as two escapes', 'a\\ud83d\\ude00b', 1, 3, '\\ud83d\\ude00'],
    ['half of it', 'a\\ud83d\\ude00b', 2, 3, '\\ude00'],
    ['a character written as itself', 'a😀b', 1, 3, '😀'],
    ['an empty place before an escape', 'a\\nb', 1, 1, ''],
    ['the whole', 'a\\tb\\/', 0, 4, 'a\\tb\\/'],
    ['more than the whole', 'a\\tb', -1, 9, 'a\\tb'],
  ])('%s', (_, json, start, end, piece) => {
    const { file, stored } = embed(json);
    const outer = stored.outer({ start, end });
    expect(file.slice(outer.start, outer.end)).toBe(piece);
  });

  it('for every text, every spelling and every place', () => {
    const unit = fc.tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.nat(2));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1 }), fc.nat(), fc.nat(), (units, one, two) => {
        const text = units.map(([character]) => character).join('');
        fc.pre(text.trim() !== '');
        const { file, stored } = embed(units.map(([character, way]) => spell(character, way)).join(''));
        expect(stored.text).toBe(text);
        const [start, end] = [one % (text.length + 1), two % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const outer = stored.outer({ start, end });
        expect(JSON.parse(`"${file.slice(outer.start, outer.end)}"`)).toBe(text.slice(start, end));
      }),
    );
  });

  function spell(character: string, way: number): string {
    const hexadecimal = Array.from({ length: character.length }, (_, index) =>
      character.charCodeAt(index).toString(16).padStart(4, '0'),
    );
    if (way === 0) return hexadecimal.map((digits) => `\\u${digits}`).join('');
    if (way === 1) return hexadecimal.map((digits) => `\\u${digits.toUpperCase()}`).join('');
    return JSON.stringify(character).slice(1, -1);
  }
});

describe('an inserted text is escaped', () => {
  it.each([
    ['as JSON asks for', '', '"\\é\n😀\u0001', '\\"\\\\é\\n😀\\u0001'],
    [
      'as PowerShell does, if the file has one such escape',
      '\\u003c',
      "'&<>é",
      '\\u0027\\u0026\\u003c\\u003eé',
    ],
    ['but not if what looks like one is a backslash', '\\\\u0027', "'", "'"],
    ['in upper case, if the file has it so', '\\u003C', "'>", '\\u0027\\u003E'],
    ['as .NET does', '\\u0022\\u002B', '"+\\', '\\u0022\\u002B\\\\'],
    ['with the file’s own spelling of a slash', '\\/', 'a/b', 'a\\/b'],
    ['all that is not ASCII, if the file is ASCII', '\\u00e9', 'ü😀', '\\u00fc\\ud83d\\ude00'],
    ['only that character, if the file is not', '\\u00e9ü', 'éü', '\\u00e9ü'],
    ['by a backslash where the file has both', '\\u0022\\"', '"', '\\"'],
  ])('%s', (_, json, text, escaped) => {
    const file = `{"source": {"type": "Constant", "expression": "x${json}"}, "targetAttributeName": "x"}`;
    const { schema } = readSchema({ name: 'x', text: file });
    expect(schema!.objectMappings[0]!.attributeMappings[0]!.stored!.escape(text)).toBe(escaped);
  });

  it('so that it reads back the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (content, text) => {
        const { stored } = embed(`x${JSON.stringify(content).slice(1, -1)}`);
        expect(JSON.parse(`"${stored.escape(text)}"`)).toBe(text);
      }),
    );
  });
});

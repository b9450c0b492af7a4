import { describe, expect, it } from 'vitest';
import { parseDateText } from '../../src/dates/index.ts';
import { toBoolean, toInteger, toText, toTexts } from '../../src/values/convert.ts';
import { isNullOrEmpty, typeOf, type Value } from '../../src/values/value.ts';

const noon = parseDateText('2026-11-25T12:00:00Z') as Value;

describe('the text form of a value', () => {
  it.each<[string, Value, string | undefined]>([
    ['text is itself', ' a ', ' a '],
    ['null is empty', null, ''],
    ['true', true, 'True'],
    ['false', false, 'False'],
    ['an integer is decimal', -42n, '-42'],
    ['a date has the American form', noon, '11/25/2026 12:00:00 PM'],
    ['a list has none', ['a'], undefined],
    ['an empty list has none', [], undefined],
  ])('%s', (_, value, text) => expect(toText(value)).toBe(text));
});

describe('the texts of a value', () => {
  it.each<[string, Value, readonly string[]]>([
    ['null has none', null, []],
    ['one value is a list of one', 7n, ['7']],
    ['empty text is a value', '', ['']],
    ['a list is itself', ['a', ''], ['a', '']],
  ])('%s', (_, value, texts) => expect(toTexts(value)).toEqual(texts));
});

describe('a value as an integer', () => {
  it.each<[Value, bigint | undefined]>([
    [5n, 5n],
    ['5', 5n],
    ['-5', -5n],
    ['+007', 7n],
    ['9223372036854775807', 2n ** 63n - 1n],
    ['9223372036854775808', undefined],
    ['-9223372036854775808', -(2n ** 63n)],
    ['-9223372036854775809', undefined],
    ['000000000000000000000000000000000000001', 1n],
    ['', undefined],
    [' 5', undefined],
    ['5.0', undefined],
    ['0x5', undefined],
    ['٥', undefined],
    ['-', undefined],
    [null, undefined],
    [true, undefined],
    [['5'], undefined],
  ])('%o is %s', (value, integer) => expect(toInteger(value)).toBe(integer));
});

describe('a value as a boolean', () => {
  it.each<[Value, boolean | undefined]>([
    [true, true],
    [false, false],
    ['TRUE', true],
    ['fAlse', false],
    [null, false],
    ['', false],
    [0n, false],
    [-1n, true],
    ['0', false],
    ['2', true],
    ['yes', undefined],
    [' true', undefined],
    [['true'], undefined],
    [noon, undefined],
  ])('%o is %s', (value, boolean) => expect(toBoolean(value)).toBe(boolean));
});

describe('the kinds of values', () => {
  it.each<[Value, string, boolean]>([
    [null, 'null', true],
    ['', 'text', true],
    ['a', 'text', false],
    [0n, 'integer', false],
    [false, 'boolean', false],
    [noon, 'DateTime', false],
    [[], 'list', true],
    [[''], 'list', false],
  ])('%o is %s, and null or empty: %s', (value, type, empty) => {
    expect(typeOf(value)).toBe(type);
    expect(isNullOrEmpty(value)).toBe(empty);
  });
});

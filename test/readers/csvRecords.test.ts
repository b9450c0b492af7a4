import { describe, expect, it } from 'vitest';
import { readUsers } from '../../src/readers/index.ts';
import { collect, input, usersOf, utf8 } from './support.ts';

const header = 'id,name,city\n';
const good = '8,Ana,Rome\n9,"Smith, Jo",Bern\n';
const goodRows = [
  ['8', 'Ana', 'Rome'],
  ['9', 'Smith, Jo', 'Bern'],
];
const read = (body: string | Uint8Array): ReturnType<typeof usersOf> =>
  usersOf(typeof body === 'string' ? header + body : body, ['id', 'name', 'city']);

describe('one bad row costs one row', () => {
  it.each([
    ['a quote that is never closed', '7,"Bo,Oslo\n', 'csv-quote'],
    ['a quote that is never closed in the last cell', '7,Bo,"Oslo\n', 'csv-quote'],
    ['text after the closing quote', '7,"Bo"x,Oslo\n', 'csv-quote'],
    ['a quote in a value without quotes', '7,B"o"b,Oslo\n', 'csv-quote'],
    ['a blank before the quote', '7, "Bo",Oslo\n', 'csv-quote'],
    ['too few columns', '7,Bo\n', 'csv-column-count'],
    ['too many columns', '7,Bo,Oslo,x\n', 'csv-column-count'],
    ['quotes that swallow a column', '7,"Bo,Oslo"\n', 'csv-column-count'],
  ])('%s', async (_, bad, code) => {
    expect(await read(bad + good)).toEqual([`line 2: ${code}`, ...goodRows]);
    expect(await read(good + bad + good)).toEqual([...goodRows, `line 4: ${code}`, ...goodRows]);
    expect(await read(good + bad)).toEqual([...goodRows, `line 4: ${code}`]);
  });

  it('bytes that are not UTF-8, also inside quotes over several lines', async () => {
    const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(await read(latin(`${header}7,Ren\xe9,Oslo\n${good}`))).toEqual([
      'line 2: invalid-utf8',
      ...goodRows,
    ]);
    expect(await read(latin(`${header}7,"a\nRen\xe9",Oslo\n${good}`))).toEqual([
      'line 2: invalid-utf8',
      ...goodRows,
    ]);
    expect(await read(latin(`${header}7,"Ren\xe9,Oslo\n${good}`))).toEqual([
      'line 2: invalid-utf8',
      ...goodRows,
    ]);
  });

  it('several in a row', async () => {
    expect(await read(`7,"a,b\n7,"a,b\n7,x"y,z\n${good}`)).toEqual([
      'line 2: csv-quote',
      'line 3: csv-quote',
      'line 4: csv-quote',
      ...goodRows,
    ]);
  });
});

describe('a quoted value', () => {
  it('may run over 100 lines, and not over more', async () => {
    const lines = (count: number): string => `7,"${Array(count).fill('x').join('\n')}",Oslo\n`;
    expect(await read(lines(100) + good)).toEqual([
      ['7', Array(100).fill('x').join('\n'), 'Oslo'],
      ...goodRows,
    ]);
    const [first, ...others] = await read(lines(101) + good);
    expect(first).toBe('line 2: csv-quote');
    expect(others.slice(-2)).toEqual(goodRows);
  });

  it('may be long, and not longer than 1 Mi code units with its row', async () => {
    const value = 'x'.repeat(1 << 19);
    expect(await read(`7,"${value}\n${value.slice(100)}",Oslo\n`)).toHaveLength(1);
    const items = await read(`7,"${value}\n${value}\n${value}",Oslo\n${good}`);
    expect(items[0]).toBe('line 2: csv-quote');
    expect(items.slice(-2)).toEqual(goodRows);
  });
});

describe('the message', () => {
  it.each([
    ['a,b\n"x"y,z\n', 'The quotes of line 2 do not match: text follows the closing quote at column 4.'],
    [
      'a,b\nx"y,z\n',
      'The quotes of line 2 do not match: a quote stands inside a value that does not begin with one, at column 2.',
    ],
    [
      'a,b\n1,"x\n2,"y"\n',
      'The quotes of lines 2 to 3 do not match: text follows the closing quote at column 4.',
    ],
    ['a,b\n1,"x\n', 'A quote opened in line 2 is not closed before the file ends.'],
    ['a,b\n1\n', 'Line 2 has 1 column, the header has 2.'],
  ])('of %j', async (text, message) => {
    const items = await collect(readUsers([input(text)]));
    expect(items[0]).toMatchObject({ kind: 'unreadable', row: 1, line: 2, finding: { message } });
  });

  it.each([
    [0xfc, '0xFC at column 3, which is ü in Windows-1252.'],
    [0x80, '0x80 at column 3, which is € in Windows-1252.'],
    [0x92, '0x92 at column 3, which is ’ in Windows-1252.'],
    [0x9f, '0x9F at column 3, which is Ÿ in Windows-1252.'],
    [0x81, '0x81 at column 3.'],
  ])('names the byte %i and its letter in Windows-1252', async (byte, message) => {
    const bytes = Uint8Array.from([...utf8('a\nM\ufffd'), byte, ...utf8('ller\n')]);
    const [item] = await collect(readUsers([input(bytes)]));
    expect(item).toMatchObject({ finding: { message: `Line 2 is not valid UTF-8: byte ${message}` } });
  });
});

import { describe, expect, it } from 'vitest';
import { readUsers } from '../../src/readers/index.ts';
import { collect, input, usersOf, utf8, utf16 } from './support.ts';

const names = ['userName', 'displayName'];
const table = [
  ['ana@contoso.com', 'Ána'],
  ['bo@contoso.com', 'Bo'],
];

describe('users are read from', () => {
  it.each([
    ['CSV with commas', 'userName,displayName\nana@contoso.com,Ána\nbo@contoso.com,Bo\n'],
    ['CSV with semicolons and CRLF', 'userName;displayName\r\nana@contoso.com;Ána\r\nbo@contoso.com;Bo\r\n'],
    [
      'CSV with tabs, without a last line break',
      'userName\tdisplayName\nana@contoso.com\tÁna\nbo@contoso.com\tBo',
    ],
    ['CSV with lone carriage returns', 'userName,displayName\rana@contoso.com,Ána\rbo@contoso.com,Bo\r'],
    ['CSV with a sep= line', 'sep=|\nuserName|displayName\nana@contoso.com|Ána\nbo@contoso.com|Bo\n'],
    [
      'CSV with blanks after sep=',
      '"sep=|"  \nuserName|displayName\nana@contoso.com|Ána\nbo@contoso.com|Bo\n',
    ],
    ['CSV with blank lines', 'userName,displayName\n\nana@contoso.com,Ána\n\r\nbo@contoso.com,Bo\n\n'],
    [
      'CSV of Export-Csv',
      '#TYPE Selected.User\r\n"userName","displayName"\r\n"ana@contoso.com","Ána"\r\n"bo@contoso.com","Bo"\r\n',
    ],
    ['CSV with spaced headings', 'User Name,DISPLAY_NAME\nana@contoso.com,Ána\nbo@contoso.com,Bo\n'],
    [
      'the bulk create template',
      'version:v1.0,\nName [displayName] Required,User name [userName] Required\nÁna,ana@contoso.com\nBo,bo@contoso.com\n',
    ],
    [
      'a JSON array',
      '[{"userName":"ana@contoso.com","displayName":"Ána"},\n{"userName":"bo@contoso.com","displayName":"Bo"}]',
    ],
    [
      'JSON lines',
      '{"userName":"ana@contoso.com","displayName":"Ána"}\n\n{"userName":"bo@contoso.com","displayName":"Bo"}\n',
    ],
    [
      'a Graph page',
      '{"value":[{"userName":"ana@contoso.com","displayName":"Ána"},{"userName":"bo@contoso.com","displayName":"Bo"}]}',
    ],
    [
      'an array of Graph pages',
      '[{"value":[{"userName":"ana@contoso.com","displayName":"Ána"}],"@odata.nextLink":"x"},{"value":[{"userName":"bo@contoso.com","displayName":"Bo"}]}]',
    ],
    [
      'a bulkUpload payload',
      '{"schemas":[],"Operations":[{"method":"POST","data":{"userName":"ana@contoso.com","displayName":"Ána"}},{"data":{"userName":"bo@contoso.com","displayName":"Bo"}}]}',
    ],
  ])('%s', async (_, text) => {
    expect(await usersOf(text, names)).toEqual(table);
  });

  it('a payload whose one operation ConvertTo-Json wrote without its list', async () => {
    const text = '{"Operations":{"method":"POST","data":{"userName":"ana@contoso.com"}}}';
    expect(await usersOf(text, ['userName'])).toEqual([['ana@contoso.com']]);
  });

  const csv = 'userName;displayName\r\nana@contoso.com;Ána\r\nbo@contoso.com;Bo\r\n';
  it.each([
    ['UTF-8 with byte order mark', utf8(`\ufeff${csv}`)],
    ['UTF-16LE with byte order mark', utf16(`\ufeff${csv}`, 'le')],
    ['UTF-16BE with byte order mark', utf16(`\ufeff${csv}`, 'be')],
    ['UTF-16LE without', utf16(csv, 'le')],
    ['UTF-16BE without', utf16(csv, 'be')],
  ])('%s', async (_, bytes) => {
    expect(await usersOf(bytes, names)).toEqual(table);
  });
});

describe('a place', () => {
  it('counts rows from 1 and lines as an editor does, line breaks in quotes included', async () => {
    const items = await collect(readUsers([input('id,address\n1,"a\nb"\n2,c\n', 'users.csv')]));
    expect(items.map((item) => (item.kind === 'record' ? [item.source, item.row, item.line] : item))).toEqual(
      [
        ['users.csv', 1, 2],
        ['users.csv', 2, 4],
      ],
    );
  });

  it('starts anew in each input', async () => {
    const items = await collect(readUsers([input('id\n1\n', 'a'), input('{"id":"2"}\n{"id":"3"}', 'b')]));
    expect(items.map((item) => ('row' in item ? [item.source, item.row, item.line] : item))).toEqual([
      ['a', 1, 2],
      ['b', 1, 1],
      ['b', 2, 2],
    ]);
  });
});

describe('cells', () => {
  it('are null when empty, whether quoted or not', async () => {
    expect(await usersOf('a,b,c\n,"",x\n', ['a', 'b', 'c'])).toEqual([[null, null, 'x']]);
  });

  it('keep quotes, separators, line breaks and blanks as they stand', async () => {
    expect(await usersOf('a,b\r\n"x ""y"", z","1\r\n2"\r\n p , q \r\n', ['a', 'b'])).toEqual([
      ['x "y", z', '1\r\n2'],
      [' p ', ' q '],
    ]);
  });
});

describe('a header', () => {
  it('is told of names that come twice or not at all; the first of two counts', async () => {
    expect(await usersOf('a,a,\n1,2,3\n', ['a'])).toEqual(['note: csv-header', 'note: csv-header', ['1']]);
    const items = await collect(readUsers([input('a,a,,a,b,b\n')]));
    expect(items.flatMap((item) => ('finding' in item ? item.finding.message : []))).toEqual([
      'The header in line 1 leaves 1 of 6 columns without a name; they are not read.',
      'The header in line 1 names more than one column a, b; the first of each is read.',
      'file holds no records.',
    ]);
  });
});

describe('a header with names alike', () => {
  it('is told of names that only their case tells apart; the exact one counts', async () => {
    const text = 'USERNAME,Display Name,userName,display_name\nx,A,ana,B\n';
    const items = await collect(readUsers([input(text)]));
    expect(items.flatMap((item) => ('finding' in item ? item.finding.message : []))).toEqual([
      'The header in line 1 has columns that differ only in case, blanks or underscores: USERNAME and userName, Display Name and display_name; the one spelled like the attribute is read, or else the first.',
    ]);
    expect((await usersOf(text, ['userName', 'displayName'])).at(-1)).toEqual(['ana', 'A']);
  });
});

describe('lines that end with a separator, unlike the header', () => {
  it('are refused, as a value may have been cut in two, with what to do', async () => {
    const items = await collect(readUsers([input('id,name\n1,Ana,\n2,Bo,x\n')]));
    const [first, second] = items.flatMap((item) => ('finding' in item ? item.finding.help : []));
    expect(first).toBe(`If every line ends with ",", add one to the header too. ${second}`);
  });
});

describe('an input that cannot be read is refused by name', () => {
  it.each([
    ['nothing', '', 'input-empty', 'file is empty.'],
    ['only blanks', ' \r\n\t\n', 'input-empty', 'file is empty.'],
    [
      'a workbook',
      Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0),
      'input-binary',
      'file is a workbook (.xlsx) or another ZIP archive, not text.',
    ],
    [
      'zero bytes',
      Uint8Array.of(97, 44, 0, 0, 0, 98, 10),
      'input-binary',
      'file is a binary file, not text.',
    ],
    [
      'a header with an open quote',
      'a,"b\n1,2\n',
      'csv-quote',
      'A quote opened in line 1 is not closed before the file ends.',
    ],
    [
      'JSON that is cut',
      '{"value":[\n {"userName":"a"},\n {"userName":',
      'json-syntax',
      'file is not valid JSON at line 3, column 14: the text ends inside the object that begins in line 3, after the name "userName".',
    ],
    [
      'JSON in invalid UTF-8',
      Uint8Array.of(0x5b, 0x0a, 0x22, 0xe9, 0x22, 0x5d),
      'invalid-utf8',
      'Line 2 is not valid UTF-8: byte 0xE9 at column 2, which is é in Windows-1252.',
    ],
  ])('%s', async (_, content, code, message) => {
    const items = await collect(readUsers([input(content)]));
    expect(items).toMatchObject([{ kind: 'failure', source: 'file', finding: { code, message } }]);
  });

  it('and the other inputs are read', async () => {
    const items = await collect(readUsers([input('', 'empty'), input('id\n1\n', 'good')]));
    expect(items.map((item) => item.kind)).toEqual(['failure', 'record']);
  });

  it('but what an input throws is passed on', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield utf8('id\n1\n');
      throw new Error('EIO');
    }
    await expect(collect(readUsers([{ name: 'x', bytes: broken() }]))).rejects.toThrow('EIO');
  });
});

describe('an input without records is noted', () => {
  it.each(['userName,displayName\n', '[]', '{"value":[]}'])('%j', async (text) => {
    expect(await usersOf(text, [])).toEqual(['note: input-without-records']);
  });
});

describe('a link to a next page', () => {
  const page = (id: string, next: boolean): string =>
    JSON.stringify({ value: [{ id }], ...(next && { '@odata.nextLink': 'https://graph' }) });

  it.each([
    ['left in the last page', [page('1', true)], true],
    ['left in the last of several files', [page('1', false), page('2', true)], true],
    ['followed in the next file', [page('1', true), page('2', false)], false],
    ['followed in the next line', [`${page('1', true)}\n${page('2', false)}`], false],
    ['left in the last line', [`${page('1', false)}\n${page('2', true)}`], true],
  ])('%s', async (_, files, warned) => {
    const items = await collect(readUsers(files.map((text) => input(text))));
    const codes = items.flatMap((item) => (item.kind === 'note' ? item.finding.code : []));
    expect(codes).toEqual(warned ? ['export-incomplete'] : []);
  });
});

describe('question marks in display names', () => {
  it('are noted once for each file', async () => {
    const text = 'userName,displayName\na,Ren?\nb,M?ller\n';
    const items = await collect(readUsers([input(text, 'one'), input(text, 'two')]));
    const notes = items.flatMap((item) => (item.kind === 'note' ? [[item.source, item.finding.code]] : []));
    expect(notes).toEqual([
      ['one', 'export-lost-letters'],
      ['two', 'export-lost-letters'],
    ]);
  });

  it('do not matter in other columns', async () => {
    expect(await usersOf('displayName,question\nAna,why?\n', ['displayName'])).toEqual([['Ana']]);
  });
});

describe('entries that are no objects', () => {
  it('are reported, and the others are read', async () => {
    expect(await usersOf('[{"a":"1"},"x",null,[],{"a":"2"}]', ['a'])).toEqual([
      ['1'],
      'row 2: record-kind',
      'row 3: record-kind',
      'row 4: record-kind',
      ['2'],
    ]);
    expect(await usersOf('{"Operations":[{"method":"POST"},{"data":{"a":"2"}}]}', ['a'])).toEqual([
      'row 1: record-kind',
      ['2'],
    ]);
  });
});

describe('a broken line of JSON lines', () => {
  it('is reported and the others are read', async () => {
    expect(await usersOf('{"a":"1"}\n{"a":\n{"a":"3"}\n', ['a'])).toEqual([
      ['1'],
      'line 2: json-syntax',
      ['3'],
    ]);
    expect(await usersOf('{"a":"1",}\n{"a":"2"}\n', ['a'])).toEqual(['line 1: json-syntax', ['2']]);
  });
});

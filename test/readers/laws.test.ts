import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Input,
  type RecordItem,
  readDomains,
  readExisting,
  readerFindings,
  readUsers,
  readValues,
} from '../../src/readers/index.ts';
import { schemaFindings } from '../../src/schema/index.ts';
import { collect, input, utf8, utf16 } from './support.ts';

const samples: readonly (readonly [string, Uint8Array])[] = [
  ['CSV with broken rows', utf8('id,name\r\n1,"a\r\nb"\r\n2,"open\r\n3,é\r\n4\r\n5,"x""y"\r\n6,z')],
  [
    'CSV with bytes that are not UTF-8',
    Uint8Array.from([...utf8('id,é\n1,"'), 0xe9, ...utf8('\n"\n2,\u{1f600}\n3,"'), 0xff]),
  ],
  ['UTF-16LE', utf16('\ufeffid;näme\r\n1;"a\u{1f600}\r\nb"\r\n2;c\r\n', 'le')],
  ['UTF-16BE without mark', utf16('id,name\n1,Ana\n2,Bo\n', 'be')],
  ['UTF-8 with mark and sep=', utf8('\ufeffsep=;\nid;name\n1;a\n')],
  ['JSON lines', utf8('{"id":"é"}\n{"id":\n\n{"value":[{"id":"2"}],"@odata.nextLink":"x"}\n')],
  ['JSON', utf8('[{"id":"1","name":"é"},\n{"id":"2"},3]')],
];

async function* cut(bytes: Uint8Array, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0;
  for (const length of lengths) {
    yield bytes.subarray(start, start + length);
    start += length;
  }
  yield bytes.subarray(start);
}

describe('however the bytes are cut, the same comes out', () => {
  it.each(samples)('of %s', async (_, bytes) => {
    const whole = await collect(readUsers([input(bytes)]));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 20 })), async (lengths) => {
        expect(await collect(readUsers([{ name: 'file', bytes: cut(bytes, lengths) }]))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('also where lines run on behind what is read ahead', async () => {
    const bytes = utf8(`id,name\n${Array.from({ length: 9000 }, (_, i) => `${i},"é ${i}\n"`).join('\n')}`);
    const whole = await collect(readUsers([input(bytes)]));
    for (const length of [1000, 65535, 65537, 100_000]) {
      const lengths = Array<number>(Math.floor(bytes.length / length)).fill(length);
      expect(await collect(readUsers([{ name: 'file', bytes: cut(bytes, lengths) }]))).toEqual(whole);
    }
    expect(whole).toHaveLength(9000);
  });
});

const codes = new Set([...readerFindings, ...schemaFindings].map(({ code }) => code));

function codesOf(items: readonly (RecordItem | { kind: string })[]): string[] {
  return items.flatMap((item) => ('finding' in item ? item.finding.code : []));
}

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }).map(utf8),
  fc
    .array(
      fc.constantFrom('"', ',', ';', '\n', '\r', 'a', '{', '}', '[', ']', ':', '1', 'null', '\\', 'é', ' '),
      { maxLength: 80 },
    )
    .map((parts) => utf8(parts.join(''))),
  fc.json().map((text) => utf8(text)),
);

describe('whatever the bytes are', () => {
  it('reading ends, throws nothing, and every finding has a definition', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        const inputs: Input[] = [input(bytes)];
        const found = [
          ...codesOf(await collect(readUsers(inputs))),
          ...codesOf(await collect(readExisting(inputs))),
          ...codesOf(await collect(readValues(inputs))),
          ...(await readDomains(inputs[0]!)).findings.map(({ code }) => code),
        ];
        for (const code of found) expect(codes).toContain(code);
      }),
      { numRuns: 300 },
    );
  });

  it('rows and lines only grow', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        const places = (await collect(readUsers([input(bytes)]))).flatMap((item) =>
          'row' in item ? item : [],
        );
        expect(places.map(({ row }) => row)).toEqual(places.map((_, index) => index + 1));
        const lines = places.map(({ line }) => line ?? 0);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a good row', () => {
  it('survives any broken row before it', async () => {
    const row = fc
      .array(fc.constantFrom('"', ',', 'x', '""', ' ', '\r'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(row, async (broken) => {
        const items = await collect(readUsers([input(`id,name\n${broken}\n1,"Smith, Jo"\n2,Bo\n`)]));
        const last = items.at(-1);
        expect(last).toMatchObject({ kind: 'record', record: { cells: ['2', 'Bo'] } });
      }),
      { numRuns: 300 },
    );
  });
});

describe('the findings of reading', () => {
  it('have codes of their own', () => {
    expect(codes.size).toBe(readerFindings.length + schemaFindings.length);
  });
});

import { describe, expect, it } from 'vitest';
import { baselineText, createBaseline, fingerprintOf, readBaseline } from '../../src/config/index.ts';

const entry = (fingerprint: string) => ({ code: 'one', mapping: 'A', fingerprint });

describe('a baseline', () => {
  const text = baselineText([entry('b'), entry('a'), entry('b')]);
  const read = readBaseline({ name: 'baseline.json', text });

  it('is a finding a line, sorted and counted', () =>
    expect(text).toBe(`{
  "version": 1,
  "findings": [
    {"code":"one","mapping":"A","fingerprint":"a","count":1},
    {"code":"one","mapping":"A","fingerprint":"b","count":2}
  ]
}
`));

  it('lets pass as many as it has, and no more', () => {
    const baseline = createBaseline('entries' in read ? read.entries : []);
    expect(['b', 'b', 'b', 'c'].map(baseline.takes)).toEqual([true, true, false, false]);
    expect(baseline.left()).toBe(1);
  });

  it('of nothing reads as nothing', () =>
    expect(readBaseline({ name: 'b', text: baselineText([]) })).toEqual({ entries: [] }));

  it.each([
    ['[]'],
    ['{"version":2,"findings":[]}'],
    ['{"version":1,"findings":[{"code":"one","mapping":"A","fingerprint":"a","count":0}]}'],
    ['{"version":1,"findings":[1]}'],
    ['null'],
    ['{'],
  ])('is not %s', (text) =>
    expect(readBaseline({ name: 'b.json', text })).toMatchObject({ finding: { code: 'baseline-invalid' } }),
  );
});

describe('a fingerprint', () => {
  const of = (text: string, start: number, end: number, code = 'one', path = 'A') =>
    fingerprintOf({ code, path, span: { start, end } }, text);
  const known = of('Join("a b")', 0, 11);

  it('is that of the same text elsewhere in the file', () =>
    expect(of('\n\n  Join("a b")', 4, 15)).toBe(known));
  it('does not know indentation', () => expect(of('Join(\r\n  "a b")', 0, 15)).toBe(known));
  it('does not know the escapes of PowerShell', () => expect(of("it's", 0, 4)).toBe(of('it\\u0027s', 0, 9)));
  it.each([
    ['text', of('Join("a c")', 0, 11)],
    ['code', of('Join("a b")', 0, 11, 'two')],
    ['mapping', of('Join("a b")', 0, 11, 'one', 'B')],
  ])('differs with the %s', (_, other) => expect(other).not.toBe(known));
});

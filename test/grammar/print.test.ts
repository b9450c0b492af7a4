import { describe, expect, it } from 'vitest';
import { parse, print } from '../../grammar/index.ts';

const printed = (text: string): string => {
  const { expression } = parse(text);
  if (expression === undefined) throw new Error(`does not parse: ${text}`);
  return print(expression);
};

describe('the canonical text', () => {
  it.each([
    // As the service prints it: Graph, synchronizationSchema: parseExpression.
    ['Replace([preferredLanguage],"-", , ,"_", ,  )', 'Replace([preferredLanguage], "-", , , "_", , )'],
    ['Switch ( [Active], ,\n"1","x" )', 'Switch([Active], , "1", "x")'],
    ['Now( )', 'Now()'],
    ['F(,)', 'F(, )'],
    ['F("a\\"b\\\\c\\d")', 'F("a\\"b\\\\c\\\\d")'],
    ['[ a[b eq "]"] ]', '[ a[b eq "]"] ]'],
    ['1<>&HF', '1 <> &HF'],
    ['"a"&( [b]=+1 )', '"a" & ([b] = +1)'],
    ['IIF(True,vbTextCompare,1.50)', 'IIF(True, vbTextCompare, 1.50)'],
  ])('of %s', (text, canonical) => {
    expect(printed(text)).toBe(canonical);
    expect(printed(canonical)).toBe(canonical);
  });

  it('of an omitted place is nothing', () => {
    expect(print({ kind: 'Omitted', span: { start: 0, end: 1 } })).toBe('');
  });
});

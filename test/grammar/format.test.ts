import { describe, expect, it } from 'vitest';
import { format, parse } from '../../grammar/index.ts';

const formatted = (text: string, width?: number): string => {
  const { expression } = parse(text);
  if (expression === undefined) throw new Error(`does not parse: ${text}`);
  return format(expression, width === undefined ? {} : { width });
};

const lines = (...text: string[]): string => text.join('\n');

describe('formatting', () => {
  it('leaves on one line what fits, to the last column', () => {
    const text = `Append([a], "${'x'.repeat(85)}")`;
    expect(text).toHaveLength(100);
    expect(formatted(text)).toBe(text);
    expect(formatted(text, 99)).toBe(lines('Append(', '  [a],', `  "${'x'.repeat(85)}"`, ')'));
  });

  it('puts one argument a line and breaks only the calls that need it', () => {
    expect(formatted('Join("@", NormalizeDiacritics(Join(".", [first], [last])), "contoso.com")', 40)).toBe(
      lines(
        'Join(',
        '  "@",',
        '  NormalizeDiacritics(',
        '    Join(".", [first], [last])',
        '  ),',
        '  "contoso.com"',
        ')',
      ),
    );
  });

  it('keeps omitted places behind the argument before them, and at the end', () => {
    expect(formatted('Replace([phone], , "[()]+", , "", , )', 20)).toBe(
      lines('Replace(', '  [phone], ,', '  "[()]+", ,', '  "", ,', ')'),
    );
    expect(formatted('F(, "aaaaaaaaaa", )', 12)).toBe(lines('F(', '  ,', '  "aaaaaaaaaa",', ')'));
  });

  it('keeps the keys of Switch beside their values', () => {
    expect(formatted('Switch([a], , "1", F([b], "cccccccc"), "2", , "3", "x")', 20)).toBe(
      lines(
        'Switch(',
        '  [a], ,',
        '  "1", F(',
        '    [b],',
        '    "cccccccc"',
        '  ),',
        '  "2", ,',
        '  "3", "x"',
        ')',
      ),
    );
  });

  it('breaks a long join before its signs, and a comparison inside its sides', () => {
    expect(formatted('F("aaaaaaaa" & "bbbbbbbb", G([c], [d]) = "e")', 18)).toBe(
      lines('F(', '  "aaaaaaaa"', '    & "bbbbbbbb",', '  G(', '    [c],', '    [d]', '  ) = "e"', ')'),
    );
  });

  it('breaks inside groups', () => {
    expect(formatted('(F([aaaa], [bbbb]))', 12)).toBe(lines('(F(', '  [aaaa],', '  [bbbb]', '))'));
  });

  it('never breaks a text, a name or an empty call', () => {
    expect(formatted('"aaaaaaaaaaaaaaa"', 5)).toBe('"aaaaaaaaaaaaaaa"');
    expect(formatted('DefaultDomain()', 5)).toBe('DefaultDomain()');
  });
});

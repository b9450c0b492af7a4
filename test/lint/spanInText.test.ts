import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, print, type Text } from '../../grammar/index.ts';
import { spanInText } from '../../src/lint/spanInText.ts';
import { textOf } from '../../src/source/source.ts';

const value = fc.string({ unit: fc.constantFrom('a', '\\', '"', 'd', '😀'), maxLength: 12 });

it('covers in the expression what a part of the text reads, however it is escaped', () => {
  fc.assert(
    fc.property(value, fc.nat(12), fc.nat(12), (whole, one, other) => {
      const [start, end] = [Math.min(one, other, whole.length), Math.min(Math.max(one, other), whole.length)];
      const expression = print({ kind: 'Text', value: whole, span: { start: 0, end: 0 } });
      const node = parse(expression).expression as Text;
      const covered = textOf(expression, spanInText(expression, node, { start, end }));
      expect(`"${covered}"`).toBe(print({ ...node, value: whole.slice(start, end) }));
    }),
  );
});

it('leaves single backslashes as they are', () => {
  const expression = '"\\d\\\\\\w"';
  const node = parse(expression).expression as Text;
  expect(node.value).toBe('\\d\\\\w');
  expect(textOf(expression, spanInText(expression, node, { start: 3, end: 5 }))).toBe('\\w');
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLineIndex } from '../../src/source/lineIndex.ts';
import { positionAt } from '../../src/source/source.ts';

it('gives every offset the position that going through the text gives', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '😀') });
  fc.assert(
    fc.property(text, fc.nat({ max: 30 }), (text, offset) => {
      expect(createLineIndex(text)(offset)).toEqual(positionAt(text, offset));
    }),
  );
});

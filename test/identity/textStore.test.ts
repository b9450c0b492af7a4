import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextStore } from '../../src/identity/textStore.ts';

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\ud800', '\u00ff', '\0'),
);

test('gives back every text that it took', () => {
  fc.assert(
    fc.property(fc.array(anyText), (texts) => {
      const store = new TextStore();
      const numbers = texts.map((text) => store.append(text));
      expect(numbers.map((number) => store.read(number))).toEqual(texts);
    }),
  );
});

test('tells whether a text is the one that it took', () => {
  fc.assert(
    fc.property(anyText, anyText, (taken, asked) => {
      const store = new TextStore();
      store.append('before');
      const number = store.append(taken);
      store.append('after');
      expect(store.equals(number, taken)).toBe(true);
      expect(store.equals(number, asked)).toBe(asked === taken);
    }),
  );
});

test('keeps texts over many pages, and some that are longer than a page', () => {
  const texts = Array.from({ length: 300 }, (_, index) => `${index}`.repeat(index * 10));
  texts.splice(150, 0, 'é'.repeat(400_000), 'a'.repeat(400_000));
  const store = new TextStore();
  const numbers = texts.map((text) => store.append(text));
  texts.forEach((text, index) => {
    expect(store.equals(numbers[index]!, text)).toBe(true);
    expect(store.read(numbers[index]!) === text).toBe(true);
  });
});

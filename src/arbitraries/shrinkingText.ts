import * as fc from 'fast-check';

/**
 * The texts of another arbitrary, with a shrinker that knows what people find simple: shorter first, then the letter `a`
 * in place of every other sign, as far as the text still fails. At least `least` code points are kept.
 */
export function shrinkingText(source: fc.Arbitrary<string>, least = 0): fc.Arbitrary<string> {
  return new ShrinkingText(source, least);
}

class ShrinkingText extends fc.Arbitrary<string> {
  readonly #source: fc.Arbitrary<string>;
  readonly #least: number;

  constructor(source: fc.Arbitrary<string>, least: number) {
    super();
    this.#source = source;
    this.#least = least;
  }

  generate(random: fc.Random, biasFactor: number | undefined): fc.Value<string> {
    return new fc.Value(this.#source.generate(random, biasFactor).value, undefined);
  }

  canShrinkWithoutContext(value: unknown): value is string {
    return typeof value === 'string';
  }

  shrink(value: string): fc.Stream<fc.Value<string>> {
    return fc.stream(simplerTexts(value, this.#least)).map((text) => new fc.Value(text, undefined));
  }
}

/**
 * Texts that are simpler than a text, the simplest first; empty for one that cannot be simpler. Each is shorter by some
 * code points, or holds more of the letter `a`, or the small letter of a capital, so that steps come to an end.
 */
export function* simplerTexts(text: string, least = 0): Generator<string> {
  const signs = [...text];
  const count = signs.length;
  if (count === 0) return;
  const plain = (length: number) => 'a'.repeat(length);
  for (let length = least; length < count; length = Math.max(length + 1, count - ((count - length) >> 1)))
    yield plain(length);
  if (text !== plain(count)) yield plain(count);
  for (let cut = count - least; cut > 0; cut >>= 1) {
    for (let start = 0; start + cut <= count; start += cut) {
      yield [...signs.slice(0, start), ...signs.slice(start + cut)].join('');
    }
  }
  // A run of signs at once first: long texts come down in few steps.
  for (let run = count >> 1; run > 0; run >>= 1) {
    for (let start = 0; start < count; start += run) {
      const middle = signs.slice(start, start + run);
      if (middle.every((sign) => sign === 'a')) continue;
      yield [...signs.slice(0, start), ...middle.map(() => 'a'), ...signs.slice(start + run)].join('');
    }
  }
  for (const [place, sign] of signs.entries()) {
    if (sign >= 'A' && sign <= 'Z')
      yield [...signs.slice(0, place), sign.toLowerCase(), ...signs.slice(place + 1)].join('');
  }
}

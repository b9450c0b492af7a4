import * as fc from 'fast-check';

/** .NET patterns of every construct, most of them valid; many refer to groups that they lack, and those are errors. */
export function dotnetPattern(): fc.Arbitrary<string> {
  return pattern;
}

/**
 * Short values over the alphabet of `dotnetPattern`, with line ends, accents and letters that have odd case pairs: what its
 * patterns are likely to match.
 */
export function dotnetInput(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...'aaabbbc11 -.AB\n\r_kK\u212a\u00e9\u00c9\u0661\u2028\ud83d'), { maxLength: 24 })
    .map((characters) => characters.join(''));
}

/** One of some pieces of a pattern that stand in a list between blanks; `␠` is a blank. */
function pieces(list: string): fc.Arbitrary<string> {
  return fc.constantFrom(...list.split(' ').map((piece) => piece.replace('␠', ' ')));
}

const atom = pieces(
  String.raw`a b 1 ␠ - \. . \d \w \s \D \W [ab] [^a] [a-c1] [a-z-[b]] \p{L} \P{Lu} (?i:k) (?i:[a-c]) (?s:.) \u00e9 \n []a] (?:a|b|1) ab`,
);
const assertion = pieces(String.raw`^ $ \b \B \A \z \Z (?m:^) (?m:$) \G (?!b) (?<=a) (?<!1)`);
const quantifier = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 10, arbitrary: pieces('* + ? *? +? ?? {2} {1,3} {2,}? {0}') },
);
const reference = pieces(String.raw`\1 \2 \k<n> (?i:\1)`);
const opening = pieces('( ( ( (?<n> (?<m> (?: (?= (?! (?<= (?<! (?> (?<-n> (?(1) (?(n)');

const { pattern } = fc.letrec<{ pattern: string; sequence: string; item: string; group: string }>((tie) => {
  const repeated = (item: fc.Arbitrary<string>) => fc.tuple(item, quantifier).map((parts) => parts.join(''));
  const choice = fc.tuple(tie('sequence'), tie('sequence')).map(([left, right]) => `${left}|${right}`);
  return {
    pattern: fc.oneof({ weight: 3, arbitrary: tie('sequence') }, { weight: 1, arbitrary: choice }),
    sequence: fc.array(tie('item'), { minLength: 1, maxLength: 4 }).map((items) => items.join('')),
    item: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 8, arbitrary: repeated(atom) },
      { weight: 1, arbitrary: assertion },
      { weight: 1, arbitrary: reference },
      { weight: 5, arbitrary: repeated(tie('group')) },
    ),
    group: fc.tuple(opening, tie('pattern')).map(([open, inside]) => `${open}${inside})`),
  };
});

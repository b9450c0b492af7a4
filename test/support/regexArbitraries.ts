import fc from 'fast-check';

const atom = fc.constantFrom(
  ...[
    'a',
    'b',
    '1',
    ' ',
    '-',
    '\\.',
    '.',
    '\\d',
    '\\w',
    '\\s',
    '\\D',
    '\\W',
    '[ab]',
    '[^a]',
    '[a-c1]',
    '[a-z-[b]]',
  ],
  ...['\\p{L}', '\\P{Lu}', '(?i:k)', '(?i:[a-c])', '(?s:.)', '\\u00e9', '\\n', '[]a]', '(?:a|b|1)', 'ab'],
);
const assertion = fc.constantFrom(
  '^',
  '$',
  '\\b',
  '\\B',
  '\\A',
  '\\z',
  '\\Z',
  '(?m:^)',
  '(?m:$)',
  '\\G',
  '(?!b)',
  '(?<=a)',
  '(?<!1)',
);
const quantifier = fc.constantFrom(
  '',
  '',
  '',
  '*',
  '+',
  '?',
  '*?',
  '+?',
  '??',
  '{2}',
  '{1,3}',
  '{2,}?',
  '{0}',
);
const reference = fc.constantFrom('\\1', '\\2', '\\k<n>', '(?i:\\1)');

const { pattern } = fc.letrec<{ pattern: string; sequence: string; item: string; group: string }>((tie) => ({
  pattern: fc.oneof(
    { weight: 3, arbitrary: tie('sequence') },
    {
      weight: 1,
      arbitrary: fc.tuple(tie('sequence'), tie('sequence')).map(([left, right]) => `${left}|${right}`),
    },
  ),
  sequence: fc.array(tie('item'), { minLength: 1, maxLength: 4 }).map((items) => items.join('')),
  item: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 8, arbitrary: fc.tuple(atom, quantifier).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: assertion },
    { weight: 1, arbitrary: reference },
    { weight: 5, arbitrary: fc.tuple(tie('group'), quantifier).map((parts) => parts.join('')) },
  ),
  group: fc
    .tuple(
      fc.constantFrom(
        '(',
        '(',
        '(',
        '(?<n>',
        '(?<m>',
        '(?:',
        '(?=',
        '(?!',
        '(?<=',
        '(?<!',
        '(?>',
        '(?<-n>',
        '(?(1)',
        '(?(n)',
      ),
      tie('pattern'),
    )
    .map(([open, inside]) => `${open}${inside})`),
}));

/** Patterns of every construct, most of them valid; many refer to groups that they lack, and those are errors. */
export const regexPattern: fc.Arbitrary<string> = pattern;

/** Short values over the alphabet of the patterns, with line ends, accents and letters that have odd case pairs. */
export const regexInput: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...'aaabbbc11 -.AB\n\r_kK\u212a\u00e9\u00c9\u0661\u2028\ud83d'), { maxLength: 24 })
  .map((characters) => characters.join(''));

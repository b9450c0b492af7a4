/**
 * How each construct of a .NET pattern is run. This table is the documentation too: docs/regex.md is rendered
 * from it, and facts for a linter are looked up in it.
 */
export interface Construct {
  /** A pattern that has the construct. */
  readonly example: string;
  /** What `new RegExp` would make of the same text: the same, something else without a word, or an error. */
  readonly javascript: 'same' | 'differs' | 'error';
  /** `same` and `rewritten` may run on the native engine (`fast`); `exact` needs our own matcher. */
  readonly engine: 'same' | 'rewritten' | 'exact';
  readonly note: string;
}

export type ConstructName = keyof typeof constructs;

const constructs = {
  dot: row(
    'a.c',
    'differs',
    'rewritten',
    '. excludes only \\n; JavaScript also excludes \\r, U+2028 and U+2029.',
  ),
  digit: row('\\d', 'differs', 'rewritten', '\\d is a decimal digit of any script; JavaScript knows 0-9.'),
  word: row('\\w', 'differs', 'rewritten', '\\w is any letter, digit, non-spacing mark or connector.'),
  space: row(
    '\\s',
    'differs',
    'rewritten',
    '\\s has U+0085 and lacks U+FEFF; JavaScript the other way round.',
  ),
  boundary: row(
    '\\b',
    'differs',
    'rewritten',
    '\\b and \\B count letters of every script and the two joiners.',
  ),
  category: row(
    '\\p{Lu}',
    'differs',
    'rewritten',
    'A general category; without the u flag JavaScript reads p{Lu}.',
  ),
  block: row('\\p{IsGreek}', 'differs', 'rewritten', 'A Unicode block; JavaScript has no blocks.'),
  classBracket: row('[]a]', 'differs', 'rewritten', 'A ] that comes first in a class is literal.'),
  subtraction: row('[a-z-[aeiou]]', 'differs', 'rewritten', 'A class minus another class.'),
  dollar: row('a$', 'differs', 'rewritten', '$ also matches before one final newline.'),
  lineAnchor: row(
    '(?m)^a$',
    'error',
    'rewritten',
    'Lines end at \\n only; JavaScript also ends them at \\r.',
  ),
  textAnchor: row('\\Aa\\z', 'differs', 'rewritten', '\\A, \\Z and \\z; JavaScript reads the letters.'),
  contiguous: row(
    '\\Ga',
    'differs',
    'exact',
    'The end of the previous match; JavaScript reads the letter G.',
  ),
  escape: row(
    '\\a\\e',
    'differs',
    'rewritten',
    '\\a is U+0007 and \\e is U+001B; JavaScript reads the letters.',
  ),
  octal: row(
    '\\777',
    'differs',
    'rewritten',
    'Three octal digits above 377, of which the low eight bits count.',
  ),
  groupOrder: row('(?<n>a)(b)', 'differs', 'rewritten', 'Named groups are numbered after all unnamed ones.'),
  quotedName: row("(?'n'a)", 'error', 'rewritten', 'A group name between apostrophes.'),
  numberedGroup: row('(?<5>a)', 'error', 'rewritten', 'A group with a number chosen by hand.'),
  sharedGroup: row('(?<n>a)(?<n>b)', 'error', 'exact', 'Groups of one name or number share their captures.'),
  balancing: row(
    '(?<o>a)(?<-o>b)',
    'error',
    'exact',
    'A balancing group takes the last capture off another.',
  ),
  conditional: row('(a)?(?(1)b|c)', 'error', 'exact', 'One of two branches, by a group or an expression.'),
  atomic: row('(?>a+)b', 'error', 'exact', 'A group that never gives anything back.'),
  lookahead: row('(?=a)', 'same', 'same', 'Positive and negative lookahead.'),
  lookbehind: row('(?<=a)', 'same', 'same', 'Positive and negative lookbehind, matched right to left.'),
  inlineOptions: row('(?i)a', 'error', 'rewritten', 'Options i, m, n, s and x inside the pattern.'),
  comment: row('a(?#why)b', 'error', 'rewritten', 'A comment, also # to the end of the line with option x.'),
  ignoreCase: row(
    '(?i)k',
    'error',
    'rewritten',
    'One unit equals one unit; k equals U+212A, ss never equals ß.',
  ),
  backreference: row('(a)\\1', 'same', 'rewritten', 'The text of a group that is certain to have a capture.'),
  unsetBackreference: row(
    '(a)?\\1',
    'differs',
    'exact',
    'A group without a capture fails in .NET, matches empty in JavaScript; also with ignore-case or in a lookbehind.',
  ),
  quotedBackreference: row('(?<n>a)\\<n>', 'differs', 'rewritten', "\\k'n', \\<n> and \\'n'."),
  readInLoop: row(
    '(?:(a)|b)*',
    'differs',
    'exact',
    'A group captured inside a loop and read back keeps its captures; JavaScript clears them in each iteration.',
  ),
  emptyIteration: row(
    '(a?)*',
    'differs',
    'exact',
    'An iteration that matches nothing counts once, then ends the loop. In a lazy loop, (a?)+?, versions of .NET differ: such a match is refused.',
  ),
  costly: row('(a+)+$', 'same', 'exact', 'A loop whose work cannot be bounded runs under the step budget.'),
  large: row(
    '\\w\\W'.repeat(20),
    'same',
    'exact',
    'Classes that spelled out would make the native form too large.',
  ),
} as const;

function row(
  example: string,
  javascript: Construct['javascript'],
  engine: Construct['engine'],
  note: string,
): Construct {
  return { example, javascript, engine, note };
}

export const constructTable: Readonly<Record<ConstructName, Construct>> = constructs;

/** The signs of a text as an arbitrary takes them: code points, one text each. */
const each = (text: string): readonly string[] => [...text];

/**
 * What names are written with, by what becomes of it on the way to a user name; the commonest first. Latin letters whose
 * mark Unicode takes off stand in `marked`, those that stay what they are in `undivided`, and those that change
 * their number or their likeness with their case in `oddCase`.
 */
export const alphabets = {
  lower: each('abcdefghijklmnopqrstuvwxyz'),
  upper: each('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  digit: each('0123456789'),
  marked: each('éáíóúñüöäåçèêëïîôûàãõčšžřěůńśźżąęőűăâșțğşāēīūọạảễữ'),
  markedUpper: each('ÉÁÍÓÚÑÜÖÄÅÇÈŠŽČŘŚŻŐŰĞŞÂÀŌ'),
  undivided: each('ßøłđæœþðħŋŧə'),
  undividedUpper: each('ØŁĐÆŒÞÐẞ'),
  oddCase: each('ıŉǰſǆﬁ'),
  oddCaseUpper: each('İ\u212a'),
  greek: each('αβγδεζηικλμνξοπρστςΑΓΔΣ'),
  cyrillic: each('абвгдежзийклмнопрстИПЄїґЉ'),
  han: each('李王张陈林森田中村大山崎𠮷'),
  kana: each('さくらたなかアイウガッー'),
  hangul: each('김이박최정강민수가나'),
  arabic: each('محمدعليفاطنسر'),
  hebrew: each('אבגדהויכלםןש'),
  devanagari: each('अनिलकमरशादेव्'),
  thai: each('สมชายวรกัน'),
  combining: each('\u0301\u0308\u0303\u0327\u030a\u0323\u0307\u0302'),
  emoji: ['🙂', '👍🏽', '👩‍💻', '🇵🇹', '☃', '❤️', '𝒜'],
  hyphens: each('-‐‑–—−'),
  apostrophes: each("'’‘ʼ´`′"),
  spaces: [' ', '\u00a0', '\u2009', '\u202f', '\u3000', '\t', '  '],
  invisible: each('\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f'),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Scripts whose letters have no Latin base. */
export const foreignScripts = [
  alphabets.cyrillic,
  alphabets.greek,
  alphabets.han,
  alphabets.kana,
  alphabets.hangul,
  alphabets.arabic,
  alphabets.hebrew,
  alphabets.devanagari,
  alphabets.thai,
] as const;

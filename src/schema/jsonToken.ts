/**
 * The token kinds and scan errors of jsonc-parser's scanner. It has them as ambient const enums, which cannot be
 * imported where every file is compiled alone.
 */
export const token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  blank: 15,
  end: 17,
} as const;

export const scanError = {
  none: 0,
  endOfString: 2,
  unicodeEscape: 4,
  escape: 5,
  character: 6,
} as const;

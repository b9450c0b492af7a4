export { foldCase, toLower, toUpper } from './casing.ts';
export { type Culture, findCulture, invariantCulture } from './culture.ts';
export { decodeAscii, decodeBase64, decodeUtf8, decodeUtf16 } from './decode.ts';
export { base64Utf8, base64Utf16, encodeBase64, hexUtf8 } from './encode.ts';
export type { TextFailure } from './failure.ts';
export { normalizeDiacritics } from './normalizeDiacritics.ts';
export {
  compareIgnoreCase,
  compareOrdinal,
  equalsIgnoreCase,
  indexOfIgnoreCase,
  indexOfOrdinal,
  replaceOrdinal,
} from './ordinal.ts';
export { type SplitOptions, split } from './split.ts';
export { toTitleCase } from './toTitleCase.ts';
export { normalize, stripMarks, type UnicodeForm } from './unicodeForm.ts';
export { isWhiteSpace, isWhiteSpaceUnit, trim, trimEnd, trimStart } from './whiteSpace.ts';

const plainLetters = new Map([
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['ø', 'oe'],
  ['Ø', 'OE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['ß', 'ss'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['ı', 'i'],
]);

/**
 * NormalizeDiacritics: NFD, U+0300 to U+036F dropped, the ten letters above spelled out, NFC. Case is kept; letters with
 * neither a decomposition nor a place in the table (đ, þ, ẞ) stay. Spec: language.md 7 NormalizeDiacritics (D, method I).
 */
export function normalizeDiacritics(text: string): string {
  if (!/[^\x00-\x7f]/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[æÆøØœŒßłŁı]/g, (letter) => plainLetters.get(letter)!)
    .normalize('NFC');
}

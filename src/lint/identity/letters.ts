import type { LetterName } from './letterFate.ts';

/** Letters that NormalizeDiacritics makes plain; one within a name, one at its start. */
export const accentedLetters: readonly LetterName[] = [
  { letter: 'é', name: 'Andréa', plain: 'Andrea', without: 'Andra' },
  { letter: 'É', name: 'Émile', plain: 'Emile', without: 'mile' },
];

/** Letters that it leaves as they are (language.md section 7, NormalizeDiacritics, A). */
export const wholeLetters: readonly LetterName[] = [
  { letter: 'đ', name: 'Anđela', plain: 'Andela', without: 'Anela' },
  { letter: 'Đ', name: 'Đorde', plain: 'Dorde', without: 'orde' },
];

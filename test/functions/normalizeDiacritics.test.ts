import { functionCases } from '../support/functionCases.ts';

functionCases('NormalizeDiacritics', [
  ['umlauts lose their dots', 'NormalizeDiacritics("äöüÄÖÜ")', {}, 'aouAOU'],
  ['ring and stroke differ', 'NormalizeDiacritics("åÅøØ")', {}, 'aAoeOE'],
  ['ligatures are spelled out', 'NormalizeDiacritics("æÆœŒß")', {}, 'aeAEoeOEss'],
  ['Vietnamese with two marks', 'NormalizeDiacritics("Nguyễn")', {}, 'Nguyen'],
  ['letters without a rule stay', 'NormalizeDiacritics("đðþħŋẞ")', {}, 'đðþħŋẞ'],
  ['Hangul is composed again', 'NormalizeDiacritics("한글")', {}, '한글'],
  ['each value of a list is changed', 'NormalizeDiacritics([a])', { a: ['é', 'ñ'] }, ['e', 'n']],
]);

import { functionCases } from '../support/functionCases.ts';

functionCases('PCase', [
  ['capitals are lowered first', 'PCase("JOHN SMITH")', {}, 'John Smith'],
  ['an apostrophe within a word does not end it', `PCase("o'neil")`, {}, "O'neil"],
  ['a typographic apostrophe does', 'PCase("o’neil")', {}, 'O’Neil'],
  ['a digit at the start is no start of a word', 'PCase("3rd street")', {}, '3Rd Street'],
  ['no separators leave one word', 'PCase("MARY ann", "")', {}, 'Mary ann'],
  ['only the given separators count', 'PCase("a.b c", ".")', {}, 'A.B c'],
  ['separators from an attribute', 'PCase("a-b", [s])', { s: '-' }, 'A-B'],
  ['null stays null', 'PCase([a], "-")', {}, null],
  ['each value of a list is changed', 'PCase([a])', { a: ['ANA', 'LEE'] }, ['Ana', 'Lee']],
]);

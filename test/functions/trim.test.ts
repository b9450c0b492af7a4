import { functionCases } from '../support/functionCases.ts';

functionCases('Trim', [
  ['tab, line break and no-break space are white space', 'Trim([a])', { a: '\t\u00a0a b\u0085\n' }, 'a b'],
  ['zero-width space and U+FEFF are not', 'Trim([a])', { a: '\ufeffa\u200b' }, '\ufeffa\u200b'],
  ['blanks alone leave empty text', 'Trim("   ")', {}, ''],
  ['null stays null', 'Trim([a])', {}, null],
]);

import { functionCases } from '../support/functionCases.ts';

functionCases('StripSpaces', [
  ['all spaces go, at the ends and within', 'StripSpaces("  a b  c ")', {}, 'abc'],
  [
    'tabs, line breaks and no-break spaces stay',
    'StripSpaces([a])',
    { a: 'a\t\n\u00a0\u3000b' },
    'a\t\n\u00a0\u3000b',
  ],
  ['only spaces leave empty text', 'StripSpaces("   ")', {}, ''],
  ['each value of a list is changed', 'StripSpaces([a])', { a: ['a b', ' '] }, ['ab', '']],
]);

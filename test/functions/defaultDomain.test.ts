import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('DefaultDomain', [
  [
    'the guide’s repair of a user name',
    'Join("", Replace([userName], , "(?<Suffix>@(.)*)", "Suffix", "", , ), "@", DefaultDomain())',
    { userName: 'ana@old.example' },
    'ana@contoso.com',
    { defaultDomain: 'contoso.com' },
  ],
  ['unknown, it is an error', 'Join("@", "a", DefaultDomain())', {}, error],
  ['it takes no arguments', 'DefaultDomain("x")', {}, error],
]);

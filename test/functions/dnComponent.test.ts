import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('DNComponent', [
  ['the last component', 'DNComponent("cn=Joe,dc=contoso,dc=com", 3)', {}, 'com'],
  [
    'an escaped comma does not separate',
    'DNComponent([dn], 1)',
    { dn: 'cn=Doe\\, Joe,dc=com' },
    'Doe\\, Joe',
  ],
  ['an escaped backslash before a comma does', 'DNComponent([dn], 2)', { dn: 'cn=a\\\\,dc=com' }, 'com'],
  ['only the first equals sign counts', 'DNComponent("cn=a=b,dc=com", 1)', {}, 'a=b'],
  ['number 0 is an error', 'DNComponent("cn=Joe", 0)', {}, error],
  ['a component without equals sign is an error', 'DNComponent("Joe", 1)', {}, error],
  ['null stays null', 'DNComponent([dn], 1)', {}, null],
]);

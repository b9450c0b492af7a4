import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('StringFromSid', [
  [
    'a domain account',
    'StringFromSid([a])',
    { a: 'AQUAAAAAAAUVAAAAFXuKTW4dVH1LT4hJ6QMAAA==' },
    'S-1-5-21-1300921109-2102664558-1233669963-1001',
  ],
  ['the world', 'StringFromSid("AQEAAAAAAAEAAAAA")', {}, 'S-1-1-0'],
  ['a wrong revision', 'StringFromSid("AgEAAAAAAAEAAAAA")', {}, error],
  ['bytes left over', 'StringFromSid("AQEAAAAAAAEAAAAAAAAA")', {}, error],
  ['text that is no base64', 'StringFromSid("S-1-1-0")', {}, error],
  ['empty text', 'StringFromSid("")', {}, error],
  ['null stays null', 'StringFromSid([a])', {}, null],
]);

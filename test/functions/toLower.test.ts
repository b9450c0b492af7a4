import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('ToLower', [
  ['a final sigma is lowered like any other', 'ToLower("ΟΔΟΣ")', {}, 'οδοσ'],
  ['İ stays in the invariant culture', 'ToLower("İI")', {}, 'İi'],
  ['an empty culture is the invariant one', 'ToLower("I", "")', {}, 'i'],
  ['az is like tr', 'ToLower("I", "az-Latn-AZ")', {}, 'ı'],
  ['a culture from an attribute', 'ToLower("I", [c])', { c: 'tr' }, 'ı'],
  ['an unknown culture from an attribute is an error', 'ToLower("I", [c])', { c: 'qq-QQ' }, error],
  ['an unknown culture is an error for null too', 'ToLower([a], "qq-QQ")', {}, error],
  ['each value of a list is changed', 'ToLower([a])', { a: ['A', 'B'] }, ['a', 'b']],
  ['a boolean is read as text', 'ToLower([a])', { a: false }, 'false'],
]);

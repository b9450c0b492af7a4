import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('Prepend', [
  ['the prefix of null is the prefix', 'Prepend("p", [a])', {}, 'p'],
  ['null before a text is nothing', 'Prepend([a], "x")', {}, 'x'],
  ['every value of a list gets the prefix', 'Prepend("smtp:", [a])', { a: ['x', 'y'] }, ['smtp:x', 'smtp:y']],
  ['a list of prefixes is no single text', 'Prepend([a], "x")', { a: ['p'] }, error],
]);

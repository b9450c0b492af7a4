import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('Join', [
  ['a blank is a source', 'Join("-", "a", " ", "b")', {}, 'a- -b'],
  ['a separator of several characters stands between only', 'Join("1@", "a", "b")', {}, 'a1@b'],
  ['an empty value within a list is left out', 'Join(",", [a])', { a: ['x', '', 'y'] }, 'x,y'],
  ['an omitted source is left out', 'Join(",", "x", , "y", )', {}, 'x,y'],
  ['a null separator is empty', 'Join([s], "a", "b")', {}, 'ab'],
  ['a separator from an attribute', 'Join([s], "a", "b")', { s: '/' }, 'a/b'],
  ['a number as separator', 'Join(0, "a", "b")', {}, 'a0b'],
  ['a list as separator is an error', 'Join([s], "a", "b")', { s: ['x', 'y'] }, error],
  [
    'booleans and dates are read as text',
    'Join(" ", [on], CDate("2021-08-24"))',
    { on: true },
    'True 8/24/2021 12:00:00 AM',
  ],
  ['the first source may be the empty one', 'Join(", ", [a], "x")', { a: '' }, 'x'],
  ['nothing joined is empty text', 'Join(", ", [a], [b])', { a: [], b: null }, ''],
]);

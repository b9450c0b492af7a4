import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('Switch', [
  ['the first of equal keys', 'Switch("k", "d", "k", 1, "k", 2)', {}, '1'],
  ['letter case counts', 'Switch("K", "d", "k", 1)', {}, 'd'],
  ['a number literal is a key by its digits', 'Switch([a], "d", 1, "one")', { a: '1' }, 'one'],
  ['a number compares as text, not by value', 'Switch([a], "d", 1, "one")', { a: '01' }, 'd'],
  ['a boolean source', 'Switch([a], "d", "True", "on")', { a: true }, 'on'],
  ['null equals the empty key', 'Switch([a], "d", "", "none")', {}, 'none'],
  ['an empty list equals the empty key', 'Switch([a], "d", "", "none")', { a: [] }, 'none'],
  ['a list is no source', 'Switch([a], "d", "x", 1)', { a: ['x'] }, error],
  ['a key from an attribute', 'Switch("x", "d", [k], "hit")', { k: 'x' }, 'hit'],
  ['a null key is empty text', 'Switch([a], "d", [k], "hit")', {}, 'hit'],
  ['a list is no key', 'Switch("x", "d", [k], "hit")', { k: ['x'] }, error],
  ['keys after the hit are not evaluated', 'Switch("x", "d", "x", "hit", Error("no"), 1)', {}, 'hit'],
  ['the default value is not evaluated on a hit', 'Switch("x", Error("no"), "x", "hit")', {}, 'hit'],
  ['without default and hit there is null', 'Switch("x", , "y", 1)', {}, null],
  ['keys named like parts of objects are only keys', 'Switch([a], "d", "x", 1)', { a: 'constructor' }, 'd'],
  ['an odd number of places is an error', 'Switch("x", "d", "k", 1, "l")', {}, error],
  ['an empty place for a value is null', 'Switch([a], "d", "1", )', { a: '1' }, null],
  ['two places are an error', 'Switch("x", "d")', {}, error],
]);

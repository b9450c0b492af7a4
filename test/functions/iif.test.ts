import { error, skipAttribute } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('IIF', [
  ['a boolean attribute', 'IIF([on], "y", "n")', { on: true }, 'y'],
  ['a null condition is false', 'IIF([on], "y", "n")', {}, 'n'],
  ['an empty condition is false', 'IIF([on], "y", "n")', { on: '' }, 'n'],
  ['a number that is not zero', 'IIF(2, "y", "n")', {}, 'y'],
  ['text in any casing', 'IIF("TRUE", "y", "n")', {}, 'y'],
  ['a list is no condition', 'IIF([on], "y", "n")', { on: ['True'] }, error],
  ['other text is no condition', 'IIF([on], "y", "n")', { on: 'yes' }, error],
  ['the branch that is not taken is not evaluated', 'IIF(1 = 2, Error("no"), "n")', {}, 'n'],
  ['the branch that is taken keeps its kind', 'IIF(1 = 1, [a], "n")', { a: ['x'] }, ['x']],
  ['a branch may skip the attribute', 'IIF(1 = 1, IgnoreAttributeFlow, "n")', {}, skipAttribute],
  ['an empty place for the false branch is null', 'IIF([a]="1", "x", )', { a: '2' }, null],
  ['two places are an error', 'IIF([a]="1", "x")', { a: '1' }, error],
  ['a branch may skip the object', 'IIF(1 = 1, IgnoreObjectFlow, "n")', {}, { outcome: 'skip-object' }],
]);

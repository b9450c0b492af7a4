import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('Coalesce', [
  ['an omitted place is passed over', 'Coalesce([a], , "x")', {}, 'x'],
  ['a list is a value', 'Coalesce([a], "x")', { a: ['y'] }, ['y']],
  ['an empty list is a value', 'Coalesce([a], "x")', { a: [] }, []],
  ['false is a value', 'Coalesce([a], "x")', { a: false }, 'False'],
  ['a null argument before the hit is evaluated', 'Coalesce([a], Error("reached"))', {}, error],
  ['a single argument will do', 'Coalesce([a])', { a: 'x' }, 'x'],
]);

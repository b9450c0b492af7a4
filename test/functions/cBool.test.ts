import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('CBool', [
  ['zero is False', 'CBool(0)', {}, 'False'],
  ['a negative number is True', 'CBool(-1)', {}, 'True'],
  ['digits in text are a number', 'CBool("0")', {}, 'False'],
  ['empty text is False', 'CBool("")', {}, 'False'],
  ['blanks around True are not read', 'CBool(" True")', {}, error],
  ['a list is an error', 'CBool([a])', { a: ['True'] }, error],
  ['a date is an error', 'CBool(Now())', {}, error],
]);

import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('Error', [
  ['always an error', 'Error("no")', {}, error],
  ['even with a null message', 'Error([a])', {}, error],
  ['not in a branch that is not taken', 'Switch("a", Error("no"), "a", "fine")', {}, 'fine'],
]);

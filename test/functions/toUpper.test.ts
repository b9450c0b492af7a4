import { functionCases } from '../support/functionCases.ts';

functionCases('ToUpper', [
  ['ß and ﬁ stay', 'ToUpper("ßﬁ")', {}, 'ßﬁ'],
  ['ı stays in the invariant culture', 'ToUpper("ıi")', {}, 'ıI'],
  ['lt has no rules of its own', 'ToUpper([a], "lt-LT")', { a: 'i\u0307' }, 'I\u0307'],
  ['each value of a list is changed', 'ToUpper([a])', { a: ['a', 'b'] }, ['A', 'B']],
  ['null stays null', 'ToUpper([a], "en-US")', {}, null],
]);

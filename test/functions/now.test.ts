import { functionCases } from '../support/functionCases.ts';

functionCases('Now', [
  ['midnight is 12 AM', 'Now()', {}, '7/30/2025 12:00:00 AM', { now: '2025-07-30T00:00:00Z' }],
  ['one reading serves all calls', 'Now() = Now()', {}, 'True'],
]);

import type { FindingDefinition } from '../diagnostics/finding.ts';

export const multiValuedResult: FindingDefinition = {
  code: 'multi-valued-result',
  severity: 'error',
  summary: 'The expression gives a list for an attribute that takes one value.',
  why: 'The service cannot write several values there; the attribute does not flow.',
  cure: 'Take one value with Item([attribute], 1), or put them together with Join.',
  example: { bad: 'Split([userName], "@")', good: 'Item(Split([userName], "@"), 1)' },
  reference: 'language.md section 4 (A)',
};

export const simulationFindings: readonly FindingDefinition[] = [multiValuedResult];

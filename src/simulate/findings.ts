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

export const nameOfNobody: FindingDefinition = {
  code: 'name-of-nobody',
  severity: 'warning',
  summary: 'The name is made for a user who has none of the attributes that the expression reads.',
  why: 'The service takes it, as its form is right; but nobody can tell whose it is, and it stays when it is set at creation only.',
  cure: 'Send the attribute, skip users without it, or take another in its place: Coalesce([userName], [mailNickname]).',
  example: { bad: '447@contoso.com, of a user without userName', good: 'ana447@contoso.com' },
  reference: 'scim-payload.md section 2 (D: userName is needed to create a user); the warning is ours',
};

export const simulationFindings: readonly FindingDefinition[] = [multiValuedResult, nameOfNobody];

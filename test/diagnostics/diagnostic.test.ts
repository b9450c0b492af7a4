import { describe, expect, it } from 'vitest';
import { diagnosticOf, sortDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { type FindingDefinition, findingOf, type Severity } from '../../src/diagnostics/finding.ts';

const definition = (code: string, severity: Severity): FindingDefinition => ({
  code,
  severity,
  summary: '',
  why: '',
  cure: '',
  example: { bad: '', good: '' },
  reference: '',
});

describe('a finding', () => {
  it('carries code and severity of its definition', () => {
    expect(findingOf(definition('a', 'info'), 'What.', 'Do.')).toEqual({
      code: 'a',
      severity: 'info',
      message: 'What.',
      help: 'Do.',
    });
  });

  it('has no help where there is none', () => {
    expect(Object.keys(findingOf(definition('a', 'info'), 'What.'))).toEqual(['code', 'severity', 'message']);
  });
});

describe('diagnostics', () => {
  const at = (start: number, end: number, code: string, severity: Severity) =>
    diagnosticOf(definition(code, severity), { start, end }, code);

  it('stand by place, then gravity, then code, however they came', () => {
    const sorted = [
      at(0, 1, 'z', 'info'),
      at(0, 2, 'c', 'error'),
      at(3, 5, 'b', 'error'),
      at(3, 5, 'd', 'error'),
      at(3, 5, 'a', 'warning'),
      at(3, 5, 'a', 'info'),
    ];
    expect(sortDiagnostics(sorted.toReversed())).toEqual(sorted);
  });

  it('are sorted in a copy', () => {
    const given = [at(1, 1, 'b', 'error'), at(0, 0, 'a', 'error')];
    sortDiagnostics(given);
    expect(given.map(({ code }) => code)).toEqual(['b', 'a']);
  });
});

import { describe, expect, it } from 'vitest';
import { grammarFindings, parse } from '../../grammar/index.ts';

// Their examples stand for texts that are too large to read.
const limits = new Map([
  ['expression-too-long', { maxLength: 40 }],
  ['nested-too-deeply', { maxDepth: 3 }],
]);

describe('every finding of the grammar', () => {
  it('has a code of its own', () => {
    expect(new Set(grammarFindings.map(({ code }) => code)).size).toBe(grammarFindings.length);
  });

  it.each(grammarFindings)('$code is found in its bad example and not in the good one', (finding) => {
    const { code, severity, example } = finding;
    const bad = parse(example.bad, limits.get(code)).diagnostics;
    expect(bad.map((diagnostic) => [diagnostic.code, diagnostic.severity])).toEqual([[code, severity]]);
    expect(parse(example.good, limits.get(code)).diagnostics).toEqual([]);
  });
});

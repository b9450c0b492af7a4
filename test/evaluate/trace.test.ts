import { describe, expect, it } from 'vitest';
import type { TraceStep } from '../../src/evaluate/index.ts';
import { type Attributes, traceText } from '../support/evaluateText.ts';

type Told = readonly [text: string, value: unknown, ...told: unknown[]];

/** Steps as [text, value, notes, steps], the empty parts left out. */
function told(steps: readonly TraceStep[]): Told[] {
  return steps.map(({ text, value, notes, steps: inner }) => [text, value, ...notes, ...told(inner)]);
}

const trace = (expression: string, attributes: Attributes = {}) =>
  told(traceText(expression, attributes).steps);

describe('a trace', () => {
  it('shows parts inside the whole, and no literals', () => {
    expect(trace('Append(ToLower([a]), "x")', { a: 'A' })).toEqual([
      ['Append(ToLower([a]), "x")', 'ax', ['ToLower([a])', 'a', ['[a]', 'A']]],
    ]);
  });

  it('shows only what was evaluated', () => {
    expect(trace('IIF([a] = "x", [b], [c])', { a: 'x', b: 'B', c: 'C' })).toEqual([
      [
        'IIF([a] = "x", [b], [c])',
        'B',
        'the condition holds: valueIfTrue',
        ['[a] = "x"', true, ['[a]', 'x']],
        ['[b]', 'B'],
      ],
    ]);
  });

  it('says which key of Switch hit', () => {
    expect(trace('Switch([a], "d", "x", "1", "y", "2")', { a: 'y' })[0]).toContain('key 2 of 2, "y"');
  });

  it('says that none did', () => {
    expect(trace('Switch([a], "d", "x", "1")', { a: 'q' })[0]).toEqual(
      expect.arrayContaining([expect.stringMatching(/default/)]),
    );
  });

  it('shows where an evaluation ended', () => {
    expect(trace('Append(Left([a], "x"), "y")', { a: 'A' })).toEqual([
      ['Append(Left([a], "x"), "y")', undefined, ['Left([a], "x")', undefined, ['[a]', 'A']]],
    ]);
  });

  it('passes over parentheses', () => {
    expect(trace('([a])', { a: 'A' })).toEqual([['[a]', 'A']]);
  });

  it('begins anew each time', () => {
    expect(trace('[a]', { a: '1' })).toHaveLength(1);
    expect(trace('[a]', { a: '2' })).toEqual([['[a]', '2']]);
  });

  it('points into the text', () => {
    const [step] = traceText('Append( [a], "b" )').steps;
    expect(step?.steps[0]?.span).toEqual({ start: 8, end: 11 });
  });
});

import { describe, expect, it } from 'vitest';
import { classOf, type PreviewRow, summarize, Tally } from '../../src/simulate/index.ts';

const finding = (code: string, severity: 'error' | 'warning' | 'info') => ({
  code,
  severity,
  message: `${code}.`,
});

function row(outcome: PreviewRow['outcome'], ...findings: PreviewRow['findings']): PreviewRow {
  return { source: 's', row: 1, key: null, value: outcome === 'value' ? 'v' : null, outcome, findings };
}

describe('the class of a row', () => {
  it.each([
    ['a value with nothing to report', row('value'), 'ok'],
    ['a value with a remark', row('value', finding('i', 'info')), 'ok'],
    ['a value with a warning', row('value', finding('i', 'info'), finding('w', 'warning')), 'withWarnings'],
    ['a value with an error', row('value', finding('w', 'warning'), finding('e', 'error')), 'withErrors'],
    ['a skipped attribute', row('skip-attribute'), 'skipped'],
    ['a skipped object', row('skip-object'), 'skipped'],
    ['an error', row('error', finding('e', 'error')), 'failed'],
    ['escrow', row('escrow', finding('e', 'error')), 'failed'],
  ])('%s', (_, one, expected) => expect(classOf(one)).toBe(expected));
});

describe('a tally', () => {
  const tally = new Tally();
  const warned = row('value', finding('w', 'warning'));
  for (let i = 0; i < 10; i++) tally.add(row('value'));
  for (let i = 0; i < 5; i++) tally.add(warned);
  tally.add(row('value', finding('e1', 'error')));
  tally.add(row('value', finding('e2', 'error'), finding('i', 'info')));
  tally.add(row('error', finding('e2', 'error')));

  it('puts errors first, then the more frequent', () => {
    expect(tally.causes().map(({ code, count }) => [code, count])).toEqual([
      ['e2', 2],
      ['e1', 1],
      ['w', 5],
      ['i', 1],
    ]);
  });

  it('keeps three examples of a cause and eight fine rows', () => {
    expect(tally.causes()[2]?.examples).toEqual(
      Array(3).fill({ row: warned, message: 'w.', help: undefined }),
    );
    expect(tally.fine).toHaveLength(8);
  });

  it('is summed up in the order of the codes', () => {
    const summary = summarize(tally, { seed: 5, defaultDomain: undefined, expression: '[a]' });
    expect(summary).toEqual({
      users: 18,
      ok: 10,
      withErrors: 2,
      withWarnings: 5,
      skipped: 0,
      failed: 1,
      byCode: { e1: 1, e2: 2, i: 1, w: 5 },
      seed: 5,
      defaultDomain: null,
      expression: '[a]',
    });
    expect(Object.keys(summary.byCode)).toEqual(['e1', 'e2', 'i', 'w']);
  });
});

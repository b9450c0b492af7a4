import { describe, expect, it } from 'vitest';
import { ExpressionError, type PreviewOptions, type PreviewRow, preview } from '../../src/index.ts';
import { upnlint } from '../support/fakeIo.ts';

async function rowsOf(users: Iterable<object> | AsyncIterable<object>, options: PreviewOptions) {
  const run = preview(users, options);
  const rows: PreviewRow[] = [];
  for await (const row of run) rows.push(row);
  return { rows, summary: run.summary() };
}

const expression = 'Join("", [name.givenName], RandomString(3, 3, 0, 0, 0), "@", DefaultDomain())';
const users = [
  { externalId: '1', name: { givenName: 'Ana' } },
  { externalId: '2', name: { givenName: 'José' } },
  { externalId: '3' },
];

describe('preview as a library', () => {
  it('gives what the command gives for the same users and seed', async () => {
    const directory = { domains: ['contoso.com'] };
    const ofLibrary = await rowsOf(users, { expression, directory, seed: 5 });
    const { out } = await upnlint(
      [
        'preview',
        'users',
        '--expression',
        expression,
        '--domains',
        'contoso.com',
        '--seed',
        '5',
        '--format',
        'json',
      ],
      { files: { users: JSON.stringify(users) } },
    );
    const ofCommand = JSON.parse(out);
    expect(JSON.parse(JSON.stringify(ofLibrary.rows))).toEqual(ofCommand.rows);
    expect(JSON.parse(JSON.stringify(ofLibrary.summary))).toEqual(ofCommand.summary);
  });

  it('takes users as they come', async () => {
    async function* coming() {
      yield* users;
    }
    const { rows } = await rowsOf(coming(), { expression: '[externalId]', attribute: 'displayName' });
    expect(rows.map(({ value }) => value)).toEqual(['1', '2', '3']);
  });

  it('counts what has come so far', async () => {
    const run = preview(users, { expression: '[externalId]' });
    expect(run.summary().users).toBe(0);
    for await (const _ of run) break;
    expect(run.summary().users).toBe(1);
  });

  it('says which seed it chose', async () => {
    const { rows, summary } = await rowsOf(users, { expression, defaultDomain: 'x.com' });
    const again = await rowsOf(users, { expression, defaultDomain: 'x.com', seed: summary.seed! });
    expect(again.rows).toEqual(rows);
  });

  it.each([
    ['a Date', new Date('2026-11-25T12:00:00.900Z')],
    ['a text', '2026-11-25T12:00:00Z'],
  ])('takes the time from %s', async (_, now) => {
    const { rows } = await rowsOf([{}], { expression: 'Now()', attribute: 'displayName', now });
    expect(rows[0]?.value).toBe('11/25/2026 12:00:00 PM');
  });

  it.each([
    ['an expression that cannot be run', { expression: 'Lower([a])' }, ExpressionError],
    ['a time that is none', { expression: '[a]', now: 'noon' }, RangeError],
    ['a Date that is none', { expression: '[a]', now: new Date(Number.NaN) }, RangeError],
    ['a seed that is none', { expression: '[a]', seed: 1.5 }, RangeError],
  ])('refuses %s at once', (_, options, kind) => {
    expect(() => preview([], options)).toThrow(kind);
  });

  it('shows the mistakes of an expression', () => {
    const thrown = (() => {
      try {
        preview([], { expression: 'Lower([a])' });
      } catch (error) {
        return error as ExpressionError;
      }
      return undefined;
    })();
    expect(thrown?.message).toBe('There is no function Lower.');
    expect(thrown?.diagnostics).toMatchObject([{ code: 'unknown-function', span: { start: 0, end: 5 } }]);
  });
});

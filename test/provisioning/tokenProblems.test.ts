import { describe, expect, it } from 'vitest';
import { tokenProblems } from '../../src/provisioning/tokenProblems.ts';

const tenant = '5f6d2c3e-8a41-4b7c-9d10-2e3f4a5b6c7d';
const claims = {
  aud: 'https://graph.microsoft.com',
  tid: tenant,
  nbf: 1000,
  exp: 5000,
  roles: ['SynchronizationData-User.Upload'],
};
const use = { at: 2_000_000, jobIds: [], runSeconds: undefined };
const kinds = (changes: object, more: object = {}) =>
  tokenProblems({ ...claims, ...changes }, { ...use, ...more }).map(({ kind, claim }) => `${claim}: ${kind}`);

describe('a token', () => {
  it.each<[string, object, readonly string[]]>([
    ['is good', {}, []],
    ['is good by the id of Graph', { aud: '00000003-0000-0000-c000-000000000000' }, []],
    ['is good with a slash', { aud: 'https://graph.microsoft.com/' }, []],
    ['is good in a national cloud', { aud: 'https://dod-graph.microsoft.us' }, []],
    [
      'is good by a delegated permission',
      { roles: undefined, scp: 'User.Read SynchronizationData-User.Upload' },
      [],
    ],
    ['is for another service', { aud: 'https://graph.microsoft.com.example' }, ['aud: audience']],
    ['is for several', { aud: ['https://graph.microsoft.com'] }, ['aud: audience']],
    [
      'holds a permission that only begins alike',
      { roles: ['SynchronizationData-User.Upload.All'] },
      ['roles: no-permission'],
    ],
    ['holds no permission', { roles: [] }, ['roles: no-permission']],
    ['holds other delegated ones', { roles: undefined, scp: 'User.Read' }, ['scp: no-permission']],
    ['holds roles that are no list', { roles: 'SynchronizationData-User.Upload' }, ['roles: no-permission']],
    [
      'holds the one for owners',
      { roles: ['SynchronizationData-User.Upload.OwnedBy'] },
      ['roles: owned-only'],
    ],
    [
      'holds both',
      { roles: ['SynchronizationData-User.Upload.OwnedBy', 'SynchronizationData-User.Upload'] },
      [],
    ],
    ['does not say when it ends', { exp: undefined }, ['exp: no-expiry']],
    ['says it in milliseconds', { exp: 5_000_000_000_000 }, ['exp: no-expiry']],
  ])('%s', (_, changes, expected) => {
    expect(kinds(changes)).toEqual(expected);
  });

  it('lives from nbf up to exp', () => {
    expect(kinds({}, { at: 999_999 })).toEqual(['nbf: not-yet-valid']);
    expect(kinds({}, { at: 1_000_000 })).toEqual([]);
    expect(kinds({}, { at: 4_999_999 })).toEqual([]);
    expect(kinds({}, { at: 5_000_000 })).toEqual(['exp: expired']);
  });

  it('has to live as long as the run', () => {
    expect(kinds({}, { runSeconds: 3000 })).toEqual([]);
    expect(kinds({}, { runSeconds: 3001 })).toEqual(['exp: ends-during-run']);
  });

  it('is of the tenant that the job id names', () => {
    expect(kinds({}, { jobIds: [`API2AAD.${tenant.replaceAll('-', '')}.1`] })).toEqual([]);
    expect(kinds({}, { jobIds: [`API2AD.${'0'.repeat(32)}.1`] })).toEqual(['tid: tenant']);
    expect(kinds({}, { jobIds: ['API2AAD.short.1'] })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { checkJob } from '../../../src/diagnose/checks/checkJob.ts';
import { checkRequest } from '../../../src/diagnose/checks/checkRequest.ts';
import { checkToken } from '../../../src/diagnose/checks/checkToken.ts';

const tenant = '5f6d2c3e-8a41-4b7c-9d10-2e3f4a5b6c7d';
const claims = {
  aud: 'https://graph.microsoft.com',
  tid: tenant,
  nbf: 1000,
  exp: 5000,
  roles: ['SynchronizationData-User.Upload'],
};

describe('a token', () => {
  const codes = (changes: object, at = 2_000_000, jobIds: readonly string[] = []) =>
    checkToken({ claims: { ...claims, ...changes } }, { at, jobIds, runSeconds: undefined }).map(
      ({ code }) => code,
    );

  it.each<[string, object, readonly string[]]>([
    ['is good', {}, []],
    ['is good by the id of Graph', { aud: '00000003-0000-0000-c000-000000000000' }, []],
    [
      'is good by a delegated permission',
      { roles: undefined, scp: 'User.Read SynchronizationData-User.Upload' },
      [],
    ],
    ['is for another service', { aud: 'https://graph.microsoft.com.example' }, ['token-audience']],
    [
      'holds a permission that only begins alike',
      { roles: ['SynchronizationData-User.Upload.All'] },
      ['token-permission'],
    ],
    ['holds no permission', { roles: [] }, ['token-permission']],
    [
      'holds the one for owners',
      { roles: ['SynchronizationData-User.Upload.OwnedBy'] },
      ['token-owned-only'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  it('lives from nbf up to exp', () => {
    expect(codes({}, 999_999)).toEqual(['token-not-yet-valid']);
    expect(codes({}, 1_000_000)).toEqual([]);
    expect(codes({}, 4_999_999)).toEqual([]);
    expect(codes({}, 5_000_000)).toEqual(['token-expired']);
  });

  it('is of the tenant that the job id names', () => {
    expect(codes({}, 2_000_000, [`API2AAD.${tenant.replaceAll('-', '')}.1`])).toEqual([]);
    expect(codes({}, 2_000_000, [`API2AD.${'0'.repeat(32)}.1`])).toEqual(['token-tenant']);
    expect(codes({}, 2_000_000, ['API2AAD.short.1'])).toEqual([]);
  });
});

describe('a request', () => {
  const headers = new Map([['content-type', 'application/scim+json; charset=utf-8']]);
  const operation = { method: 'POST', path: '/Users', bulkId: '1', data: { schemas: [] } };
  const root = { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations: [operation] };
  const check = (body: unknown) =>
    checkRequest({
      method: 'POST',
      url: undefined,
      headers,
      authorization: 'bearer',
      body: JSON.stringify(body),
    });

  it('is good, with a charset too', () => {
    expect(check(root)).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['a list', [root], /no object/],
    ['schemas as a text', { ...root, schemas: root.schemas[0] }, /PowerShell/],
    ['schemas of two', { ...root, schemas: [...root.schemas, 'x'] }, /schemas is not/],
    ['operations in small letters', { schemas: root.schemas, operations: [operation] }, /capital O/],
    ['no operations', { schemas: root.schemas }, /missing/],
    ['empty operations', { ...root, Operations: [] }, /empty/],
    [
      'an operation without bulkId',
      { ...root, Operations: [operation, { ...operation, bulkId: undefined }] },
      /Operation 2 has no bulkId/,
    ],
    ['PATCH', { ...root, Operations: [{ ...operation, method: 'PATCH' }] }, /not POST/],
    ['groups', { ...root, Operations: [{ ...operation, path: '/Groups' }] }, /not \/Users/],
    ['data without schemas', { ...root, Operations: [{ ...operation, data: {} }] }, /no list schemas/],
  ])('is refused with %s', (_, body, message) => {
    expect(check(body)).toMatchObject([
      { code: 'request-envelope', message: expect.stringMatching(message) },
    ]);
  });

  it('holds up to 50 operations', () => {
    const of = (count: number) => ({ ...root, Operations: Array.from({ length: count }, () => operation) });
    expect(check(of(50))).toEqual([]);
    expect(check(of(51)).map(({ code }) => code)).toEqual(['request-too-many-operations']);
  });

  it('names five of many mistakes', () => {
    const operations = Array.from({ length: 20 }, () => ({ ...operation, path: '/x' }));
    expect(check({ ...root, Operations: operations })).toHaveLength(5);
  });
});

describe('a job', () => {
  it.each<[string, string, readonly string[]]>([
    ['Active', 'Active', []],
    ['Active', '', []],
    ['Active', 'Disabled', ['job-not-started']],
    ['Paused', 'Active', ['job-not-started']],
    ['NotRun', '', ['job-not-started']],
    ['Quarantine', 'Active', ['job-quarantined']],
  ])('%s with a schedule %s', (statusCode, scheduleState, expected) => {
    const job = { id: '', statusCode, scheduleState, quarantine: undefined };
    expect(checkJob(job).map(({ code }) => code)).toEqual(expected);
  });
});

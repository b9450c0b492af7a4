import { expect, it } from 'vitest';
import type { SentRequest } from '../../src/diagnose/capture.ts';
import { checkRequest } from '../../src/diagnose/checks/checkRequest.ts';

const operation = { method: 'POST', path: '/Users', bulkId: '1', data: { schemas: ['urn:x'] } };
const root = { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations: [operation] };
const good: SentRequest = {
  method: 'POST',
  url: undefined,
  headers: new Map([['content-type', 'application/scim+json; charset=utf-8']]),
  authorization: 'bearer',
  body: JSON.stringify(root),
  file: undefined,
};
const codes = (changes: Partial<SentRequest>) =>
  checkRequest('sent', { ...good, ...changes }).map(({ source, finding }) => `${source}: ${finding.code}`);

it.each<[string, Partial<SentRequest>, readonly string[]]>([
  ['is good, with a charset too', {}, []],
  ['is good as a body alone', { headers: undefined, authorization: undefined }, []],
  ['is good as headers alone', { body: undefined }, []],
  [
    'has another media type',
    { headers: new Map([['content-type', 'application/json']]) },
    ['sent: request-content-type'],
  ],
  ['has no token', { authorization: 'absent' }, ['sent: request-target']],
  ['has credentials of another kind', { authorization: 'other' }, ['sent: request-target']],
  ['is no POST', { method: 'PUT' }, ['sent: request-target']],
  ['goes elsewhere', { url: 'https://graph.microsoft.com/v1.0/bulkUpload' }, ['sent: request-target']],
  ['breaks off', { body: '{"Operations": [' }, ['sent, body: payload-json']],
  [
    'has what was seen to be accepted',
    { body: JSON.stringify({ ...root, Operations: [{ ...operation, path: '/users' }] }) },
    [],
  ],
  [
    'has schemas as a text',
    { body: JSON.stringify({ ...root, schemas: root.schemas[0] }) },
    ['sent, body: payload-schemas'],
  ],
  [
    'has 51 operations',
    {
      body: JSON.stringify({
        ...root,
        Operations: Array.from({ length: 51 }, (_, i) => ({ ...operation, bulkId: String(i) })),
      }),
    },
    ['sent, body: payload-too-many-operations'],
  ],
])('a request %s', (_, changes, expected) => {
  expect(codes(changes)).toEqual(expected);
});

it('counts places from the body where the rest is put together, else from the file', () => {
  const body = '{\n  "schemas": 1,\n  "Operations": []}';
  const places = (file: string | undefined) =>
    checkRequest('sent', { ...good, headers: undefined, body, file }).map(
      ({ position }) => `${position?.line}:${position?.column}`,
    );
  expect(places(undefined)).toEqual(['2:14', '3:17']);
  expect(places(`\n${body}`)).toEqual(['3:14', '4:17']);
});

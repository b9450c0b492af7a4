import { describe, expect, it } from 'vitest';
import { readBulkRequest } from '../../src/emulator/readBulkRequest.ts';
import { type EmulatorSettings, resolveSettings } from '../../src/emulator/settings.ts';
import { bulkRequest, type Json, person } from './client.ts';

const people = (count: number) => Array.from({ length: count }, (_, i) => person(String(i)));

const readBody = (body: unknown, settings: EmulatorSettings = {}) =>
  readBulkRequest(body, resolveSettings(settings));

/** Reads a good request of two operations after a change to it. */
function read(change: (body: Json) => unknown, settings: EmulatorSettings = {}) {
  const body = bulkRequest([person('1'), person('2')]);
  change(body);
  return readBody(body, settings);
}

function operation(change: (operation: Json) => unknown, settings: EmulatorSettings = {}) {
  return read((body) => change(body.Operations[1]), settings);
}

describe('a body that is no bulk request is refused', () => {
  it.each<[string, unknown]>([
    ['a list', []],
    ['null', null],
    ['a text', 'null'],
    ['the postman sample that is no SCIM', { name: 'x' }],
    [
      'operations with a small o',
      { schemas: bulkRequest([]).schemas, operations: bulkRequest([person('1')]).Operations },
    ],
    ['51 operations', bulkRequest(people(51))],
  ])('%s', (_, body) => {
    expect(readBody(body)).toHaveProperty('reason');
  });

  it.each<[string, (body: Json) => unknown]>([
    [
      'schemas as one text, as PowerShell 5.1 flattens it',
      (body) => Object.assign(body, { schemas: body.schemas[0] }),
    ],
    ['schemas with another urn', (body) => Object.assign(body, { schemas: ['urn:x'] })],
    ['schemas with one more urn', (body) => void body.schemas.push('urn:x')],
    ['no schemas', (body) => void delete body.schemas],
    ['no operations', (body) => void delete body.Operations],
    ['empty operations', (body) => Object.assign(body, { Operations: [] })],
    ['operations as an object', (body) => Object.assign(body, { Operations: {} })],
  ])('%s', (_, change) => {
    expect(read(change)).toHaveProperty('reason');
  });

  it.each<[string, (operation: Json) => unknown]>([
    ['another method', (each) => Object.assign(each, { method: 'PATCH' })],
    ['a method in lower case', (each) => Object.assign(each, { method: 'post' })],
    ['another path', (each) => Object.assign(each, { path: '/Groups' })],
    ['no path', (each) => void delete each.path],
    ['no bulkId', (each) => void delete each.bulkId],
    ['a number as bulkId', (each) => Object.assign(each, { bulkId: 1 })],
    ['an empty bulkId', (each) => Object.assign(each, { bulkId: '' })],
    ['no data', (each) => void delete each.data],
    ['data as a list', (each) => Object.assign(each, { data: [] })],
    ['no data.schemas', (each) => void delete each.data.schemas],
    ['a number in data.schemas', (each) => Object.assign(each.data, { schemas: [1] })],
  ])('an operation with %s, and the operation is named', (_, change) => {
    expect(operation(change)).toMatchObject({ reason: expect.stringMatching(/^Operation 2: /) });
  });

  it('reads own members only', () => {
    const body = JSON.parse('{"__proto__": {"schemas": [], "Operations": []}}') as unknown;
    expect(readBody(body)).toHaveProperty('reason');
  });
});

describe('a bulk request is taken', () => {
  it('with 50 operations', () => {
    expect(readBody(bulkRequest(people(50)))).toHaveProperty('records.length', 50);
  });

  it.each<[string, (body: Json) => unknown]>([
    [
      'a repeated bulkId, as two tutorials have it',
      (body) => Object.assign(body.Operations[1], { bulkId: 'bulk-0' }),
    ],
    ['/users, as two samples have it', (body) => Object.assign(body.Operations[0], { path: '/users' })],
    ['the enterprise urn left out', (body) => void body.Operations[0].data.schemas.pop()],
    ['no externalId: that shows in the log', (body) => void delete body.Operations[0].data.externalId],
    ['no failOnErrors', (body) => void delete body.failOnErrors],
    ['a member of its own', (body) => Object.assign(body, { more: 1 })],
  ])('with %s', (_, change) => {
    expect(read(change)).toHaveProperty('records.length', 2);
  });

  it('or not, where the settings keep to the letter', () => {
    const repeat = (body: Json) => Object.assign(body.Operations[1], { bulkId: 'bulk-0' });
    expect(read(repeat, { duplicateBulkId: 'reject' })).toHaveProperty('reason');
    expect(operation((each) => void each.data.schemas.pop(), { schemasCheck: 'strict' })).toHaveProperty(
      'reason',
    );
    expect(readBody(bulkRequest(people(51)), { overLimit: 'accept' })).toHaveProperty('records.length', 51);
  });
});

import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../src/identity/index.ts';
import {
  lintPayload,
  mappingOfDefaults,
  type PayloadSettings,
  payloadRules,
} from '../../src/payload/index.ts';
import { bareSettings, payloadOf, record, tenantSettings } from '../support/payload.ts';

// What fires, and what nearly does, by bulk-upload.md section 11: of each finding the severity and what it points to.

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const bulkRequest = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';

function found(alias: string, text: string, settings: PayloadSettings = bareSettings): string[] {
  const rules = payloadRules.filter((rule) => rule.alias === alias);
  const [linted] = lintPayload([{ name: 'a', text }], { settings, rules });
  return linted!.findings.map(
    ({ severity, span }) => `${severity} ${linted!.document.source.text.slice(span.start, span.end)}`,
  );
}

const ofRecord = (alias: string, differences: Record<string, unknown>, settings?: PayloadSettings) =>
  found(alias, payloadOf(record(differences)), settings);
const operation = { method: 'POST', bulkId: '1', path: '/Users', data: record() };
const ofOperation = (alias: string, differences: unknown) =>
  found(alias, JSON.stringify({ schemas: [bulkRequest], Operations: [differences] }));
const ofRoot = (alias: string, differences: Record<string, unknown>) =>
  found(alias, JSON.stringify({ schemas: [bulkRequest], Operations: [operation], ...differences }));

describe('BU001', () => {
  it.each([
    ['{"a": {"b": [{"c": 1, "\\u0063": 2, "c": 3}]}}', ['error "\\u0063"', 'error "c"']],
    ['{"a": 1, "A": 2}', []],
    ['{"a": [{"b": 1}, {"b": 2}], "b": 1}', []],
    ['{"a": [1,], "b": {"c": 1,},}', ['error ]', 'error }', 'error }']],
    ['{"a": 1, /* x */ "b": 2} // y', ['error /', 'error /']],
    ['{"a": NaN}', ['error N']],
    ['{"a": 01}', ['error 1']],
    ['{"a": 1} {}', ['error {']],
    ['\ufeff{}', ['error \ufeff']],
    ['', ['error ']],
    [`${'['.repeat(257)}${']'.repeat(257)}`, ['error [']],
    [`${'['.repeat(256)}${']'.repeat(256)}`, []],
  ])('of %j says %j', (text, expected) => {
    expect(found('BU001', text)).toEqual(expected);
  });
});

describe('the envelope', () => {
  it.each([
    ['BU002', { schemas: bulkRequest }, [`error "${bulkRequest}"`]],
    ['BU002', { schemas: [bulkRequest, core] }, [`error ["${bulkRequest}","${core}"]`]],
    ['BU002', { schemas: [bulkRequest.toLowerCase()] }, [`error ["${bulkRequest.toLowerCase()}"]`]],
    ['BU002', { schemas: [] }, ['error []']],
    ['BU002', {}, []],
    ['BU003', { Operations: null }, ['error null']],
    ['BU003', { Operations: [] }, ['error []']],
    ['BU003', { Operations: 5 }, ['error 5']],
    ['BU003', { Operations: operation }, [`error ${JSON.stringify(operation)}`]],
    ['BU003', { operations: [] }, []],
    ['BU013', { operations: [] }, ['info "operations"']],
    ['BU013', { failOnErrors: null }, []],
    ['BU013', { failonerror: 1, $schema: '' }, ['info "failonerror"', 'info "$schema"']],
    ['BU012', { failOnErrors: null }, []],
    ['BU012', { failOnErrors: 0 }, ['info 0']],
    ['BU012', { failOnErrors: 1.5 }, ['warning 1.5']],
    ['BU012', { failOnErrors: '1' }, ['warning "1"']],
    ['BU012', { failOnErrors: false }, ['warning false']],
  ])('%s of %j says %j', (alias, differences, expected) => {
    expect(ofRoot(alias, differences)).toEqual(expected);
  });

  it.each([
    ['BU002', 'null', ['error null']],
    ['BU002', '{"name": "x"}', ['error {']],
    ['BU003', '{"name": "x"}', ['error {']],
    ['BU002', '{"Schemas": ["x"]}', ['error "Schemas"', 'error ["x"]']],
    ['BU003', '{"OPERATIONS": [1]}', ['error "OPERATIONS"']],
  ])('%s of %s says %j', (alias, text, expected) => {
    expect(found(alias, text)).toEqual(expected);
  });

  it('BU004 takes 50 operations, and no more', () => {
    const records = Array.from({ length: 51 }, () => record());
    expect(found('BU004', payloadOf(...records.slice(1)))).toEqual([]);
    expect(found('BU004', payloadOf(...records))).toEqual([expect.stringContaining('"bulkId":"50"')]);
  });
});

describe('operations', () => {
  it.each([
    ['BU005', null, ['error null']],
    ['BU005', [], ['error []']],
    ['BU005', { ...operation, data: undefined }, ['error {']],
    ['BU005', { bulkid: '1', method: 'POST', path: '/Users', data: {} }, ['error "bulkid"']],
    ['BU005', operation, []],
    ['BU006', { ...operation, method: 'post' }, ['warning "post"']],
    ['BU006', { ...operation, method: 'DELETE' }, ['error "DELETE"']],
    ['BU006', { ...operation, method: ' POST' }, ['error " POST"']],
    ['BU006', { ...operation, method: null }, ['error null']],
    ['BU007', { ...operation, path: '/users' }, ['warning "/users"']],
    ['BU007', { ...operation, path: '/Users/1' }, ['error "/Users/1"']],
    ['BU007', { ...operation, path: 'Users' }, ['error "Users"']],
    ['BU008', { ...operation, bulkId: 7 }, ['error 7']],
    ['BU008', { ...operation, bulkId: ' ' }, ['error " "']],
    ['BU009', { ...operation, data: '@{a=1}' }, ['error "@{a=1}"']],
    ['BU009', { ...operation, data: [{}] }, ['error [{}]']],
    ['BU009', { ...operation, data: {} }, ['error {']],
    ['BU009', { ...operation, data: { schemas: core } }, [`error "${core}"`]],
    ['BU009', { ...operation, data: { schemas: [core, 5, null] } }, ['error 5', 'error null']],
    ['BU013', { ...operation, Method: 'x', id: '1' }, ['info "Method"', 'info "id"']],
  ])('%s of %j says %j', (alias, differences, expected) => {
    expect(ofOperation(alias, differences)).toEqual(expected);
  });

  it('BU008 tells bulkIds apart by case, and each request from the others', () => {
    const text = payloadOf(record(), record()).replace('"bulkId":"0"', '"bulkId":"a"');
    expect(found('BU008', text.replace('"bulkId":"1"', '"bulkId":"A"'))).toEqual([]);
    const repeated = text.replace('"bulkId":"1"', '"bulkId":"a"');
    expect(found('BU008', repeated)).toEqual(['warning "a"']);
    expect(found('BU008', repeated, { ...bareSettings, profile: 'strict' })).toEqual(['error "a"']);
  });
});

const captured = (differences: Record<string, unknown>) =>
  JSON.stringify({
    method: 'POST',
    url: '/beta/servicePrincipals/5d0c7a42-6b1e-4f3a-8d29-1e2f3a4b5c6d/synchronization/jobs/API2AD.8c1f2a7e5b3d4f60a9e1c2b3d4e5f607.5d0c7a42-6b1e-4f3a-8d29-1e2f3a4b5c6d/bulkUpload',
    headers: { 'Content-Type': 'application/scim+json', Authorization: 'Bearer x' },
    body: {},
    ...differences,
  });

describe('requests', () => {
  it.each([
    ['application/scim+json', []],
    ['Application/SCIM+JSON; charset="UTF-8"', []],
    ['application/scim+json; charset=utf-16', ['warning']],
    ['application/json; charset=utf-8', ['error']],
    ['application/scim+jsonp', ['error']],
    ['', ['error']],
  ])('BU101 of the Content-Type %j says %j', (type, expected) => {
    const asObject = found('BU101', captured({ headers: { 'content-type': type } }));
    const asList = found('BU101', captured({ headers: [{ name: 'Content-Type', value: type }] }));
    expect([asObject, asList]).toEqual(
      [expected, expected].map((all) => all.map((one) => `${one} ${JSON.stringify(type)}`)),
    );
  });

  const url = JSON.parse(captured({})).url as string;
  it.each([
    [url, []],
    [`https://graph.microsoft.com${url}?x=1`, []],
    [`https://dod-graph.microsoft.us${url.replace('beta', 'v1.0')}`, []],
    [`http://localhost:8080${url}`, []],
    [`https://contoso.com${url}`, ['warning']],
    [`http://graph.microsoft.com${url}`, ['error']],
    [url.replace('beta', 'v2.0'), ['error']],
    [url.replace('/bulkUpload', ''), ['error']],
    [url.replace('servicePrincipals', 'applications'), ['error']],
    [url.replace('API2AD', 'AD2AAD'), ['error']],
    [url.replace(/servicePrincipals\/[^/]*/, 'servicePrincipals/my-app'), ['error']],
  ])('BU102 of %s says %j', (address, expected) => {
    expect(found('BU102', captured({ url: address }))).toEqual(
      expected.map((severity) => `${severity} ${JSON.stringify(address)}`),
    );
  });

  it.each([['Basic x'], ['Bearer'], ['Bearer ']])('BU102 takes no Authorization %j', (value) => {
    const text = captured({ headers: { Authorization: value } });
    expect(found('BU102', text)).toEqual([`error ${JSON.stringify(value)}`]);
  });
});

const exported: PayloadSettings = {
  ...tenantSettings,
  mapping: {
    ...mappingOfDefaults(
      [
        ['employeeId', '[userName]', 1],
        ['usageLocation', '[addresses[type eq "work"].country]', 0],
        ['userPrincipalName', '[userName]', 0],
      ].map(([target, expression, matchingPriority]) => ({
        target: String(target),
        expression: String(expression),
        matchingPriority: Number(matchingPriority),
        flowType: 'Always' as const,
        isReference: false,
      })),
      { defaultDomain: 'contoso.com', now: tenantSettings.mapping!.now, seed: 0 },
    ),
    schema: { name: 'schema.json', text: '' },
    declared: new Set(['urn:contoso:employee:badge']),
  },
};
const onPremises = { ...tenantSettings, directory: createDirectory({ target: 'ad' }) };
const profile = (name: PayloadSettings['profile']) => ({ ...bareSettings, profile: name });
const custom = (values: Record<string, unknown>) => ({ 'urn:contoso:employee': values });
const managed = (manager: unknown) => ({ [enterprise]: { manager } });
const work = (country: string) => ({ addresses: [{ type: 'work', country }] });

describe('records', () => {
  it.each<[string, Record<string, unknown>, string[], PayloadSettings?]>([
    ['BU010', { schemas: [core.toUpperCase(), enterprise] }, []],
    ['BU010', { schemas: [enterprise] }, [`warning ["${enterprise}"]`]],
    ['BU010', { schemas: [] }, ['error []'], profile('strict')],
    ['BU011', { schemas: [core, enterprise, 'urn:A:b'], 'urn:a:B': {} }, []],
    ['BU011', { schemas: [core], [enterprise]: {} }, [`warning "${enterprise}"`]],
    ['BU011', { schemas: [core, enterprise, 'urn:a:b'] }, ['info "urn:a:b"']],
    ['BU201', { externalId: 5 }, ['error 5']],
    ['BU201', { externalId: ' ' }, ['error " "']],
    ['BU201', { externalId: null }, ['error null']],
    ['BU202', { externalId: 'x'.repeat(16) }, []],
    ['BU202', { externalId: 'x'.repeat(17) }, [`warning "${'x'.repeat(17)}"`]],
    ['BU202', { externalId: 'x'.repeat(17) }, [`error "${'x'.repeat(17)}"`], tenantSettings],
    ['BU202', { externalId: 'x'.repeat(17) }, [], exported],
    ['BU204', { externalId: 'A-7_b.c@d' }, []],
    ['BU204', { externalId: 'Ä7' }, ['warning "Ä7"']],
    ['BU204', { externalId: 'Ä7' }, [], exported],
    ['BU204', { userName: 'a+b@contoso.com' }, ['warning "a+b@contoso.com"'], exported],
    [
      'BU205',
      { externalId: '901', userName: 'TAKEN@contoso.com' },
      ['error "TAKEN@contoso.com"'],
      tenantSettings,
    ],
    ['BU205', { externalId: '900', userName: 'taken@contoso.com' }, [], tenantSettings],
    ['BU206', { userName: "o'neil.x@contoso.com" }, [`warning "o'neil.x@contoso.com"`]],
    ['BU206', { userName: 'ann.@contoso.com' }, ['error "ann.@contoso.com"'], exported],
    ['BU207', { userName: 'ann@notexample.com' }, []],
    ['BU207', { userName: 'ann@Example.ORG' }, ['warning "ann@Example.ORG"']],
    ['BU207', { userName: 'ann@sub.contoso.com' }, ['error "ann@sub.contoso.com"'], tenantSettings],
    [
      'BU207',
      { userName: 'ann@example.com' },
      ['warning "ann@example.com"'],
      { ...tenantSettings, directory: createDirectory() },
    ],
    ['BU208', { userName: null }, ['warning null']],
    ['BU208', { userName: '' }, ['error ""'], profile('create-only')],
    ['BU208', { userName: '' }, [], profile('update-ok')],
    ['BU208', { userName: '' }, ['warning ""'], profile('strict')],
    ['BU208', { userName: 5 }, []],
    ['BU209', { username: 'x', Title: 'y' }, ['warning "username"', 'warning "Title"']],
    ['BU209', { name: { givenname: 'x' } }, ['warning "givenname"']],
    ['BU301', { active: undefined }, ['warning {']],
    ['BU301', { active: null }, []],
    ['BU302', { active: null }, ['error null']],
    ['BU302', { active: 'true' }, ['error "true"']],
    ['BU302', { active: 0 }, ['error 0']],
    ['BU303', { emails: { type: 'work' } }, ['error {"type":"work"}']],
    ['BU303', { emails: ['x', { primary: 'true' }] }, ['error "x"', 'error "true"']],
    ['BU303', { title: null, emails: [], name: null }, []],
    ['BU303', { [core]: { title: 5 }, [enterprise]: 'x' }, ['error 5', 'error "x"']],
    ['BU303', { title: ['x'], name: 'x' }, ['error ["x"]', 'error "x"']],
    ['BU304', { emails: [{ type: 'WORK' }], ims: [{ type: 'home' }] }, []],
    ['BU304', { emails: { type: 'home' }, addresses: [{}] }, ['warning "home"', 'warning {']],
    ['BU305', { emails: [{ type: 'work' }, { type: 'Work' }] }, ['warning {"type":"Work"}']],
    ['BU305', { photos: [{ primary: true }, { primary: false }, { primary: true }] }, ['warning true']],
    ['BU305', { photos: [{ type: 'work' }, { type: 'work' }] }, []],
    ['BU306', { title: '', emails: [{ type: 'work', value: null }] }, ['info ""']],
    ['BU306', { userName: '', active: null, emails: [] }, []],
    ['BU306', { title: '' }, ['warning ""'], onPremises],
    ['BU306', { title: null }, ['info null'], onPremises],
    [
      'BU307',
      { jobTitle: 'x', username: 'y', resourceType: 'User' },
      ['jobTitle', 'username', 'resourceType'].map((name) => `warning "${name}"`),
    ],
    ['BU307', { addresses: [{ type: 'work', city: 'x' }] }, ['warning "city"']],
    ['BU307', custom({ Badge: 'x', Other: 'y' }), ['warning "Other"'], exported],
    ['BU307', custom({ Other: 'y' }), []],
    ['BU308', custom({ a: {}, b: [], c: 'x', d: null }), ['warning {}', 'warning []']],
    ['BU309', { id: '1', Password: 'x' }, ['warning "id"', 'error "Password"']],
    ['BU310', { externalId: '900' }, [], tenantSettings],
    [
      'BU310',
      { externalId: '900', emails: [{ type: 'work', value: 'a@b.c' }] },
      ['info "a@b.c"'],
      tenantSettings,
    ],
    ['BU310', { externalId: '1', emails: [{ type: 'work', value: 'a@b.c' }] }, [], tenantSettings],
    ['BU311', { displayName: '😀'.repeat(128) }, [], tenantSettings],
    ['BU311', { displayName: '😀'.repeat(129) }, [`error "${'😀'.repeat(129)}"`], tenantSettings],
    ['BU311', { title: 'x'.repeat(129) }, [`warning "${'x'.repeat(129)}"`], tenantSettings],
    ['BU311', { userName: 'x'.repeat(17) }, [`error "${'x'.repeat(17)}"`], exported],
    ['BU311', { userName: `${'n'.repeat(65)}@x.org` }, [`warning "${'n'.repeat(65)}@x.org"`], tenantSettings],
    ['BU401', managed({ value: '' }), ['warning ""']],
    ['BU401', managed({ displayName: 'John' }), ['warning {"displayName":"John"}']],
    ['BU401', managed({ value: '701984' }), ['warning "701984"']],
    ['BU401', managed({ value: '900' }), [], tenantSettings],
    ['BU401', managed({ value: 'John Smith' }), []],
    ['BU401', managed({ value: 5 }), []],
    ['BU402', managed({ value: 'Smith,John' }), ['warning "Smith,John"']],
    ['BU402', managed({ value: '../Users/7' }), ['warning "../Users/7"']],
    ['BU402', managed({ value: 'EMP 12' }), []],
    ['BU402', { externalId: 'a@b.c', ...managed({ value: 'd@e.f' }) }, []],
    ['BU501', custom({ HireDate: '2024-02-29' }), ['info "2024-02-29"']],
    ['BU501', custom({ HireDate: '2023-02-29' }), ['warning "2023-02-29"']],
    ['BU501', custom({ HireDate: '2024-02-29T24:00:00Z' }), ['warning "2024-02-29T24:00:00Z"']],
    ['BU501', custom({ HireDate: '2024-02-29T00:00:00' }), ['warning "2024-02-29T00:00:00"']],
    ['BU501', custom({ LeaveDate: 45000 }), ['warning 45000']],
    ['BU501', custom({ HireDate: '2024-02-29T23:59:59.5+05:30', Other: 'x' }), []],
    ['BU501', custom({ HireDate: 'x' }), [], exported],
    ['BU502', { preferredLanguage: 'en_US', locale: 'English' }, ['info "en_US"', 'info "English"']],
    ['BU502', { preferredLanguage: 'zh-Hant-TW', timezone: 'US/Eastern' }, []],
    ['BU502', { timezone: 'Pacific Standard Time' }, ['info "Pacific Standard Time"']],
    ['BU502', work('GB'), [], exported],
    ['BU502', work('UK'), ['info "UK"'], exported],
    ['BU502', work('USA'), ['info "USA"'], exported],
    ['BU502', work('USA'), []],
  ])('%s of %j says %j', (alias, differences, expected, settings) => {
    expect(ofRecord(alias, differences, settings)).toEqual(expected);
  });

  it('BU203 and BU209 compare without case', () => {
    const text = payloadOf(
      record({ externalId: 'A', userName: 'ann' }),
      record({ externalId: 'a', userName: 'Ann' }),
    );
    expect([found('BU203', text), found('BU209', text)]).toEqual([['warning "a"'], ['warning "Ann"']]);
    const same = payloadOf(record(), record({ externalId: '2' }));
    expect([found('BU203', same), found('BU209', same)]).toEqual([[], []]);
  });

  it('BU403 finds each circle once, and leaves the person itself to BU401', () => {
    const person = (id: string, manager: string) =>
      record({ externalId: id, ...managed({ value: manager }) });
    const text = payloadOf(
      person('a', 'b'),
      person('b', 'c'),
      person('c', 'b'),
      person('x', 'x'),
      person('p', 'q'),
      person('q', 'p'),
    );
    expect(found('BU403', text)).toEqual(['warning "c"', 'warning "q"']);
    expect(found('BU401', text)).toEqual(['warning "x"']);
    expect(found('BU404', text)).toEqual(['info "b"', 'info "c"', 'info "q"']);
  });

  it('does not ask to shorten a displayName that is empty', () => {
    const rules = payloadRules.filter(({ alias }) => alias === 'BU311');
    const text = payloadOf(record({ displayName: '' }));
    const [linted] = lintPayload([{ name: 'a', text }], { settings: tenantSettings, rules });
    expect(linted!.findings.map(({ help }) => help)).toEqual([
      'Send what its mapping reads, or let the mapping make it of the names: Join(" ", [name.givenName], [name.familyName]).',
    ]);
  });

  it('says which targets would be cleared, fail, or cannot be', () => {
    const rules = payloadRules.filter(({ alias }) => alias === 'BU306');
    const text = payloadOf(record({ title: '', displayName: '', name: { givenName: null } }));
    const helpIn = (settings: PayloadSettings) =>
      lintPayload([{ name: 'a', text }], { settings, rules })[0]!.findings[0]!.help;
    expect(helpIn(tenantSettings)).toBe(
      'With "Flow null values" an update clears givenName, jobTitle. displayName cannot be cleared.',
    );
    expect(helpIn(onPremises)).toBe(
      'Empty text fails in Active Directory when it flows to displayName, jobTitle. With "Flow null values" an update clears givenName.',
    );
  });
});

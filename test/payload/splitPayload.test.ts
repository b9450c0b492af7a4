import { expect, it } from 'vitest';
import { operationOfRecord, readColumnMap, readPayload, splitPayload } from '../../src/payload/index.ts';
import { codesIn, payloadOf, record, tenantSettings } from '../support/payload.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const idsOf = (text: string) =>
  JSON.parse(text).Operations.map(({ data }: { data: { externalId: string } }) => data.externalId);

it('writes requests of at most 50 operations, none lost, in their order', () => {
  const ids = Array.from({ length: 101 }, (_, index) => String(index));
  const text = payloadOf(...ids.map((externalId) => record({ externalId })));
  const requests = splitPayload([readPayload({ name: 'a', text })]).map(idsOf);
  expect(requests.map((request) => request.length)).toEqual([50, 50, 1]);
  expect(requests.flat()).toEqual(ids);
});

it('writes managers first, across files, and everybody of a circle once', () => {
  const person = (externalId: string, manager?: string) =>
    record({ externalId, ...(manager && { [enterprise]: { manager: { value: manager } } }) });
  const first = payloadOf(person('a', 'b'), person('b', 'c'), person('x', 'y'), person('y', 'x'));
  const documents = [first, payloadOf(person('c'))].map((text) => readPayload({ name: 'a', text }));
  const [request] = splitPayload(documents);
  expect(idsOf(request!)).toEqual(['c', 'b', 'a', 'y', 'x']);
});

const map = JSON.stringify({
  Number: 'externalId',
  Login: 'userName',
  Name: 'displayName',
  Given: 'name.givenName',
  Phone: 'phoneNumbers[type eq "work"].value',
  Department: `${enterprise}:department`,
  Boss: `${enterprise}:manager.value`,
  Hired: 'urn:contoso:employee:HireDate',
  Active: 'active',
});

it('makes an operation of the cells of a row', () => {
  const targets = readColumnMap(map);
  if (typeof targets === 'string') throw new Error(targets);
  const row: Record<string, string> = {
    Number: '7',
    Login: 'ann@contoso.com',
    Name: 'Ann "A" Ö',
    Given: 'Ann',
    Phone: '555',
    Department: 'Tours',
    Boss: '900',
    Hired: '2021-05-01T00:00:00Z',
    Active: 'Yes',
  };
  const made = operationOfRecord(
    targets,
    targets.map(({ column }) => row[column]),
  );
  const { data } = JSON.parse('text' in made ? made.text : '{}');
  expect(data).toEqual({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise, 'urn:contoso:employee'],
    externalId: '7',
    userName: 'ann@contoso.com',
    displayName: 'Ann "A" Ö',
    name: { givenName: 'Ann' },
    phoneNumbers: [{ type: 'work', value: '555' }],
    [enterprise]: { department: 'Tours', manager: { value: '900' } },
    'urn:contoso:employee': { HireDate: '2021-05-01T00:00:00Z' },
    active: true,
  });
  expect(codesIn(payloadOf(data), tenantSettings)).toEqual([]);
});

it.each([
  [{ Number: '' }, 'it has no externalId'],
  [{ Number: '7', Active: 'perhaps' }, '"perhaps" in Active is no yes or no'],
])('refuses the row %j', (row: Record<string, string>, problem) => {
  const targets = readColumnMap(map);
  if (typeof targets === 'string') throw new Error(targets);
  expect(
    operationOfRecord(
      targets,
      targets.map(({ column }) => row[column]),
    ),
  ).toEqual({ problem });
});

it('lets several columns go into one thing', () => {
  const parts = [
    'name.givenName',
    'name.familyName',
    'phoneNumbers[type eq "a"].value',
    'phoneNumbers[type eq "b"].value',
  ];
  const columns = Object.fromEntries(['externalId', ...parts].map((path, index) => [`c${index}`, path]));
  expect(readColumnMap(JSON.stringify(columns))).toHaveLength(5);
});

it.each([
  ['{', /not valid JSON/],
  ['[]', /no object/],
  ['{"a": "userName"}', /externalId/],
  ['{"a": 1, "b": "externalId"}', /"a" has no SCIM path/],
  ['{"a": "__proto__.x", "b": "externalId"}', /"a" has no SCIM path/],
  ['{"a": "schemas", "b": "externalId"}', /"a" has no SCIM path/],
  ['{"a": "urn:a:b:c", "b": "urn:a:b:c.d", "c": "externalId"}', /"a" and "b" would overwrite each other/],
  ['{"a": "userName", "b": "userName", "c": "externalId"}', /"a" and "b" would overwrite each other/],
  ['{"a": "emails[primary eq true].value", "b": "externalId"}', /"a" has no SCIM path/],
])('refuses the column map %s', (text, message) => {
  expect(readColumnMap(text)).toMatch(message);
});

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';

it.each([
  ['name.given', 'given is no attribute of name. Did you mean name.givenName?'],
  ['name.givenname', 'names are case-sensitive here; write name.givenName.'],
  ['username', 'names are case-sensitive here; write userName.'],
  ['Active', 'names are case-sensitive here; write active.'],
  ['givenName', 'givenName is no attribute of the SCIM user. Did you mean name.givenName?'],
  ['jobTitle', 'jobTitle is no attribute of the SCIM user. Did you mean title?'],
  ['shoeSize', 'shoeSize is no attribute of the SCIM user.'],
  ['__count__', '__count__ is no attribute of the SCIM user.'],
  ['userName.value', 'value is no attribute of userName.'],
  ['emails.value', 'emails is a list. Say of which entry, such as emails[type eq "work"].value.'],
  ['emails', 'emails is a list. Say of which entry, such as emails[type eq "work"].value.'],
  ['name[type eq "x"].givenName', 'name is no list. Write name.givenName.'],
  ['name', 'name is an object. Name a part of it, such as name.formatted.'],
  [
    'mail[type eq "work"].value',
    'mail is no attribute of the SCIM user. Did you mean emails[type eq "work"].value?',
  ],
  [
    'email[type eq "work"].value',
    'email is no attribute of the SCIM user. Did you mean emails[type eq "work"].value?',
  ],
  [
    'addresses[type eq "work"].street',
    'street is no attribute of addresses. Did you mean addresses[type eq "work"].streetAddress?',
  ],
  ['emails[type eq "work"].Value', 'names are case-sensitive here; write emails[type eq "work"].value.'],
  ['manager.value', `manager is no attribute of the SCIM user. Did you mean ${enterprise}:manager.value?`],
  [
    `${enterprise}:departmnt`,
    `departmnt is no attribute of ${enterprise}. Did you mean ${enterprise}:department?`,
  ],
  [
    `${enterprise}:manager.vallue`,
    `vallue is no attribute of manager. Did you mean ${enterprise}:manager.value?`,
  ],
  [`${enterprise}:Department`, `names are case-sensitive here; write ${enterprise}:department.`],
  [
    `${enterprise.toLowerCase()}:department`,
    `names are case-sensitive here; write ${enterprise}:department.`,
  ],
  [`${core}:nickname`, `names are case-sensitive here; write ${core}:nickName.`],
  ['password', 'a password cannot be provisioned, and should not be in a file.'],
  [`${core}:password`, 'a password cannot be provisioned, and should not be in a file.'],
])('refuses a column that goes to %s', (path, problem) => {
  const text = JSON.stringify({ a: path, id: 'externalId' });
  expect(readColumnMap(text)).toBe(`the column "a" cannot go to ${path}: ${problem}`);
});

it.each([
  'userName',
  'name.familyName',
  'addresses[type eq "work"].locality',
  `${enterprise}:manager.value`,
  'urn:contoso:employee:HireDate',
  'urn:contoso:employee:shoe.size',
])('takes a column that goes to %s', (path) => {
  expect(readColumnMap(JSON.stringify({ a: path, id: 'externalId' }))).toHaveLength(2);
});

it('writes what SCIM has as true or false so, wherever it stands', () => {
  const paths = ['externalId', `${core}:active`, 'emails[type eq "work"].primary', 'title'];
  const targets = readColumnMap(JSON.stringify(Object.fromEntries(paths.map((path) => [path, path]))));
  if (typeof targets === 'string') throw new Error(targets);
  expect(targets.map(({ kind }) => kind)).toEqual(['text', 'boolean', 'boolean', 'text']);
});

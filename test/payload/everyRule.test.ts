import { describe, expect, it } from 'vitest';
import { lintPayload, payloadRules } from '../../src/payload/index.ts';
import { positionAt, type Source } from '../../src/source/source.ts';
import { tenantSettings } from '../support/payload.ts';

// A batch in which every rule of bulk-upload.md section 11 is broken. ‹BU006› stands before each place that the rule has
// to name: all of them are found, and nothing else.

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const both = `"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "${enterprise}"]`;
const jobId = 'API2AAD.8c1f2a7e5b3d4f60a9e1c2b3d4e5f607.5d0c7a42-6b1e-4f3a-8d29-1e2f3a4b5c6d';

const good = (id: string, more = '') =>
  `{"method": "POST", "path": "/Users", "bulkId": "b-${id}", "data": {${both}, "externalId": "${id}",
      "userName": "user.${id}@contoso.com", "displayName": "User ${id}", "active": true${more}}}`;
const managed = (manager: string) => `, "${enterprise}": {"manager": ${manager}}`;
const padding = Array.from({ length: 29 }, (_, index) => good(`pad${index}`));

const request = `‹BU103›POST ‹BU102›https://graph.microsoft.com/v1.0/servicePrincipals/1/synchronization/jobs/${jobId} HTTP/1.1
Authorization: Bearer x
Content-Type: ‹BU101›application/json

{
  "schemas": ‹BU002›"urn:ietf:params:scim:api:messages:2.0:BulkRequest",
  ‹BU003›"operations": [
    {"method": ‹BU006›"PATCH", "path": ‹BU007›"/Groups", "bulkId": ‹BU008›"", "data": ‹BU009›"none"},
    ‹BU005›{"method": "POST", "path": "/Users", "bulkId": "b", ‹BU013›"version": "1"},
    {"method": "POST", "path": "/Users", "bulkId": ‹BU008›"b", "data": {
      "schemas": ‹BU010›["urn:ietf:params:scim:schemas:core:2.0:User", ‹BU011›"urn:contoso:unused"],
      "externalId": "100", "userName": "one.hundred@contoso.com", "displayName": "One", "active": true,
      ‹BU001›"active": ‹BU302›"yes", ‹BU011›"urn:contoso:employee": {"Tags": ‹BU308›["a", "b"], "HireDate": ‹BU501›"01.12.2026"}}},
    {"method": "POST", "path": "/Users", "bulkId": "c", "data": ‹BU201 BU206 BU208 BU301›{${both},
      "displayName": "No Name"}},
    ${good('2819c223-7f76-453a-919d-413861904646').replace('"externalId": ', '"externalId": ‹BU202›')},
    ${good('A1')},
    ${good('a1').replace('"externalId": ', '"externalId": ‹BU203›').replace('user.a1', 'user.a2')},
    ${good('70#1984').replace('"externalId": ', '"externalId": ‹BU204›').replace('user.70#1984', 'user.70')},
    ${good('201').replace('"user.201@contoso.com"', '‹BU205›"taken@contoso.com"')},
    ${good('202').replace('"user.202@contoso.com"', '‹BU206›"inês@contoso.com"')},
    ${good('203').replace('"user.203@contoso.com"', '‹BU207›"user.203@example.com"')},
    ${good('204').replace('"userName"', '‹BU209 BU307›"username"')},
    ${good('301', ', "title": ‹BU303›5, "nickName": ‹BU306›"", ‹BU307›"jobTitle": "Guide", ‹BU309›"password": "x"')},
    ${good('302', ', "phoneNumbers": [{"type": "work", "value": "1"}, {"type": ‹BU304›"home", "value": "2"}, ‹BU305›{"type": "work"}]')},
    ${good('900', ', "emails": [{"type": "work", "value": ‹BU310›"new@contoso.com"}]')},
    ${good('303', ', "timezone": ‹BU502›"America/Boston"').replace('"User 303"', `‹BU311›"${'x'.repeat(257)}"`)},
    ${good('401', managed('{"value": ‹BU401›"nobody"}'))},
    ${good('402', managed('{"value": ‹BU402›"Smith, John"}'))},
    ${good('403', managed('{"value": ‹BU403 BU404›"404"}'))},
    ${good('404', managed('{"value": "403"}'))},
    ${good('405', managed('{"value": ‹BU404›"later"}'))},
    ${padding.join(',\n    ')},
    ‹BU004›${good('last')}
  ],
  "failOnErrors": ‹BU012›"1",
‹BU001›}
`;

const payload = (id: string) =>
  `{"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [${good(id)}]}`;

const job = `{
  "id": "${jobId}", "templateId": "API2AAD", "schedule": {"state": "Active"},
  "status": {"code": ‹BU601›"Quarantine"}
}`;

/** A token is shown by its claims, so that they are what the places are in. */
const claims = `{
  "aud": ‹BU602›"https://management.azure.com",
  "tid": "8c1f2a7e-5b3d-4f60-a9e1-c2b3d4e5f607",
  "roles": ‹BU602›[
    "User.Read.All"
  ],
  "exp": ‹BU602›1764000000
}`;

const mark = /‹(BU\d{3}(?: BU\d{3})*)›/g;

function tokenOf(text: string): string {
  const part = (value: string) => Buffer.from(value).toString('base64url');
  return `${part('{"alg": "none"}')}.${part(text)}.c2ln`;
}

const files: readonly { readonly name: string; readonly marked: string }[] = [
  { name: '1-request.http', marked: request },
  { name: '2-payload.json', marked: payload('later') },
  { name: '3-payload.json', marked: payload('999') },
  { name: 'job.json', marked: job },
  { name: 'token.txt', marked: claims },
];

/** `1-request.http:8:16 BU006`, for each mark. */
const expected = files.flatMap(({ name, marked }) =>
  [...marked.matchAll(mark)].flatMap(({ 1: aliases, index }) => {
    const before = marked.slice(0, index).replaceAll(mark, '');
    const { line, column } = positionAt(before, before.length);
    return aliases!.split(' ').map((alias) => `${name}:${line}:${column} ${alias}`);
  }),
);

const sources: readonly Source[] = files.map(({ name, marked }) => {
  const text = marked.replaceAll(mark, '');
  return { name, text: name === 'token.txt' ? tokenOf(text) : text };
});

/** Each place once, though a rule may have more to say of it. */
function foundBy(rules: typeof payloadRules): string[] {
  const found = lintPayload(sources, { settings: tenantSettings, rules }).flatMap(({ document, findings }) =>
    findings.map(({ code, span }) => {
      const { line, column } = positionAt(document.source.text, span.start);
      const { alias } = rules.find(({ definition }) => definition.code === code)!;
      return `${document.source.name}:${line}:${column} ${alias}`;
    }),
  );
  return [...new Set(found)].sort();
}

describe('a batch in which every rule is broken', () => {
  it('has each of them found at its places, and nothing else', () => {
    expect(foundBy(payloadRules)).toEqual(expected.toSorted());
  });

  it('has a mark for every rule', () => {
    const marked = new Set(expected.map((line) => line.split(' ')[1]));
    expect(payloadRules.map(({ alias }) => alias).filter((alias) => !marked.has(alias))).toEqual([]);
  });

  it.each(payloadRules.map(({ alias }) => alias))('has %s found by that rule alone', (alias) => {
    const [rule] = payloadRules.filter((one) => one.alias === alias);
    expect(foundBy([rule!])).toEqual(expected.filter((line) => line.endsWith(alias)).sort());
    expect(foundBy(payloadRules.filter((one) => one !== rule)).join()).not.toContain(alias);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../src/identity/index.ts';
import {
  fixPayloads,
  lintPayload,
  mappingOfDefaults,
  type PayloadSettings,
  payloadRules,
} from '../../src/payload/index.ts';
import { entraMappings } from '../../src/provisioning/defaultMappings.ts';
import { bareSettings, codesIn, findingsIn, payloadOf, record, tenantSettings } from '../support/payload.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const managedBy = (value: string) => ({ [enterprise]: { manager: { value } } });

/** The findings of several payloads, as `file: code: message`. */
function inBatch(texts: readonly string[], settings: PayloadSettings = bareSettings): string[] {
  const sources = texts.map((text, index) => ({ name: `${index + 1}.json`, text }));
  return lintPayload(sources, { settings }).flatMap(({ document, findings }) =>
    findings.map(({ code, message }) => `${document.source.name}: ${code}: ${message}`),
  );
}

describe('a batch of files', () => {
  it('is searched for people who come twice', () => {
    const other = record({ userName: 'other@contoso.com' });
    expect(inBatch([payloadOf(record()), payloadOf(other)])).toContain(
      '2.json: payload-external-id-duplicate: The externalId "701984" is that of operation 1 of 1.json.',
    );
  });

  it('finds one name for two people, by the mapping or without', () => {
    const texts = [
      payloadOf(record()),
      payloadOf(record({ externalId: '2', userName: 'BJENSEN@contoso.com' })),
    ];
    expect(inBatch(texts)).toContain(
      '2.json: payload-upn-duplicate: userName is "BJENSEN@contoso.com", as for operation 1 of 1.json.',
    );
    expect(inBatch(texts, tenantSettings)).toContain(
      '2.json: payload-upn-duplicate: userPrincipalName would be "BJENSEN@contoso.com", as for operation 1 of 1.json.',
    );
  });

  it('finds managers of other files, and says when they come later', () => {
    const person = record(managedBy('89607'));
    const manager = record({ externalId: '89607', userName: 'jsmith@contoso.com' });
    expect(inBatch([payloadOf(manager), payloadOf(person)])).toEqual([
      expect.stringContaining('request-quota'),
    ]);
    expect(inBatch([payloadOf(person), payloadOf(manager)])).toContain(
      '1.json: payload-manager-later: The manager comes later, as operation 1 of 2.json.',
    );
  });

  it('goes through long chains and circles of managers once', () => {
    const chain = Array.from({ length: 3000 }, (_, index) =>
      record({ externalId: `p${index}`, userName: `p${index}@x.io`, ...managedBy(`p${(index + 1) % 3000}`) }),
    );
    const rules = payloadRules.filter(({ definition }) => definition.code === 'payload-manager-cycle');
    const source = { name: 'a.json', text: payloadOf(...chain) };
    const [linted] = lintPayload([source], { settings: bareSettings, rules });
    expect(linted!.findings).toHaveLength(1);
  });

  it.each([
    [1, 'p1p2', undefined],
    [2, 'p1p2', 'These are 2 calls for 2 operations.'],
    [41, 'p1p2', 'These are 41 calls, which take 5 seconds to send.'],
    [2001, 'p1p2', 'These are 2001 calls, which take 1 day to send; the tenant has 2000 calls in 24 hours.'],
    [2001, 'governance', 'These are 2001 calls, which take 4 minutes 10 seconds to send.'],
  ] as const)('of %d calls with the licence %s says: %s', (calls, licence, message) => {
    const rule = payloadRules.filter(({ alias }) => alias === 'BU103');
    const sources = Array.from({ length: calls }, () => ({ name: 'a.json', text: payloadOf(record()) }));
    const linted = lintPayload(sources, { settings: { ...bareSettings, licence }, rules: rule });
    expect(linted.flatMap(({ findings }) => findings)[0]?.message).toBe(message);
  });
});

describe('without a mapping', () => {
  it.each([
    ['bjensen@example.com', 'payload-upn-domain'],
    ['b jensen', 'payload-name-invalid'],
    ['bjensen.', 'payload-name-invalid'],
    [`${'x'.repeat(65)}@contoso.com`, 'payload-name-invalid'],
  ])('warns of the userName %j', (userName, code) => {
    const found = findingsIn(payloadOf(record({ userName })));
    expect(found.map((finding) => [finding.code, finding.severity])).toEqual([[code, 'warning']]);
  });

  it.each([
    ['b.', 'With a domain behind it, such as contoso.com: A dot stands right before @ in `b.@contoso.com`.'],
    ['b.@fabrikam.com', 'A dot stands right before @ in `b.@fabrikam.com`.'],
  ])('says of the userName %j whose domain it speaks of', (userName, message) => {
    expect(findingsIn(payloadOf(record({ userName })))[0]?.message).toBe(message);
  });

  it('takes a userName without domain', () => {
    expect(codesIn(payloadOf(record({ userName: 'bjensen' })))).toEqual([]);
  });
});

describe('with a mapping', () => {
  const { defaultDomain, now, seed } = tenantSettings.mapping!;
  const settings = { defaultDomain, now, seed };

  it('leaves alone what is set only during creation for people who are there already', () => {
    const mapping = mappingOfDefaults(entraMappings('default-domain'), settings);
    const codesOf = (externalId: string) =>
      codesIn(payloadOf(record({ externalId, userName: 'inês' })), { ...tenantSettings, mapping });
    expect(codesOf('901')).toContain('payload-name-invalid');
    expect(codesOf('900')).not.toContain('payload-name-invalid');
  });

  it('draws the same digits for a person, whoever comes before', () => {
    const mapping = mappingOfDefaults(entraMappings('documented-fix'), settings);
    const nameIn = (...before: readonly Record<string, unknown>[]) =>
      findingsIn(payloadOf(...before, record({ userName: 'inês' })), { ...tenantSettings, mapping })
        .map(({ message }) => /would be "inês\d{3}@contoso\.com"/.exec(message)?.[0])
        .find((name) => name !== undefined);
    expect(nameIn()).toBeDefined();
    expect(nameIn(record({ externalId: '2', userName: 'ann' }))).toBe(nameIn());
  });
});

describe('the profiles', () => {
  const severities = (text: string, profile: PayloadSettings['profile']) =>
    findingsIn(text, { ...bareSettings, profile }).map(({ severity }) => severity);

  it.each([
    ['default', ['warning']],
    ['update-ok', []],
    ['create-only', ['error']],
  ] as const)('%s: a record without userName gives %j', (profile, expected) => {
    expect(severities(payloadOf(record({ userName: undefined })), profile)).toEqual(expected);
  });

  it('strict takes the documentation to the letter', () => {
    const text = payloadOf(record()).replace('/Users', '/users').replace(`,"${enterprise}"`, '');
    expect(severities(text, 'default')).toEqual(['warning', 'warning']);
    expect(severities(text, 'strict')).toEqual(['error', 'error']);
  });

  it('a person who is there already needs no userName', () => {
    const text = payloadOf(record({ externalId: '900', userName: undefined }));
    expect(codesIn(text, tenantSettings)).not.toContain('payload-user-name-missing');
    expect(codesIn(text)).toContain('payload-user-name-missing');
  });
});

describe('in Active Directory', () => {
  it('empty text that flows is a warning', () => {
    const settings = { ...tenantSettings, directory: createDirectory({ target: 'ad' }) };
    const found = findingsIn(payloadOf(record({ title: '' })), settings);
    expect(found.find(({ code }) => code === 'payload-value-empty')).toMatchObject({
      severity: 'warning',
      help: 'Empty text fails in Active Directory when it flows to jobTitle.',
    });
  });
});

const goldens = new URL('../golden/payload/', import.meta.url);
const broken = readdirSync(goldens).filter((name) => /\.(json|http)$/.test(name));

describe('mending', () => {
  const mended = (name: string, safety: 'safe' | 'unsafe') => {
    const source = { name, text: readFileSync(new URL(name, goldens), 'utf8') };
    const options = { settings: tenantSettings };
    const { linted } = fixPayloads([source], options, { safety, wanted: () => true });
    return linted[0]!;
  };

  it.each(broken)('%s has nothing left that can be mended', (name) => {
    for (const safety of ['safe', 'unsafe'] as const) {
      const { findings, document } = mended(name, safety);
      expect(findings.flatMap(({ fixes = [] }) => fixes.filter((fix) => fix.safety === 'safe'))).toEqual([]);
      expect(document.problems).toEqual([]);
    }
  });

  it.each([
    'payload-schemas.json',
    'payload-operations.json',
    'payload-json.json',
    'payload-data-schemas.json',
    'payload-user-name-case.json',
  ])('%s is good afterwards', (name) => {
    expect(mended(name, 'safe').findings).toEqual([]);
  });

  it('writes into a body that is a JSON string', () => {
    const body = payloadOf(record()).replace('/Users', '/users');
    const headers = { 'Content-Type': 'application/scim+json', Authorization: 'Bearer x' };
    const text = JSON.stringify({ method: 'POST', url: 'https://graph.microsoft.com/x', headers, body });
    const options = { settings: bareSettings };
    const { linted } = fixPayloads([{ name: 'r.json', text }], options, {
      safety: 'safe',
      wanted: () => true,
    });
    expect(JSON.parse(linted[0]!.document.source.text).body).toBe(body.replace('/users', '/Users'));
  });
});

describe('hostile input', () => {
  it('never throws, whatever the text', () => {
    const shape = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((data) => `{"Operations":[{"data":${data}}]}`),
    );
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 3 }), (texts) => {
        const sources = texts.map((text) => ({ name: 'a.json', text }));
        for (const { document, findings } of lintPayload(sources, { settings: tenantSettings })) {
          for (const { span } of findings)
            expect(span.start).toBeLessThanOrEqual(document.source.text.length);
        }
      }),
    );
  });

  it.each([
    '{"Operations":[{"data":{"__proto__":{"externalId":"1"},"constructor":1,"toString":null}}]}',
    `${'['.repeat(100_000)}`,
    `{"Operations":[{"data":${'{"a":'.repeat(240)}1${'}'.repeat(240)}}]}`,
  ])('%# is found wrong, and no more', (text) => {
    expect(codesIn(text, tenantSettings)).not.toEqual([]);
    expect(({} as { externalId?: string }).externalId).toBeUndefined();
  });

  it('shows a token’s claims, never the token', () => {
    const text = readFileSync(new URL('token-profile.txt', goldens), 'utf8');
    const [linted] = lintPayload([{ name: 't', text }], { settings: bareSettings });
    expect(JSON.stringify([linted!.document.source, linted!.findings])).not.toContain(text.slice(0, 20));
  });
});

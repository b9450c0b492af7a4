import { describe, expect, it } from 'vitest';
import { domainsFromList, readDomains } from '../../src/readers/index.ts';
import { input, utf16 } from './support.ts';

describe('domains are read from', () => {
  it.each([
    [
      'Graph GET /domains',
      '{"value":[{"id":"Contoso.com","isVerified":true,"authenticationType":"Managed","isDefault":true,"isInitial":false,"supportedServices":["Email"]},{"id":"new.com","isVerified":false}]}',
      [
        {
          id: 'contoso.com',
          isVerified: true,
          authenticationType: 'Managed',
          isDefault: true,
          isInitial: false,
        },
        { id: 'new.com', isVerified: false },
      ],
    ],
    [
      'older samples with name',
      '[{"name":"contoso.com","isVerified":true}]',
      [{ id: 'contoso.com', isVerified: true }],
    ],
    [
      'one domain object',
      '{"id":"contoso.com","isVerified":true}',
      [{ id: 'contoso.com', isVerified: true }],
    ],
    [
      'Graph GET /organization',
      '{"value":[{"id":"6d1f","verifiedDomains":[{"name":"contoso.com","type":"Federated","isDefault":true}]}]}',
      [{ id: 'contoso.com', isVerified: true, authenticationType: 'Federated', isDefault: true }],
    ],
    [
      'Get-MgOrganization',
      '{"Id":"6d1f","VerifiedDomains":[{"Name":"contoso.onmicrosoft.com","IsInitial":true}]}',
      [{ id: 'contoso.onmicrosoft.com', isVerified: true, isInitial: true }],
    ],
    [
      'Get-MgDomain as JSON',
      '{"Id":"contoso.com","IsVerified":true,"AuthenticationType":"Managed"}',
      [{ id: 'contoso.com', isVerified: true, authenticationType: 'Managed' }],
    ],
    [
      'Get-MgDomain as CSV',
      '"AuthenticationType","Id","IsDefault","IsVerified","SupportedServices"\r\n"Managed","contoso.com","False","True","System.String[]"\r\n',
      [{ id: 'contoso.com', isVerified: true, authenticationType: 'Managed', isDefault: false }],
    ],
    ['Get-AzureADDomain', 'Name,IsVerified\ncontoso.com,False\n', [{ id: 'contoso.com', isVerified: false }]],
    [
      'Get-MsolDomain',
      'Name,Status,Authentication\ncontoso.com,Verified,Managed\nnew.com,Unverified,Federated\n',
      [
        { id: 'contoso.com', isVerified: true, authenticationType: 'Managed' },
        { id: 'new.com', isVerified: false, authenticationType: 'Federated' },
      ],
    ],
    [
      'a plain list',
      '# ours\n@Contoso.com.\n\nfabrikam.com; tail.com # old\na.com,b.com\n',
      ['contoso.com', 'fabrikam.com', 'tail.com', 'a.com', 'b.com'].map((id) => ({ id, isVerified: true })),
    ],
    [
      'a list in quotes',
      '"contoso.com"\r\n"b.com"\r\n',
      ['contoso.com', 'b.com'].map((id) => ({ id, isVerified: true })),
    ],
    [
      'a column called Domain Name',
      'Domain Name,Status\ncontoso.com,Verified\nb.com,Unverified\n',
      [
        { id: 'contoso.com', isVerified: true },
        { id: 'b.com', isVerified: false },
      ],
    ],
    ['a plain list of one', 'contoso.com', [{ id: 'contoso.com', isVerified: true }]],
  ])('%s', async (_, text, domains) => {
    expect(await readDomains(input(text))).toEqual({ domains, findings: [] });
  });

  it('UTF-16', async () => {
    const { domains } = await readDomains(input(utf16('\ufeffcontoso.com\r\nb.com\r\n', 'le')));
    expect(domains.map((domain) => domain.id)).toEqual(['contoso.com', 'b.com']);
  });

  it('an argument', () => {
    expect(domainsFromList('contoso.com,@B.com')).toEqual([
      { id: 'contoso.com', isVerified: true },
      { id: 'b.com', isVerified: true },
    ]);
  });
});

describe('of domains it is said', () => {
  it.each([
    [
      'that a state is missing',
      '[{"id":"contoso.com"},{"id":"b.com","isVerified":true}]',
      'domain-state-unknown',
      'contoso.com came without isVerified and counts as verified.',
    ],
    [
      'that a name is too long for any user',
      `${'a'.repeat(45)}.com`,
      'domain-over-48',
      `${'a'.repeat(45)}.com is longer than 48 characters; no userPrincipalName can use it.`,
    ],
    [
      'that pages are missing',
      '{"value":[{"id":"a.com","isVerified":true}],"@odata.nextLink":"x"}',
      'export-incomplete',
      'file ends with a link to a next page, so the export is incomplete.',
    ],
    [
      'that there are none',
      '[{"id":"0e0a2a1c-5f0e-4d7b-9d3f-2f0b8f1d2c3b","userPrincipalName":"a@b.com"}]',
      'domains-not-found',
      'file holds no domains in a known form.',
    ],
    [
      'that a status is not about verification',
      'Domain name,Status\ncontoso.com,Healthy\n',
      'domain-state-unknown',
      'contoso.com came without isVerified and counts as verified.',
    ],
    [
      'that a table of PowerShell is no list',
      'Id          IsVerified\r\n--          ----------\r\ncontoso.com True\r\nb.com       False\r\n',
      'domains-not-found',
      'Line 1 of file holds "id", which is no domain.',
    ],
    [
      'that an address is no domain',
      'contoso.com\nadele@contoso.com\n',
      'domains-not-found',
      'Line 2 of file holds "adele@contoso.com", which is no domain.',
    ],
    ['that there are none in an empty file', '', 'input-empty', 'file is empty.'],
    [
      'that the JSON is broken',
      '{"value":[',
      'json-syntax',
      'file is not valid JSON at line 1, column 11: the text ends inside the list that begins in line 1.',
    ],
  ])('%s', async (_, text, code, message) => {
    expect((await readDomains(input(text))).findings).toMatchObject([{ code, message }]);
  });
});

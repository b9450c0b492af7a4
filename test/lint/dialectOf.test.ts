import { expect, it } from 'vitest';
import { dialectOf } from '../../src/lint/dialectOf.ts';
import { readSchema } from '../../src/schema/index.ts';

function dialectIn(template: string, source?: string, target?: string) {
  const text = JSON.stringify({
    id: `${template}.tenant.guid`,
    synchronizationRules: [
      {
        sourceDirectoryName: source,
        targetDirectoryName: target,
        objectMappings: [{ attributeMappings: [{ targetAttributeName: 'mail' }] }],
      },
    ],
  });
  const { schema } = readSchema({ name: 'a.json', text });
  return dialectOf(schema!, schema!.objectMappings[0]);
}

it.each([
  ['AD2AADProvisioning', 'cloud-sync'],
  ['AD2AADPasswordHash', 'cloud-sync'],
  ['AAD2ADGroupProvisioning', 'cloud-sync'],
  ['AAD2ADExchangeHybridWriteback', 'cloud-sync'],
  ['Azure2Azure', 'cross-tenant'],
  ['API2AAD', 'api-to-entra'],
  ['API2AD', 'api-to-ad'],
  ['Workday2AD', 'hr-to-ad'],
  ['Workday2AAD', 'hr-to-entra'],
  ['SuccessFactors2AD', 'hr-to-ad'],
  ['SuccessFactors2AAD', 'hr-to-entra'],
  ['WorkdayWriteback', 'application'],
  ['SfSandboxOutDelta', 'application'],
  ['scim', 'application'],
])('the template %s is read by %s', (template, dialect) => {
  expect(dialectIn(template)).toBe(dialect);
});

it.each([
  ['Active Directory', 'Azure Active Directory', 'cloud-sync'],
  ['Azure Active Directory', 'Active Directory', 'cloud-sync'],
  ['Microsoft Entra ID', 'Azure Active Directory', 'cross-tenant'],
  ['API', 'Azure Active Directory', 'api-to-entra'],
  ['API', 'Active Directory', 'api-to-ad'],
  ['Workday', 'Active Directory', 'hr-to-ad'],
  ['SuccessFactors', 'Azure Active Directory', 'hr-to-entra'],
  ['Azure Active Directory', 'Salesforce', 'application'],
  [undefined, undefined, 'application'],
])('without a known template, %s to %s is read by %s', (source, target, dialect) => {
  expect(dialectIn('scim', source, target)).toBe(dialect);
});

it('the template counts for more than the directories', () => {
  expect(dialectIn('API2AAD', 'Active Directory', 'Azure Active Directory')).toBe('api-to-entra');
});

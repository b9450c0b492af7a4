import { assertMapping, type MappingAssertionError } from 'upnlint/testing';

const mapping = 'Join("@", Join(".", [givenName], [familyName]), "contoso.com")';

try {
  assertMapping(mapping, 'valid-upn', { domains: ['contoso.com'], runs: 200 });
} catch (error) {
  console.log((error as MappingAssertionError).message.split('\n\n').slice(0, 3).join('\n\n'));
}

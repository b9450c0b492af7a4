import { describe, expect, it } from 'vitest';
import { upnlint } from '../support/fakeIo.ts';

const scenarioOf = async (text: string) => {
  const { out } = await upnlint(['diagnose', 'copied.txt', '--format', 'json'], {
    files: { 'copied.txt': text },
  });
  return out === '' ? undefined : JSON.parse(out).diagnoses[0]?.scenario;
};

describe('what is copied of the portal', () => {
  it.each([
    [
      'the code of a refused name, also with a status in its text',
      'Error code\nAzureActiveDirectoryInvalidUserPrincipalName\nReason: 400 Bad Request for josé@contoso.com',
      'S6',
    ],
    [
      'a code that is called one',
      'Error code: DuplicateTargetEntries\r\nFound 2 users',
      'DuplicateTargetEntries',
    ],
    ['a code in quotes', '"errorCode": "InvalidDomain", "reason": "domain does not exist', 'S7'],
    ['the answer that a client wrote', 'Error code: BadRequest, status 403 (Forbidden)', 'S3'],
    ['an error of the sign-in', 'Error code: invalid_client', undefined],
    ['other words', 'There was an error; code it again', undefined],
  ])('%s', async (_, text, scenario) => expect(await scenarioOf(text)).toBe(scenario));

  it('repeats no token', async () => {
    const text = 'AzureActiveDirectoryInvalidUserPrincipalName eyJhbGciOiJub25lIn0.eyJhIjoxfQ.abc';
    const { out } = await upnlint(['diagnose', 'copied.txt'], { files: { 'copied.txt': text } });
    expect(out).toContain('AzureActiveDirectoryInvalidUserPrincipalName');
    expect(out).not.toContain('eyJ');
  });
});

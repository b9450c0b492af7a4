import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkAttribute,
  checkUserPrincipalName,
  createDirectory,
  type DirectoryOptions,
} from '../../src/index.ts';

const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);

describe('checkUserPrincipalName', () => {
  it('takes a plain directory, or none', () => {
    expect(codes(checkUserPrincipalName('josé@x.com'))).toEqual(['upn-non-ascii']);
    expect(codes(checkUserPrincipalName('ana@x.com', { domains: ['y.com'] }))).toEqual([
      'upn-unknown-domain',
    ]);
    expect(codes(checkUserPrincipalName(null))).toEqual(['upn-empty']);
  });

  it('takes a directory that grows', () => {
    const directory = createDirectory();
    directory.claim('userPrincipalName', 'ana@x.com', 'row 1');
    expect(codes(checkUserPrincipalName('ANA@x.com', directory))).toEqual(['upn-duplicate']);
    expect(codes(checkUserPrincipalName('ANA@x.com', directory, 'row 1'))).toEqual([]);
  });

  it('does not change what it is given', () => {
    const directory: DirectoryOptions = { domains: ['x.com'] };
    checkUserPrincipalName('ana@x.com', directory);
    expect(codes(checkUserPrincipalName('ana@x.com', directory))).toEqual([]);
  });
});

describe('checkAttribute', () => {
  it('knows the rules of other attributes', () => {
    expect(codes(checkAttribute('mailNickname', 'a b'))).toEqual(['nickname-invalid-character']);
    expect(codes(checkAttribute('displayName', 'a b'))).toEqual([]);
  });
});

describe('the public door', () => {
  it('gives every name that the issue fixes', async () => {
    const library = await import('../../src/index.ts');
    for (const name of ['parse', 'compile', 'format', 'preview', 'checkUserPrincipalName'] as const) {
      expect(library[name]).toBeTypeOf('function');
    }
  });

  it('lists what it exports by hand', () => {
    expect(readFileSync(new URL('../../src/index.ts', import.meta.url), 'utf8')).not.toMatch(/export \*/);
  });
});

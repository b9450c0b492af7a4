import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/diagnostics/finding.ts';
import {
  checkAttribute,
  checkUserPrincipalName,
  createDirectory,
  type Domain,
  type ExistingObjects,
  identityFindings,
  type Target,
} from '../../src/identity/index.ts';

interface Vectors {
  readonly severity: Readonly<Record<string, Severity>>;
  readonly cases: readonly {
    readonly id: string;
    readonly upn: string | null;
    readonly verifiedDomains: readonly string[];
    readonly domains?: readonly Domain[];
    readonly existing?: ExistingObjects;
    readonly target: Target;
    readonly expect: readonly string[];
  }[];
  readonly attributeCases: readonly {
    readonly id: string;
    readonly attribute: string;
    readonly value: string;
    readonly expect: readonly string[];
  }[];
}

const vectors: Vectors = JSON.parse(
  readFileSync(new URL('../vectors/upn-validity.json', import.meta.url), 'utf8'),
);

describe('upn-validity.json', () => {
  test.each(vectors.cases)('userPrincipalName, $id', (given) => {
    const directory = createDirectory({
      target: given.target,
      domains: given.domains ?? given.verifiedDomains,
      existing: given.existing ?? {},
    });
    const codes = checkUserPrincipalName(given.upn, directory).map(({ code }) => code);
    expect(codes.sort()).toEqual([...given.expect].sort());
  });

  test.each(vectors.attributeCases)('$attribute, $id', (given) => {
    const codes = checkAttribute(given.attribute, given.value).map(({ code }) => code);
    expect(codes.sort()).toEqual([...given.expect].sort());
  });

  test('gives every finding the severity that we give it', () => {
    const ours = Object.fromEntries(identityFindings.map(({ code, severity }) => [code, severity]));
    expect(ours).toMatchObject(vectors.severity);
  });
});

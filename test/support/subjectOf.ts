import { kindOf } from '../../src/arbitraries/index.ts';
import { compile } from '../../src/evaluate/index.ts';
import { createDirectory } from '../../src/identity/index.ts';
import { timeOf } from '../../src/library/context.ts';
import type { ProveOptions, Subject } from '../../src/prove/index.ts';

/** A mapping of userPrincipalName in a tenant that has verified contoso.com. */
export function subjectOf(expression: string, parts: Partial<Subject> = {}): Subject {
  const { program, diagnostics } = compile(expression);
  if (program === undefined) throw new Error(`${expression}: ${diagnostics[0]?.message}`);
  return {
    program,
    attribute: 'userPrincipalName',
    directory: createDirectory({ domains: ['contoso.com'] }),
    defaultDomain: 'contoso.com',
    now: timeOf('2026-11-25T09:00:00Z'),
    ...parts,
  };
}

/** A search of 500 users without a limit of time. */
export function proveOptions(parts: Partial<ProveOptions> = {}): ProveOptions {
  return {
    runs: 500,
    seed: 1,
    elapsed: () => 0,
    given: new Map(),
    kindOf: (name) => kindOf(name),
    ...parts,
  };
}

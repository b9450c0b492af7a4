import { expect, it } from 'vitest';
import { compile } from '../../src/evaluate/index.ts';
import { activeDirectoryMappings, entraMappings } from '../../src/provisioning/defaultMappings.ts';

it.each([
  ['entra', entraMappings('direct')],
  ['entra with the documented fix', entraMappings('documented-fix')],
  ['AD', activeDirectoryMappings()],
])(
  'the default mapping to %s compiles, targets each attribute once and matches by externalId',
  (_, mappings) => {
    for (const { expression } of mappings) expect(compile(expression).diagnostics).toEqual([]);
    expect(new Set(mappings.map(({ target }) => target)).size).toBe(mappings.length);
    const matching = mappings.filter(({ matchingPriority }) => matchingPriority > 0);
    expect(matching.map(({ expression }) => expression)).toEqual(['[externalId]']);
  },
);

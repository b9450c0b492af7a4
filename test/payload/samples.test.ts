import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findingsIn } from '../support/payload.ts';

// Microsoft's samples lie beside the repository and are not part of it; where they are, they are read.
const folder = '/work/shared/samples';
const names = ['csv-extension', 'csv2scim', 'postman'].filter((name) =>
  existsSync(`${folder}/bulk-upload-${name}.json`),
);

it.runIf(names.length > 0)(
  'finds no error in the published samples, but what the documentation says of them',
  () => {
    for (const name of names) {
      const found = findingsIn(readFileSync(`${folder}/bulk-upload-${name}.json`, 'utf8'));
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(found.length).toBeGreaterThan(0);
    }
  },
);

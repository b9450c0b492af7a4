import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { payloadRules } from '../../src/payload/index.ts';
import { positionAt } from '../../src/source/source.ts';
import { findingsIn } from '../support/payload.ts';

// Microsoft's samples lie beside the repository and are not part of it; where they are, they are read. What is found
// in them is what bulk-upload.md section 3.2 and scim-payload.md section 2 say of them, by line.
const samples = [
  [
    'csv-extension',
    '9 BU007, 11 BU010, 21 BU307, 21 BU209, 38 BU501, 41 BU306, 89 BU007, 91 BU010, 95 BU307, 98 BU307, 98 BU209, ' +
      '104 BU008, 105 BU007, 107 BU010, 111 BU307, 114 BU307, 114 BU209',
  ],
  [
    'csv2scim',
    '9 BU007, 16 BU309, 18 BU207, 67 BU401, 74 BU501, 82 BU007, 84 BU010, 88 BU307, 91 BU307, 91 BU209, ' +
      '97 BU008, 98 BU007, 100 BU010, 104 BU307, 107 BU307, 107 BU209',
  ],
  ['postman', '16 BU309, 53 BU502, 60 BU401, 66 BU501, 81 BU309, 125 BU401, 145 BU309'],
] as const;

const pathOf = (name: string) => `/work/shared/samples/bulk-upload-${name}.json`;

it.runIf(existsSync(pathOf('postman'))).each(samples)(
  'finds no error in the published sample %s, but what the documentation says of it',
  (name, expected) => {
    const text = readFileSync(pathOf(name), 'utf8');
    const found = findingsIn(text);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    const aliasOf = (code: string) => payloadRules.find(({ definition }) => definition.code === code)!.alias;
    const lines = found.map(({ code, span }) => `${positionAt(text, span.start).line} ${aliasOf(code)}`);
    expect(lines.join(', ')).toBe(expected);
  },
);

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  base64Utf8,
  base64Utf16,
  type Culture,
  compareIgnoreCase,
  compareOrdinal,
  equalsIgnoreCase,
  findCulture,
  hexUtf8,
  indexOfIgnoreCase,
  indexOfOrdinal,
  isWhiteSpace,
  normalize,
  replaceOrdinal,
  split,
  stripMarks,
  toLower,
  toTitleCase,
  toUpper,
  trim,
  trimEnd,
  trimStart,
  type UnicodeForm,
} from '../../src/text/index.ts';

interface Vector {
  id: string;
  op: string;
  input: string;
  expect: unknown;
  culture?: string;
  form?: UnicodeForm;
  other?: string;
  old?: string;
  new?: string;
  separators?: string[];
  count?: number;
  removeEmpty?: boolean;
}

const vectors: Vector[] = JSON.parse(
  readFileSync(new URL('../vectors/dotnet-text.json', import.meta.url), 'utf8'),
);

const operations: Record<string, (vector: Vector, culture: Culture) => unknown> = {
  lower: ({ input }, culture) => toLower(input, culture),
  upper: ({ input }, culture) => toUpper(input, culture),
  lowerInvariant: ({ input }) => toLower(input),
  upperInvariant: ({ input }) => toUpper(input),
  titleCase: ({ input }, culture) => toTitleCase(input, culture),
  lowerTitleCase: ({ input }, culture) => toTitleCase(toLower(input, culture), culture),
  normalize: ({ input, form }) => normalize(input, form!),
  stripMarks: ({ input }) => stripMarks(input),
  stripMarksFormC: ({ input }) => normalize(String(stripMarks(input)), 'FormC'),
  base64Unicode: ({ input }) => base64Utf16(input),
  base64Utf8: ({ input }) => base64Utf8(input),
  hexUtf8: ({ input }) => hexUtf8(input),
  length: ({ input }) => input.length,
  trim: ({ input }) => trim(input),
  trimStart: ({ input }) => trimStart(input),
  trimEnd: ({ input }) => trimEnd(input),
  isWhiteSpace: ({ input }) => isWhiteSpace(input),
  split: ({ input, separators, count, removeEmpty }) =>
    split(input, separators!, {
      ...(count === undefined ? {} : { count }),
      ...(removeEmpty === undefined ? {} : { removeEmpty }),
    }),
  compareOrdinal: ({ input, other }) => compareOrdinal(input, other!),
  compareOrdinalIgnoreCase: ({ input, other }) => compareIgnoreCase(input, other!),
  equalsOrdinalIgnoreCase: ({ input, other }) => equalsIgnoreCase(input, other!),
  indexOfOrdinal: ({ input, other }) => indexOfOrdinal(input, other!),
  indexOfOrdinalIgnoreCase: ({ input, other }) => indexOfIgnoreCase(input, other!),
  replace: (vector) => replaceOrdinal(vector.input, vector.old!, vector.new!),
};

test('every text vector gives what .NET gave', () => {
  const wrong = vectors.flatMap((vector) => {
    const culture = findCulture(vector.culture ?? '');
    const given = 'error' in culture ? culture : operations[vector.op]?.(vector, culture);
    const outcome = isFailure(given) ? { error: true } : given;
    return JSON.stringify(outcome) === JSON.stringify(vector.expect) ? [] : [{ ...vector, given }];
  });
  expect(vectors.length).toBe(1486);
  expect(wrong).toEqual([]);
});

function isFailure(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'error' in value;
}

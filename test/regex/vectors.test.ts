import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileRegex, parseReplacement } from '../../src/regex/index.ts';

interface Vector {
  id: string;
  pattern: string;
  options?: string;
  input: string;
  mode: 'replace' | 'match' | 'replaceGroup';
  group?: string;
  replacement?: string;
  expect: string | null | { error: true };
}

const vectors: Vector[] = JSON.parse(
  readFileSync(new URL('../vectors/dotnet-regex.json', import.meta.url), 'utf8'),
);

function answer(vector: Vector, engine: 'exact' | 'auto'): Vector['expect'] {
  const compiled = compileRegex(vector.pattern, { flags: vector.options ?? '', engine });
  if ('error' in compiled) return { error: true };
  const { regex } = compiled;
  if (vector.mode === 'match') return regex.firstGroup(vector.input, vector.group!);
  if (vector.mode === 'replaceGroup')
    return regex.replaceGroup(vector.input, vector.group!, vector.replacement!);
  const parsed = parseReplacement(vector.replacement!, regex);
  return 'error' in parsed ? { error: true } : regex.replace(vector.input, parsed.replacement);
}

describe('every .NET vector has its answer', () => {
  test.each(vectors)('from the exact engine: $id, $pattern on $input', (vector) => {
    expect(answer(vector, 'exact')).toEqual(vector.expect);
  });

  test.each(vectors)('from the engine of choice: $id, $pattern on $input', (vector) => {
    expect(answer(vector, 'auto')).toEqual(vector.expect);
  });
});

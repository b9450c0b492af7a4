import { deepStrictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from '../grammar/index.ts';
import { parseByHand } from './handParser.ts';
import { compare } from './measure.ts';
import { type Measurement, shownTime } from './report.ts';

/** All published expressions without syntax errors, parsed with all that `parse` does, against the hand-written parser. */
export function measureParsing(corpus: string): Measurement {
  const texts = readFileSync(corpus, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { readonly expression: string }).expression)
    .filter((text) => parse(text).diagnostics.length === 0);
  if (texts.length < 100) throw new Error(`only ${texts.length} expressions of ${corpus} parse`);
  deepStrictEqual(
    texts.map((text) => parse(text).expression),
    texts.map(parseByHand),
  );
  // Trees that live on would measure the garbage collector.
  const lastOf = (parseOne: (text: string) => unknown) => () => {
    let last: unknown;
    for (const text of texts) last = parseOne(text);
    return last;
  };
  const result = compare({
    expected: parseByHand(texts.at(-1)!),
    pieces: texts.length,
    ours: lastOf((text) => parse(text).expression),
    byHand: lastOf(parseByHand),
  });
  return {
    name: `parsing, a published expression (of ${texts.length})`,
    ours: shownTime(result.ours),
    byHand: shownTime(result.byHand),
    ratio: result.ratio,
    aim: 8,
  };
}

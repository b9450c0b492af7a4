import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/index.ts';

interface Published {
  readonly expression: string;
  /** Whether the service took it; null where nobody says. */
  readonly valid: boolean | null;
  readonly note: string;
}

const published: Published[] = readFileSync(new URL('../vectors/expressions.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

// What an expression alone cannot show, and what the specification gives no reason for.
const needMore = [/cn is a matching attribute/, /its failing for syntax/];

const findingsOn = ({ expression }: Published) =>
  lint({ name: 'published.entraexpr', text: expression }).findings;
const titled = (one: Published, index: number) => ({
  one,
  title: `${index}: ${one.expression.slice(0, 60)}`,
});

describe('an expression that works in the service gives no error', () => {
  it.each(published.filter(({ valid }) => valid === true).map(titled))('$title', ({ one }) => {
    expect(findingsOn(one).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('an expression that does not work is found', () => {
  const broken = published.filter(
    ({ valid, note }) => valid === false && !needMore.some((reason) => reason.test(note)),
  );
  it.each(broken.map(titled))('$title', ({ one }) => {
    expect(findingsOn(one).filter(({ severity }) => severity !== 'info').length).toBeGreaterThan(0);
  });
});

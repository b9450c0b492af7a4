import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownRules } from '../../src/cli/lint/knownRules.ts';
import { readConfig } from '../../src/config/index.ts';

const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```jsonc\n([\s\S]*?)```/g)].map(([, text]) => text!);

describe('docs/configuration.md', () => {
  it('shows a configuration', () => expect(blocks).toHaveLength(1));
  it.each(blocks)('that upnlint takes: %#', (text) =>
    expect(readConfig({ name: 'docs', text }, '/', knownRules).findings).toEqual([]),
  );
});

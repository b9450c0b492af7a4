import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages } from '../scripts/docs/pages.ts';

describe('the documentation is what the code says today; `npm run docs` writes it anew', () => {
  it.each(pages.map((page) => [page.path, page] as const))('%s', async (path, { render }) => {
    expect(await render()).toBe(readFileSync(path, 'utf8'));
  });

  it('has a section for each function, finding and command that it points to', () => {
    const links = pages.flatMap(({ path }) => linksOf(path));
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter(({ file, anchor }) => !anchorsOf(file).has(anchor))).toEqual([]);
  });
});

interface Link {
  readonly from: string;
  readonly file: string;
  readonly anchor: string;
}

/** The links of a page into pages of this repository, with their anchors; `` when there is none. */
function linksOf(path: string): Link[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(([, target, anchor = '']) => ({
    from: path,
    file: target ? join(dirname(path), target) : path,
    anchor,
  }));
}

/** What a page can be entered by: its headings as GitHub names them, and the page itself. */
function anchorsOf(path: string): ReadonlySet<string> {
  const text = readFileSync(path, 'utf8');
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set(['', ...headings]);
}

// Writes the pages of the documentation anew; with --check only says which of them are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pages } from './docs/pages.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const { path, render } of pages) {
  const fresh = await render();
  if (existsSync(path) && readFileSync(path, 'utf8') === fresh) continue;
  stale.push(path);
  if (!check) writeFileSync(path, fresh);
}

if (!check) process.stdout.write(stale.map((path) => `wrote ${path}\n`).join(''));
else if (stale.length > 0) {
  process.stderr.write(`stale: ${stale.join(', ')}. Run \`npm run docs\` and commit what it writes.\n`);
  process.exitCode = 1;
}

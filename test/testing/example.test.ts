import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleLibrary } from '../../scripts/bundleLibrary.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'upnlint-'));
const published = join(folder, 'node_modules', 'upnlint');

/** The example in a folder of its own, with the package as it is published and fast-check beside it. */
beforeAll(async () => {
  cpSync(join(root, 'examples', 'property-tests'), folder, { recursive: true });
  mkdirSync(published, { recursive: true });
  copyFileSync(join(root, 'package.json'), join(published, 'package.json'));
  symlinkSync(
    join(root, 'node_modules', 'fast-check'),
    join(folder, 'node_modules', 'fast-check'),
    'junction',
  );
  await bundleLibrary(join(published, 'dist'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package as it is published', () => {
  it('lets the tests of the example pass', () => {
    const output = execFileSync(process.execPath, ['--test', '--test-reporter=tap'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
      timeout: 60_000,
    });
    expect(output).toContain('# pass 5\n# fail 0\n');
  });

  it('has fast-check in its part for tests only, and leaves it outside', () => {
    const textOf = (name: string) => readFileSync(join(published, 'dist', name), 'utf8');
    expect(textOf('testing.js')).toMatch(/from ?"fast-check"/);
    const shared = [...textOf('index.js').matchAll(/"\.\/(library\/[^"]+)"/g)].map(([, name]) => name!);
    for (const name of ['index.js', ...shared]) expect(textOf(name)).not.toContain('"fast-check"');
  });

  it('names in package.json what was built', () => {
    const { exports, dependencies } = JSON.parse(readFileSync(join(published, 'package.json'), 'utf8'));
    for (const entry of ['.', './testing'])
      expect(() => readFileSync(join(published, exports[entry].default))).not.toThrow();
    expect(dependencies).toHaveProperty('fast-check');
  });
});

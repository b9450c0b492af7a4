import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the built command prints, as a user runs it. `npm ci` has built it. */
function bin(...argv: readonly string[]): string {
  return execFileSync(process.execPath, ['bin/upnlint.js', ...argv], { cwd: root, encoding: 'utf8' });
}

describe('the command as it is published', () => {
  it('knows the version of its package', () => {
    const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
    expect(bin('--version')).toBe(`${version}\n`);
  });

  it('previews the users of the example', () => {
    const out = bin(
      ...['preview', 'examples/users.csv', '--mapping', 'examples/schema.json'],
      ...['--domains', 'examples/domains.json', '--existing', 'examples/existing-users.csv'],
      ...['--seed', '2026', '--fail-on', 'never', '--format', 'json'],
    );
    const { summary, rows } = JSON.parse(out);
    expect(rows).toHaveLength(200);
    expect(summary).toMatchObject({ users: 200, defaultDomain: 'contoso.com', seed: 2026 });
    expect(Object.keys(summary.byCode).length).toBeGreaterThan(4);
  });

  it('stops in silence when its reader does', () => {
    const command = `"${process.execPath}" bin/upnlint.js functions | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
    expect(stdout).toMatch(/^Append\(/);
    expect(stderr).toBe('');
  });

  it('makes a certificate, by a package that is CommonJS', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'upnlint-bundle-'));
    const file = join(folder, 'emulator.pem');
    const emulator = spawn(process.execPath, ['bin/upnlint.js', 'emulate', '--port', '0', '--tls', file], {
      cwd: root,
    });
    try {
      const [answer] = await Promise.race([once(emulator.stdout, 'data'), once(emulator.stderr, 'data')]);
      expect(String(answer)).toMatch(/^The emulator listens on https:/);
      expect(readFileSync(file, 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----/);
    } finally {
      emulator.kill();
      rmSync(folder, { recursive: true });
    }
  });
});

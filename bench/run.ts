// Bundles the benchmarks as the product is bundled, since tsx would slow every closure, and runs them in one process.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = mkdtempSync(join(tmpdir(), 'upnlint-bench-'));
try {
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/main.ts', 'bench/bareHono.ts', 'bench/handPreview.ts'],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const scripts = process.argv.includes('--quick') ? [] : [join(outdir, 'handPreview.mjs')];
  const { status } = spawnSync(
    process.execPath,
    [join(outdir, 'main.mjs'), join(outdir, 'bareHono.mjs'), ...scripts],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  process.exitCode = status ?? 1;
} finally {
  rmSync(outdir, { recursive: true });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The command, bundled from its sources as the build does it; `remove` takes it away again. */
export async function bundleCommand(): Promise<{ readonly path: string; readonly remove: () => void }> {
  // Within the repository, so that libsql, which is not bundled, is found.
  const folder = mkdtempSync(join(root, 'node_modules', '.upnlint-'));
  const path = join(folder, 'main.mjs');
  await build({
    absWorkingDir: root,
    stdin: {
      contents: "import { main } from './src/cli/main.ts'; process.exitCode = await main();",
      resolveDir: root,
    },
    outfile: path,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['libsql'],
    define: { UPNLINT_VERSION: '"0.0.0-test"' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** What all that is published has in common. */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  mainFields: ['module', 'main'],
  define: { UPNLINT_VERSION: JSON.stringify(version) },
  legalComments: 'linked',
  splitting: true,
} as const satisfies BuildOptions;

/**
 * Writes both doors for programs to a folder, for Node and browsers: `upnlint`, and `upnlint/testing`, which shares its code
 * and takes fast-check from where the tests have it, so that there is one of it.
 */
export async function bundleLibrary(outdir: string): Promise<void> {
  await build({
    ...bundling,
    entryPoints: { index: 'src/index.ts', testing: 'src/testing/index.ts' },
    outdir,
    chunkNames: 'library/[name]-[hash]',
    platform: 'neutral',
    external: ['fast-check'],
  });
}

// Builds what is published: the command, the library and its part for tests for Node and browsers, and their types.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleLibrary, bundling } from './bundleLibrary.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });

await build({
  ...bundling,
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
  // A command's code is a file of its own, read when the command is asked for: --version starts in two thirds of the time.
  chunkNames: 'cli/[name]-[hash]',
  platform: 'node',
  // A native module, which npm may have left out.
  external: ['libsql'],
  minify: true,
  // Commander is CommonJS and asks for Node's modules by require.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});
await bundleLibrary('dist');
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});

// Builds what is published: the command, the library as one file for Node and browsers, and its types.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

rmSync(`${root}dist`, { recursive: true, force: true });
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  define: { UPNLINT_VERSION: JSON.stringify(version) },
  legalComments: 'linked',
} as const;

await build({
  ...common,
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
  // A command's code is a file of its own, read when the command is asked for: --version starts in two thirds of the time.
  splitting: true,
  chunkNames: 'cli/[name]-[hash]',
  platform: 'node',
  // A native module, which npm may have left out.
  external: ['libsql'],
  mainFields: ['module', 'main'],
  minify: true,
  // Commander is CommonJS and asks for Node's modules by require.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});
await build({
  ...common,
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist',
  platform: 'neutral',
  mainFields: ['module', 'main'],
});
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});

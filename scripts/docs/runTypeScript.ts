import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

/**
 * Runs a program of the documentation in a process of its own, with `upnlint` taken from the sources, and gives what it
 * printed. A program that fails is an error with what it said.
 */
export async function runTypeScript(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    alias: { upnlint: './src/index.ts', 'upnlint/testing': './src/testing/index.ts' },
    mainFields: ['module', 'main'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    write: false,
  });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
    input: outputFiles[0]!.text,
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (status !== 0) throw new Error(`${path} failed: ${stderr}`);
  return stdout;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabaseStore } from '../../../src/cli/emulate/databaseStore.ts';
import { Unfinished } from '../../../src/cli/io.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upnlint-state-'));
  file = join(folder, 'state.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the file holds, read by a store that is opened for it. */
async function entriesIn(path: string) {
  const store = await openDatabaseStore(path);
  try {
    return [...store.load()];
  } finally {
    store.close();
  }
}

describe('the state in a file', () => {
  it('is there again after closing, in its order, also where entries shared a write', async () => {
    const store = await openDatabaseStore(file);
    await store.append('["first"]');
    await Promise.all([store.append('b'), store.append('a'), store.append('')]);
    store.close();
    expect(await entriesIn(file)).toEqual(['["first"]', 'b', 'a', '']);
  });

  it('is written anew as a whole, and goes on from there', async () => {
    const store = await openDatabaseStore(file);
    for (let i = 0; i < 200; i++) await store.append(String(i));
    expect([...store.load()]).toHaveLength(200);
    store.rewrite(['a', 'b']);
    await store.append('c');
    store.close();
    expect(await entriesIn(file)).toEqual(['a', 'b', 'c']);
  });

  it('is as it was when what is to take its place cannot be had', async () => {
    const store = await openDatabaseStore(file);
    await store.append('a');
    const broken = function* () {
      yield 'b';
      throw new Error('ours');
    };
    expect(() => store.rewrite(broken())).toThrow(Unfinished);
    await store.append('c');
    store.close();
    expect(await entriesIn(file)).toEqual(['a', 'c']);
  });

  it('keeps any text as it is', async () => {
    const texts = ["'; DROP TABLE journal; --", 'Ä\u{1f600}', '\n', 'x'.repeat(5_000_000)];
    const store = await openDatabaseStore(file);
    for (const text of texts) await store.append(text);
    store.close();
    expect(await entriesIn(file)).toEqual(texts);
  });

  it('keeps what is still waiting when it is closed', async () => {
    const store = await openDatabaseStore(file);
    const appended = store.append('a');
    store.close();
    await appended;
    expect(await entriesIn(file)).toEqual(['a']);
  });

  it('belongs to one emulator at a time', async () => {
    const store = await openDatabaseStore(file);
    await expect(openDatabaseStore(file)).rejects.toThrow(/another program is using it/);
    store.close();
  });

  it.each([
    ['a folder that is not there', () => join(folder, 'none', 'state.db'), 'it cannot be opened or made'],
    ['a file of another kind', () => textFile(), 'it is no database'],
  ])('is refused in %s', async (_, path, reason) => {
    const opening = openDatabaseStore(path());
    await expect(opening).rejects.toBeInstanceOf(Unfinished);
    await expect(opening).rejects.toThrow(reason);
  });

  function textFile(): string {
    writeFileSync(file, 'a text file of some length, '.repeat(100));
    return file;
  }

  it('holds every entry that was said to be safe when the process is killed in the middle', async () => {
    const script = fileURLToPath(new URL('../../support/commitNumbers.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, file]);
    let said = '';
    for await (const chunk of child.stdout) {
      said += chunk;
      if (said.length > 100 * 10) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const numbers = said.trim().split('\n');
    expect(numbers.length).toBeGreaterThan(100);

    const kept = await entriesIn(file);
    expect(kept.slice(0, numbers.length)).toEqual(numbers);
  });
});

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

const record = (collection: string, key: string, value: string) => ({ collection, key, value });

/** What the file holds, read by a store that is opened for it. */
async function recordsIn(path: string) {
  const store = await openDatabaseStore(path);
  try {
    return [...store.load()];
  } finally {
    store.close();
  }
}

describe('the state in a file', () => {
  it('is there again after closing, by collection and key', async () => {
    const store = await openDatabaseStore(file);
    await store.commit([record('users', 'b', '2'), record('jobs', 'x', '{}')]);
    await store.commit([record('users', 'a', '1')]);
    store.close();
    expect(await recordsIn(file)).toEqual([
      record('jobs', 'x', '{}'),
      record('users', 'a', '1'),
      record('users', 'b', '2'),
    ]);
  });

  it('takes what was asked for last, also among commits that share a write', async () => {
    const store = await openDatabaseStore(file);
    await Promise.all([
      store.commit([record('users', 'a', '1'), record('users', 'b', '1')]),
      store.commit([record('users', 'a', '2'), { collection: 'users', key: 'b', value: undefined }]),
    ]);
    store.close();
    expect(await recordsIn(file)).toEqual([record('users', 'a', '2')]);
  });

  it('keeps any key apart from any other', async () => {
    const keys = ['__proto__', 'constructor', "'; DROP TABLE state; --", 'Ä', 'ä', ''];
    const store = await openDatabaseStore(file);
    await store.commit(keys.map((key) => record('users', key, JSON.stringify(key))));
    store.close();
    expect((await recordsIn(file)).map(({ key, value }) => [key, JSON.parse(value)])).toEqual(
      keys.toSorted().map((key) => [key, key]),
    );
  });

  it('keeps what is still waiting when it is closed', async () => {
    const store = await openDatabaseStore(file);
    const committed = store.commit([record('users', 'a', '1')]);
    store.close();
    await committed;
    expect(await recordsIn(file)).toEqual([record('users', 'a', '1')]);
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

  it('holds every commit that was said to be safe when the process is killed in the middle, and none by half', async () => {
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

    const found = await recordsIn(file);
    const kept = found.filter(({ collection }) => collection === 'numbers').map(({ key }) => key);
    expect(kept.slice(0, numbers.length)).toEqual(numbers);
    expect(found.find(({ collection }) => collection === 'last')?.value).toBe(kept.at(-1));
  });
});

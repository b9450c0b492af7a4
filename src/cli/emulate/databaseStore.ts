import type { Database as LibsqlDatabase } from 'libsql';
import type { Store, StoreChange, StoreRecord } from '../../emulator/index.ts';
import { Unfinished } from '../io.ts';

export interface DatabaseStore extends Store {
  readonly close: () => void;
}

/**
 * A store in an SQLite file, which is made when it is not there. A commit is on the disk when it settles, whatever
 * happens to the process or to the machine's power; commits that are asked for together share one write. The file is
 * this process's alone while it is open. Throws `Unfinished` when there is no such file to be had, or libsql is not
 * installed.
 */
export async function openDatabaseStore(path: string): Promise<DatabaseStore> {
  const Database = await loadLibsql();
  const database = inWords(path, () => {
    const opened = new Database(path, { timeout: 0 });
    opened.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    opened.exec(
      'CREATE TABLE IF NOT EXISTS state ' +
        '(collection TEXT, key TEXT, value TEXT NOT NULL, PRIMARY KEY (collection, key)) WITHOUT ROWID',
    );
    // Exclusive: a second emulator on the same file would undo what this one holds in memory. The lock is taken by the
    // first transaction, and can be given up again because the journal was chosen before.
    opened.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT');
    return opened;
  });
  const writes = createWriter(database, path);
  return {
    load: () =>
      inWords(path, () =>
        database.prepare('SELECT collection, key, value FROM state ORDER BY collection, key').all(),
      ) as StoreRecord[],
    commit: writes.commit,
    close: () => {
      writes.flush();
      // Leaves one file and no lock: statements keep a closed database open until they are collected.
      database.exec('PRAGMA locking_mode = NORMAL');
      database.exec('PRAGMA journal_mode = DELETE');
      database.close();
    },
  };
}

/** One transaction for all commits of a turn of the event loop: the disk, not the work, sets the pace. */
function createWriter(database: LibsqlDatabase, path: string) {
  const put = database.prepare('INSERT OR REPLACE INTO state VALUES (?, ?, ?)');
  const take = database.prepare('DELETE FROM state WHERE collection = ? AND key = ?');
  let waiting: { readonly changes: readonly StoreChange[]; settle: (error?: unknown) => void }[] = [];

  function flush(): void {
    const commits = waiting;
    waiting = [];
    if (commits.length === 0) return;
    try {
      inWords(path, () => write(commits.flatMap(({ changes }) => changes)));
    } catch (error) {
      for (const { settle } of commits) settle(error);
      return;
    }
    for (const { settle } of commits) settle();
  }

  function write(changes: readonly StoreChange[]): void {
    database.exec('BEGIN');
    try {
      for (const { collection, key, value } of changes) {
        if (value === undefined) take.run(collection, key);
        else put.run(collection, key, value);
      }
      database.exec('COMMIT');
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    flush,
    commit: (changes: readonly StoreChange[]): Promise<void> =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ changes, settle: (error) => (error === undefined ? resolve() : reject(error)) });
      }),
  };
}

async function loadLibsql() {
  try {
    return (await import('libsql')).default;
  } catch {
    throw new Unfinished('--state needs the package libsql, which npm left out here: npm install libsql.');
  }
}

function inWords<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const { code = '', message } = error as { readonly code?: string; readonly message: string };
    throw new Unfinished(`${path} cannot keep the state: ${reasons[code] ?? message}.`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  // libsql gives no code when it cannot open the file.
  '': 'it cannot be opened or made',
  SQLITE_BUSY: 'another program is using it',
  SQLITE_NOTADB: 'it is no database',
  SQLITE_FULL: 'the disk is full',
  SQLITE_READONLY: 'it may not be written',
};

import type { Database as LibsqlDatabase } from 'libsql';
import type { Store } from '../../emulator/index.ts';
import { Unfinished } from '../io.ts';

export interface DatabaseStore extends Store {
  readonly close: () => void;
}

/**
 * A store in an SQLite file, which is made when it is not there. An entry is on the disk when its append settles, whatever
 * happens to the process or to the machine's power; those that are asked for together share one write. The file is this
 * process's alone while it is open. Throws `Unfinished` when there is no such file to be had, or libsql is not installed.
 */
export async function openDatabaseStore(path: string): Promise<DatabaseStore> {
  const Database = await loadLibsql();
  const database = inWords(path, () => {
    const opened = new Database(path, { timeout: 0 });
    opened.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    opened.exec('CREATE TABLE IF NOT EXISTS journal (number INTEGER PRIMARY KEY, entry TEXT NOT NULL)');
    // Exclusive: a second emulator on the same file would undo what this one holds in memory. The lock is taken by the
    // first transaction, and can be given up again because the journal was chosen before.
    opened.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT');
    return opened;
  });
  const insert = database.prepare('INSERT INTO journal (entry) VALUES (?)');
  const write = (entries: Iterable<string>, clears: boolean): void =>
    inWords(path, () => {
      database.exec('BEGIN');
      try {
        if (clears) database.exec('DELETE FROM journal');
        for (const entry of entries) insert.run(entry);
        database.exec('COMMIT');
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    });
  const writes = shareWrites((entries) => write(entries, false));
  return {
    load: () => readEntries(database),
    append: writes.append,
    rewrite: (entries) => write(entries, true),
    close: () => {
      writes.flush();
      // Leaves one file and no lock: statements keep a closed database open until they are collected.
      database.exec('PRAGMA locking_mode = NORMAL');
      database.exec('PRAGMA journal_mode = DELETE');
      database.close();
    },
  };
}

function* readEntries(database: LibsqlDatabase): Generator<string> {
  const rows = database.prepare('SELECT entry FROM journal ORDER BY number').iterate();
  for (const { entry } of rows as Iterable<{ readonly entry: string }>) yield entry;
}

/** One write for all entries of a turn of the event loop: the disk, not the work, sets the pace. */
function shareWrites(write: (entries: readonly string[]) => void) {
  let waiting: { readonly entry: string; readonly settle: (error?: unknown) => void }[] = [];

  function flush(): void {
    const appends = waiting;
    waiting = [];
    if (appends.length === 0) return;
    try {
      write(appends.map(({ entry }) => entry));
    } catch (error) {
      for (const { settle } of appends) settle(error);
      return;
    }
    for (const { settle } of appends) settle();
  }

  return {
    flush,
    append: (entry: string): Promise<void> =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ entry, settle: (error) => (error === undefined ? resolve() : reject(error)) });
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

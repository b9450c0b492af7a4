import { constants, createReadStream, type WriteStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Entry, type Io, type NewFile, type Output, OutputClosed, Unfinished } from './io.ts';

/** The process's own files, streams, environment and clock. */
export function nodeIo(): Io {
  return {
    read: (path) => (path === '-' ? readStandardInput() : readFileBytes(path)),
    probe: probeFile,
    absolute: (path) => resolve(path).replaceAll(sep, '/'),
    entries: readEntries,
    makeFolder,
    create: createFile,
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    environment: process.env,
    now: () => new Date(),
  };
}

async function probeFile(path: string): Promise<void> {
  if (path === '-') return;
  try {
    if ((await stat(path)).isDirectory()) throw new Unfinished(`${path} is a folder; name the file in it.`);
    await access(path, constants.R_OK);
  } catch (error) {
    throw unfinished(error, `${path} cannot be read`);
  }
}

/** Links count as what they lead to, but links to folders are left out: they may lead in a circle. */
async function readEntries(path: string): Promise<readonly Entry[] | undefined> {
  const found = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (found === undefined) return undefined;
  const entries: Entry[] = [];
  for (const entry of found) {
    if (entry.isDirectory()) entries.push({ name: entry.name, kind: 'folder' });
    else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(join(path, entry.name)))))
      entries.push({ name: entry.name, kind: 'file' });
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function leadsToFile(path: string): Promise<boolean> {
  const target = await stat(path).catch(() => undefined);
  return target?.isFile() === true;
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const isFile = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw isFile
      ? new Unfinished(`${path} is a file, not a folder.`)
      : unfinished(error, `${path} cannot be made`);
  }
}

async function* readFileBytes(path: string): AsyncIterable<Uint8Array> {
  await probeFile(path);
  try {
    yield* createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw unfinished(error, `${path} cannot be read`);
  }
}

async function* readStandardInput(): AsyncIterable<Uint8Array> {
  try {
    yield* process.stdin as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw unfinished(error, 'standard input cannot be read');
  }
}

function outputTo(stream: NodeJS.WriteStream | WriteStream): Output {
  let failure: NodeJS.ErrnoException | undefined;
  stream.on('error', (error) => {
    failure = error;
  });
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          const cause = (error as NodeJS.ErrnoException | null | undefined) ?? failure;
          if (!cause) resolve();
          else if (cause.code === 'EPIPE') reject(new OutputClosed());
          else reject(unfinished(cause, 'the output cannot be written'));
        });
      }),
    isTerminal: 'isTTY' in stream && stream.isTTY === true,
    columns: 'columns' in stream && stream.columns > 0 ? stream.columns : 100,
  };
}

/**
 * A temporary neighbour that is renamed onto the wanted name at the end. A file that is there already keeps its
 * permissions, and a link stays one.
 */
async function createFile(path: string): Promise<NewFile> {
  const place = await realpath(path).catch(() => path);
  const temporary = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
  const fail = (error: unknown): never => {
    throw unfinished(error, `${path} cannot be written`);
  };
  const target = await stat(path).catch(() => undefined);
  if (target?.isDirectory()) throw new Unfinished(`${path} is a folder; name a file in it for the output.`);
  const file: FileHandle = await open(temporary, 'wx', target?.mode).catch(fail);
  return {
    write: async (content) => {
      await file.writeFile(content).catch(fail);
    },
    commit: async () => {
      await file.close().catch(fail);
      await rename(temporary, place).catch(fail);
    },
    discard: async () => {
      await file.close().catch(() => undefined);
      await rm(temporary, { force: true });
    },
  };
}

/** A system error in words; the code alone tells an administrator little. */
function unfinished(error: unknown, what: string): Unfinished {
  if (error instanceof Unfinished) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error));
  return new Unfinished(`${what}: ${reason}.`);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  EBUSY: 'another program is using it',
  EEXIST: 'an earlier run left its temporary file there',
};

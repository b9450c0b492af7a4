import { constants, createReadStream, type WriteStream } from 'node:fs';
import { access, type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Io, type NewFile, type Output, OutputClosed, Unfinished } from './io.ts';

/** The process's own files, streams, environment and clock. */
export function nodeIo(): Io {
  return {
    read: (path) => (path === '-' ? readStandardInput() : readFileBytes(path)),
    probe: probeFile,
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

/** A temporary neighbour that is renamed onto the wanted name at the end. */
async function createFile(path: string): Promise<NewFile> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const fail = (error: unknown): never => {
    throw unfinished(error, `${path} cannot be written`);
  };
  const target = await stat(path).catch(() => undefined);
  if (target?.isDirectory()) throw new Unfinished(`${path} is a folder; name a file in it for the output.`);
  const file: FileHandle = await open(temporary, 'wx').catch(fail);
  return {
    write: async (text) => {
      await file.writeFile(text).catch(fail);
    },
    commit: async () => {
      await file.close().catch(fail);
      await rename(temporary, path).catch(fail);
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

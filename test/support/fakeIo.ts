import { type Entry, type Io, type NewFile, OutputClosed, Unfinished } from '../../src/cli/io.ts';
import { run } from '../../src/cli/program.ts';

/** A world for the command line, all of it in memory. */
export interface World {
  /** What the files hold, by their paths. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | Uint8Array;
  /** Paths that cannot be written. */
  readonly readOnly?: readonly string[];
  /** Characters that standard output takes before its reader goes away, as `head` does. */
  readonly closesAfter?: number;
  /** Writing to an output file fails, as on a full disk. */
  readonly diskFull?: boolean;
  readonly terminal?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a command did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The files as they are afterwards, written ones as text. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** Runs a command line in a world; the clock stands at 2026-11-25, noon. */
export async function upnlint(argv: readonly string[], world: World = {}): Promise<Ran> {
  const fake = fakeIo(world);
  const code = await run(argv, fake.io);
  return { code, out: fake.out(), err: fake.err(), files: fake.files };
}

/** The world as the code of a command meets it, with what was written. */
export function fakeIo(world: World) {
  const files = new Map<string, string | Uint8Array>(Object.entries(world.files ?? {}));
  const folders = new Set<string>();
  const { terminal = false, closesAfter = Number.POSITIVE_INFINITY } = world;
  let out = '';
  let err = '';
  const contentOf = (path: string): Uint8Array => {
    const content =
      path === '-' ? (world.stdin ?? '') : (files.get(path) ?? files.get(path.replace(/^\//, '')));
    if (content === undefined) throw new Unfinished(`${path} cannot be read: there is no such file.`);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const io: Io = {
    async *read(path) {
      yield contentOf(path);
    },
    async probe(path) {
      contentOf(path);
    },
    absolute: (path) => (path.startsWith('/') ? path : path === '.' ? '/' : `/${path}`),
    entries: async (path) => entriesOf(path, [...files.keys()]) ?? (folders.has(path) ? [] : undefined),
    async makeFolder(path) {
      if (files.has(path)) throw new Unfinished(`${path} is a file, not a folder.`);
      folders.add(path);
    },
    async create(path) {
      if (world.readOnly?.includes(path)) throw new Unfinished(`${path} cannot be written: it is read-only.`);
      return newFile(path, files, world.diskFull === true);
    },
    stdout: {
      async write(text) {
        if (out.length + text.length > closesAfter) throw new OutputClosed();
        out += text;
      },
      isTerminal: terminal,
      columns: 100,
    },
    stderr: {
      async write(text) {
        err += text;
      },
      isTerminal: terminal,
      columns: 100,
    },
    environment: world.environment ?? {},
    now: () => new Date('2026-11-25T12:00:00Z'),
  };
  return { io, files, out: () => out, err: () => err };
}

/** Paths of files make the folders; a leading slash and the working folder are the same. */
function entriesOf(folder: string, paths: readonly string[]): readonly Entry[] | undefined {
  const plain = folder.replace(/^\/|\/$/g, '');
  const prefix = plain === '' || plain === '.' ? '' : `${plain}/`;
  const entries = new Map<string, Entry>();
  for (const path of paths) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...rest] = path.slice(prefix.length).split('/');
    entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
  }
  return entries.size === 0 ? undefined : [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function newFile(path: string, files: Map<string, string | Uint8Array>, full: boolean): NewFile {
  const temporary = `${path}.tmp`;
  files.set(temporary, '');
  return {
    async write(content) {
      if (full) throw new Unfinished(`${path} cannot be written: the disk is full.`);
      files.set(temporary, typeof content === 'string' ? files.get(temporary) + content : content);
    },
    async commit() {
      files.set(path, files.get(temporary)!);
      files.delete(temporary);
    },
    async discard() {
      files.delete(temporary);
    },
  };
}

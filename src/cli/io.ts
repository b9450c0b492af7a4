/**
 * The world as the commands see it; only nodeIo.ts knows Node, and tests hand in their own. Paths are as the user wrote
 * them; `-` is standard input.
 */
export interface Io {
  /** The bytes of a file or of standard input. Throws `Unfinished` when it cannot be read, then or while reading. */
  readonly read: (path: string) => AsyncIterable<Uint8Array>;
  /** Throws `Unfinished` when a file plainly cannot be read, so that a run of several does not end half-way. */
  readonly probe: (path: string) => Promise<void>;
  /** The path made absolute, with slashes, as configurations and machines want it. */
  readonly absolute: (path: string) => string;
  /** What stands in a folder, by name; undefined when it is no folder that can be read. */
  readonly entries: (path: string) => Promise<readonly Entry[] | undefined>;
  /** Makes a folder and those that it stands in, where they are missing. Throws `Unfinished` when it cannot. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Begins a file that appears under its name only when it is whole. */
  readonly create: (path: string) => Promise<NewFile>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The current time; nothing else in the program reads a clock. */
  readonly now: () => Date;
}

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

export interface Output {
  /** Resolves when more may be written. */
  readonly write: (text: string) => Promise<void>;
  readonly isTerminal: boolean;
  /** Characters in a line, where known. */
  readonly columns: number;
}

export interface NewFile {
  /** Text is written as UTF-8. */
  readonly write: (content: string | Uint8Array) => Promise<void>;
  /** Puts the finished file in place, in one step. */
  readonly commit: () => Promise<void>;
  /** Removes what was written; the file of that name, if any, is as before. */
  readonly discard: () => Promise<void>;
}

/** The work cannot be finished: an input or output failed. One sentence for the user; exit code 3. */
export class Unfinished extends Error {}

/** The command line is wrong in a way that commander cannot see. One sentence for the user; exit code 2. */
export class WrongUsage extends Error {}

/** Whoever read our output has gone away (`| head`): no error, there is just nobody left to write for. */
export class OutputClosed extends Error {}

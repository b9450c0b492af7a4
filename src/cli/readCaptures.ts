import { type Capture, recognise } from '../diagnose/index.ts';
import type { Input } from '../readers/index.ts';
import { readTextFile } from './expressionOptions.ts';
import { nameOf } from './inputs.ts';
import { type Io, Unfinished } from './io.ts';
import { findFiles } from './lint/findFiles.ts';

/** What files were taken for, and those among them that stand in place of a flag, by their paths. */
export interface Captured {
  readonly captures: readonly Capture[];
  readonly mapping: string | undefined;
  readonly domains: string | undefined;
  /** The same world, where those are read from memory: standard input can be read once only. */
  readonly io: Io;
}

/**
 * All captures of the files, folders gone through for .json. What holds none is told in the report where it was named,
 * and passed over in a folder; only when nothing holds one, the work ends.
 * @param take what to make of the bytes of a file before they are read as text
 */
export async function readCaptures(
  paths: readonly string[],
  io: Io,
  take?: (input: Input) => Input,
): Promise<Captured> {
  const captures: Capture[] = [];
  const texts = new Map<string, string>();
  const firstOf = new Map<Capture['kind'], string>();
  for (const { path, inFolder } of await findFiles(paths, io)) {
    const text = await readTextFile(path, io, take);
    for (const capture of await recognise(nameOf(path), text)) {
      if (inFolder && capture.kind === 'unknown') continue;
      captures.push(capture);
      if (capture.kind !== 'schema' && capture.kind !== 'domains') continue;
      if (!firstOf.has(capture.kind)) firstOf.set(capture.kind, path);
      texts.set(path, text);
    }
  }
  const [first] = captures;
  if (first === undefined)
    throw new Unfinished(`${paths.join(', ')}: nothing in the files there is recognised.`);
  if (first.kind === 'unknown' && captures.every(({ kind }) => kind === 'unknown')) {
    throw new Unfinished(`${first.source} is not recognised: ${first.why}.`);
  }
  return {
    captures,
    mapping: firstOf.get('schema'),
    domains: firstOf.get('domains'),
    io: withTexts(io, texts),
  };
}

function withTexts(io: Io, texts: ReadonlyMap<string, string>): Io {
  return {
    ...io,
    async probe(path) {
      if (!texts.has(path)) await io.probe(path);
    },
    read(path) {
      const text = texts.get(path);
      return text === undefined ? io.read(path) : bytesOf(text);
    },
  };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Unfinished } from '../../src/cli/io.ts';
import { nodeIo } from '../../src/cli/nodeIo.ts';

vi.mock('node:fs/promises', async (original) => {
  const actual = await original<typeof import('node:fs/promises')>();
  return { ...actual, stat: vi.fn(actual.stat) };
});

const root = mkdtempSync(join(tmpdir(), 'upnlint-'));
const at = (name: string) => join(root, name);
const io = nodeIo();

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(at('folder'), { recursive: true });
  writeFileSync(at('users.csv'), 'userName\nana\n');
  writeFileSync(at('out.csv'), 'as before');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function bytesOf(path: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.read(path)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** The sentence that a refused action gives, without the folder of this run. */
async function sentenceOf(action: Promise<unknown>): Promise<string> {
  const thrown: unknown = await action.then(
    () => 'no refusal',
    (error) => error,
  );
  expect(thrown).toBeInstanceOf(Unfinished);
  return (thrown as Unfinished).message.replaceAll(root, '…');
}

describe('reading', () => {
  it('gives the bytes of a file', async () => {
    await io.probe(at('users.csv'));
    expect(await bytesOf(at('users.csv'))).toBe('userName\nana\n');
  });

  it.each([
    ['a missing file', 'none.csv', '…/none.csv cannot be read: there is no such file or folder.'],
    ['a folder', 'folder', '…/folder is a folder; name the file in it.'],
    [
      'a file as a folder',
      'users.csv/x',
      '…/users.csv/x cannot be read: a part of the path is not a folder.',
    ],
  ])('refuses %s in a sentence, asked before or while reading', async (_, name, sentence) => {
    expect(await sentenceOf(io.probe(at(name)))).toBe(sentence);
    expect(await sentenceOf(bytesOf(at(name)))).toBe(sentence);
  });

  it.each([
    ['EACCES', 'permission is denied'],
    ['EPERM', 'permission is denied'],
    ['EMFILE', 'too many files are open'],
    ['EBUSY', 'another program is using it'],
    ['EWHATEVER', 'told by the system'],
  ])('says in words what the system calls %s', async (code, words) => {
    vi.mocked(stat).mockRejectedValueOnce(Object.assign(new Error('told by the system'), { code }));
    expect(await sentenceOf(io.probe(at('users.csv')))).toBe(`…/users.csv cannot be read: ${words}.`);
  });
});

describe('writing', () => {
  it('puts a file in place when it is whole, and not before', async () => {
    const file = await io.create(at('out.csv'));
    await file.write('one\n');
    await file.write('two\n');
    expect(readFileSync(at('out.csv'), 'utf8')).toBe('as before');
    await file.commit();
    expect(readFileSync(at('out.csv'), 'utf8')).toBe('one\ntwo\n');
    expect(readdirSync(root).sort()).toEqual(['folder', 'out.csv', 'users.csv']);
  });

  it('leaves nothing behind when given up', async () => {
    const file = await io.create(at('out.csv'));
    await file.write('half');
    await file.discard();
    expect(readFileSync(at('out.csv'), 'utf8')).toBe('as before');
    expect(readdirSync(root).sort()).toEqual(['folder', 'out.csv', 'users.csv']);
  });

  it.each([
    ['a folder', 'folder', '…/folder is a folder; name a file in it for the output.'],
    [
      'a folder that is not there',
      'none/out.csv',
      '…/none/out.csv cannot be written: there is no such file or folder.',
    ],
  ])('refuses %s in a sentence', async (_, name, sentence) => {
    expect(await sentenceOf(io.create(at(name)))).toBe(sentence);
  });
});

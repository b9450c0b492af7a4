import { describe, expect, it } from 'vitest';
import { refreshBlocks } from '../../../scripts/docs/refreshBlocks.ts';

const page = (...lines: readonly string[]) => lines.join('\n');

describe('a page is made anew', () => {
  it('with the output of its commands, whatever stood there', async () => {
    const stale = page('Text.', '', '```console', "$ upnlint eval '1 = 1'", 'stale', '```', 'More.');
    expect(await refreshBlocks(stale)).toBe(
      page('Text.', '', '```console', "$ upnlint eval '1 = 1'", 'True (boolean)', '```', 'More.'),
    );
  });

  it('with commands over several lines, cut outputs and exit codes', async () => {
    const stale = page(
      '```console',
      "$ upnlint eval 'Left([a], 1)' \\",
      '    --set a=xyz',
      '$ upnlint --help | head -n 1',
      "$ upnlint eval 'Lef(1)' | head -n 1",
      '$ echo $?',
      '```',
    );
    expect(await refreshBlocks(stale)).toBe(
      page(
        '```console',
        "$ upnlint eval 'Left([a], 1)' \\",
        '    --set a=xyz',
        '"x"',
        '$ upnlint --help | head -n 1',
        'Usage: upnlint [options] [command]',
        "$ upnlint eval 'Lef(1)' | head -n 1",
        'error There is no function Lef. [unknown-function]',
        '$ echo $?',
        '1',
        '```',
      ),
    );
  });

  it('with what a scenario prints', async () => {
    const command = '$ npx tsx examples/scenarios/run.ts 3-forbidden --only resolution | head -n 1';
    expect(await refreshBlocks(page('```console', command, '```'))).toBe(
      page(
        '```console',
        command,
        'A new token of a client that has the permission; a token keeps the roles it was given.',
        '```',
      ),
    );
  });

  it('with the text of its programs and what they print', async () => {
    const fresh = await refreshBlocks(
      page('```ts', '// examples/library.ts', 'old', '```', '', '```text', 'old', '```', '', 'More.'),
    );
    expect(fresh).toContain("from 'upnlint';");
    expect(fresh).toContain('```text\nana.lima\n');
    expect(fresh).not.toContain('old');
    expect(fresh.endsWith('```\n\nMore.')).toBe(true);
  });

  it('and what is fresh stays as it is', async () => {
    const fresh = await refreshBlocks(page('```console', '$ cat examples/proposed.txt', '```'));
    expect(await refreshBlocks(fresh)).toBe(fresh);
  });

  it('leaving blocks of other languages alone', async () => {
    const other = page('```sh', '$ rm x', '```', '```text', '$ upnlint', '```');
    expect(await refreshBlocks(other)).toBe(other);
  });
});

describe('a page is refused', () => {
  it.each([
    ['with a command that is not run', '```console\n$ npm ci\n```', 'the docs run upnlint'],
    ['with a session that has no command', '```console\nupnlint\n```', 'without a command'],
    ['with a program that is no file', '```ts\nconsole.log(1)\n```', 'path of its file'],
  ])('%s', async (_, text, message) => {
    await expect(refreshBlocks(text)).rejects.toThrow(message);
  });
});

import { describe, expect, it } from 'vitest';
import { shellWords } from '../../../scripts/docs/shellWords.ts';

describe('a command line', () => {
  it.each([
    ['is cut at blanks', 'upnlint  eval -', ['upnlint', 'eval', '-']],
    ['keeps what stands between single quotes', `eval 'A("\\\\d", [b])'`, ['eval', 'A("\\\\d", [b])']],
    ['takes the escapes between double quotes', '"a \\"b\\" \\\\ \\d"', ['a "b" \\ \\d']],
    ['joins what touches', `--set=a'b c'"d"`, ['--set=ab cd']],
    ['keeps an empty word', "--set ''", ['--set', '']],
    ['goes on after a backslash at the end of a line', 'a \\\n  b', ['a', 'b']],
    ['knows a pipe', 'a | head -n 3', ['a', '|', 'head', '-n', '3']],
  ])('%s', (_, line, words) => {
    expect(shellWords(line)).toEqual(words);
  });

  it.each(['cat $HOME', 'cat *.csv', 'a > b', 'a; b', 'a && b', '"$x"', "'open"])(
    'that a shell would read further is refused: %s',
    (line) => {
      expect(() => shellWords(line)).toThrow('cannot run this command');
    },
  );
});

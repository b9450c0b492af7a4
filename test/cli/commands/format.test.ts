import { describe, expect, it } from 'vitest';
import { upnlint } from '../../support/fakeIo.ts';

const long =
  'Join("", Replace([userName], , "(?<Suffix>@(.)*)", "Suffix", "", , ), RandomString(3, 3, 0, 0, 0, ), "@", DefaultDomain())';

describe('format prints', () => {
  it('a long expression with one argument a line', async () => {
    const { out } = await upnlint(['format'], { stdin: long });
    expect(out).toBe(`Join(
  "",
  Replace([userName], , "(?<Suffix>@(.)*)", "Suffix", "", , ),
  RandomString(3, 3, 0, 0, 0, ),
  "@",
  DefaultDomain()
)
`);
  });

  it('one line, as the service prints it', async () => {
    const { out } = await upnlint(['format', 'e', '--canonical'], { files: { e: 'Append( [a],\n"b" )' } });
    expect(out).toBe('Append([a], "b")\n');
  });

  it('nothing but the mistakes, on stderr, of what is no expression', async () => {
    const { out, err, code } = await upnlint(['format'], { stdin: 'Append([a]; "b")' });
    expect([out, code]).toEqual(['', 1]);
    expect(err).toContain('at <stdin>:1:11');
  });
});

describe('format --check', () => {
  it.each([
    ['is content with what it prints', 'Append([a], "b")\n', 0, ''],
    [
      'is content with Windows line ends',
      `${'Join(\n  "",\n'.replaceAll('\n', '\r\n')}  [${'a'.repeat(120)}]\r\n)\r\n`,
      0,
      '',
    ],
    [
      'says what is not formatted',
      'Append([a],"b")',
      1,
      '<stdin> is not formatted; upnlint format - prints how it should be.\n',
    ],
  ])('%s', async (_, stdin, code, out) => {
    expect(await upnlint(['format', '--check'], { stdin })).toMatchObject({ code, out, err: '' });
  });
});

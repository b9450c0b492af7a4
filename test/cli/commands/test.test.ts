import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { upnlint } from '../../support/fakeIo.ts';
import { expectGolden } from '../../support/golden.ts';

const cases = JSON.stringify([
  { id: 'joined', expression: 'Append([a], "y")', attributes: { a: 'x' }, expect: { value: 'xy' } },
  { id: 'wrong <value>', expression: 'Append([a], "y")', attributes: { a: 'x' }, expect: { value: 'xz' } },
  {
    id: 'not skipped',
    expression: 'Join("@",\n  [a], "b")',
    attributes: { a: null },
    expect: { skip: true },
  },
  { id: 'fails', expression: 'Left("a", "x")', expect: { value: 'a' } },
  { id: 'no syntax', expression: 'Left("a"', expect: { value: 'a' } },
]);
const files = { 'cases.json': cases };

describe('test prints', () => {
  it('each failure with expected, actual and trace, and counts', async () => {
    const { out, code } = await upnlint(['test', 'cases.json'], { files });
    expectGolden('test.txt', out);
    expect(code).toBe(1);
  });

  it('the same for pipelines', async () => {
    const { out, code } = await upnlint(['test', 'cases.json', '--format', 'junit'], { files });
    expectGolden('test.junit.xml', out);
    expect(code).toBe(1);
  });

  it('the same for programs', async () => {
    const { out } = await upnlint(['test', 'cases.json', '--format', 'json'], { files });
    expect(JSON.parse(out)).toMatchObject({
      passed: 1,
      failed: 4,
      results: [
        { file: 'cases.json', id: 'joined', passed: true },
        {
          id: 'wrong <value>',
          passed: false,
          expression: 'Append([a], "y")',
          expected: '"xz"',
          actual: '"xy"',
        },
        { id: 'not skipped' },
        { id: 'fails' },
        { id: 'no syntax' },
      ],
    });
  });

  it('only counts when nothing failed', async () => {
    const one = '{"id": "one", "expression": "[a]", "attributes": {"a": "x"}, "expect": {"value": "x"}}';
    expect(
      await upnlint(['test', 'a.json', 'b.jsonl'], {
        files: { 'a.json': one, 'b.jsonl': `${one}\n${one}\n` },
      }),
    ).toMatchObject({
      code: 0,
      out: '3 passed, 0 failed\n',
      err: '',
    });
  });

  it('every documented case as passed', async () => {
    const documented = readFileSync(new URL('../../vectors/documented.json', import.meta.url));
    const { out, code } = await upnlint(['test', 'documented.json'], {
      files: { 'documented.json': documented },
    });
    expect(out).toMatch(/^\d{3} passed, 0 failed\n$/);
    expect(code).toBe(0);
  });

  it('no trace of a control character from a file', async () => {
    const dangerous = JSON.stringify({
      id: '\u001b[31m',
      expression: '"\u001b]0;x\u0007"',
      expect: { value: '\u009b' },
    });
    const { out } = await upnlint(['test', '-'], { stdin: dangerous });
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('test refuses', () => {
  it.each([
    [
      'a document cut in the middle',
      '[{"id": "a", "expression": "[a]"',
      /^upnlint: c: it is not valid JSON at line 1, column \d+: .*ends inside/,
    ],
    ['a file without cases', '[]', /^upnlint: c: there are no cases in it\.\n$/],
    ['an empty file', '', /^upnlint: c: there are no cases in it\.\n$/],
    [
      'a broken line',
      '{"expression": "[a]", "expect": {"skip": true}}\n{',
      /^upnlint: c: it is not valid JSON at line 2, column \d+: /,
    ],
    [
      'a case that asks for nothing',
      '{"id": "a", "expression": "[a]", "expects": {"value": "x"}}',
      /^upnlint: c: a: "expect" must hold one of value, matches, error and skip\.\n$/,
    ],
  ])('%s', async (_, text, err) => {
    const ran = await upnlint(['test', 'c'], { files: { c: text } });
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(err);
    expect(ran.err.split('\n')).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { upnlint } from '../../support/fakeIo.ts';
import { expectGolden } from '../../support/golden.ts';

describe('eval prints', () => {
  it.each([
    ['text in quotes', 'Append("a", "b")', '"ab"\n'],
    ['a number with its kind', 'Count(Split("a,b", ","))', '2 (integer)\n'],
    ['a boolean with its kind', 'IsPresent("x")', 'True (boolean)\n'],
    ['a date with its kind', 'CDate("2026-11-25")', '11/25/2026 12:00:00 AM (DateTime)\n'],
    ['a list in brackets', 'Split("a,b", ",")', '["a", "b"]\n'],
    ['null', 'Switch("a", , "b", "c")', 'null\n'],
    ['empty text', 'Append("", "")', '""\n'],
    ['a skipped attribute', 'IgnoreFlowIfNullOrEmpty("")', 'skipped: the attribute does not flow\n'],
    ['a skipped object', 'IIF(1 = 1, IgnoreObjectFlow, "")', 'skipped: the object is not provisioned\n'],
    [
      'what Redact hides from logs',
      'Redact("secret")',
      '"secret"   (the provisioning log shows [Redact] instead)\n',
    ],
  ])('%s', async (_, expression, out) => {
    expect(await upnlint(['eval', expression])).toMatchObject({ code: 0, out, err: '' });
  });

  it('each step with its value and reason', async () => {
    const expression =
      'Switch(IIF([kind] = "guest", "g", "m"), Append([name], "!"), "g", Replace([name], , "(?<x>n+)", "x", "", , ))';
    const { out } = await upnlint(['eval', expression, '--set', 'kind=guest', 'name=anna', '--trace']);
    expectGolden('eval-trace.txt', out);
  });

  it('why SelectUniqueValue passed values over', async () => {
    const { out } = await upnlint(
      ['eval', 'SelectUniqueValue([none], "ana@x.com", "ana2@x.com")', '--trace', '--existing', 'old.csv'],
      { files: { 'old.csv': 'userPrincipalName\nANA@x.com\n' } },
    );
    expectGolden('eval-unique.txt', out);
  });

  it('a mistake with the place that it is at', async () => {
    const { out, code } = await upnlint([
      'eval',
      'Join("@", [userName],\n  Lower([domain]), DefaultDoman())',
    ]);
    expectGolden('eval-mistakes.txt', out);
    expect(code).toBe(1);
  });

  it('the step in which an evaluation ended', async () => {
    const { out, code } = await upnlint(['eval', 'Append(Left([n], "x"), "y")', '--set', 'n=ana', '--trace']);
    expectGolden('eval-ended.txt', out);
    expect(code).toBe(1);
  });

  it('which attributes nobody gave', async () => {
    const { out } = await upnlint(['eval', 'Append([a], [b])', '--set', 'a=x']);
    expect(out).toBe('Not given, so null: [b]. Set with --set name=value.\n\n"x"\n');
  });
});

describe('eval as JSON', () => {
  const json = async (...argv: string[]) => {
    const { out } = await upnlint(['eval', ...argv, '--format', 'json']);
    return JSON.parse(out) as unknown;
  };
  it.each([
    ['Append("a", "b")', { value: 'ab', text: 'ab', type: 'text' }],
    ['Count(Split("a,b", ","))', { value: 2, text: '2', type: 'integer' }],
    [
      'CDate("2026-11-25")',
      { value: '11/25/2026 12:00:00 AM', text: '11/25/2026 12:00:00 AM', type: 'DateTime' },
    ],
    ['Split("a,b", ",")', { value: ['a', 'b'], text: null, type: 'list' }],
    ['IsNull("x")', { value: false, text: 'False', type: 'boolean' }],
    ['Coalesce([a], [b])', { value: null, text: null, type: 'null' }],
    // JavaScript readers would round it.
    [
      'BitAnd(9007199254740993, -1)',
      { value: '9007199254740993', text: '9007199254740993', type: 'integer' },
    ],
  ])('gives of %s the value, its text and its kind', async (expression, shape) => {
    expect(await json(expression)).toEqual({ outcome: 'value', ...shape, diagnostics: [] });
  });

  it.each([
    ['IgnoreFlowIfNullOrEmpty("")', 'skip-attribute'],
    ['IIF(1 = 1, IgnoreObjectFlow, "")', 'skip-object'],
  ])('gives %s as %s without a value', async (expression, outcome) => {
    expect(await json(expression)).toEqual({
      outcome,
      value: null,
      text: null,
      type: 'null',
      diagnostics: [],
    });
  });

  it('gives mistakes with their spans', async () => {
    expect(await json('Lower("a")')).toMatchObject({
      outcome: 'error',
      value: null,
      diagnostics: [{ code: 'unknown-function', severity: 'error', span: { start: 0, end: 5 } }],
    });
  });

  it('gives escrow with its reason', async () => {
    expect(await json('SelectUniqueValue("", "")')).toMatchObject({
      outcome: 'escrow',
      diagnostics: [{ code: 'unique-values-exhausted' }],
    });
  });

  it('says a mistake among constants once', async () => {
    expect(await json('Replace("a", , "(", , "", , )')).toMatchObject({
      diagnostics: [{ code: 'regex-invalid' }],
    });
  });

  it('gives the steps when a trace is asked for', async () => {
    expect(await json('Append([a], "y")', '--set', 'a=x', '--trace')).toMatchObject({
      trace: [{ text: 'Append([a], "y")', value: 'xy', steps: [{ text: '[a]', value: 'x', steps: [] }] }],
    });
  });
});

describe('the user of an evaluation', () => {
  it.each([
    ['one attribute', ['a=x'], '"x"'],
    ['a value with =', ['a=x=y'], '"x=y"'],
    ['an empty value', ['a='], '""'],
    ['a name in brackets', ['[a]=x'], '"x"'],
    ['the same name again, which makes it multi-valued', ['a=x', 'a=y', 'a=z'], '["x", "y", "z"]'],
  ])('%s', async (_, pairs, shown) => {
    expect((await upnlint(['eval', '[a]', '--set', ...pairs])).out).toBe(`${shown}\n`);
  });

  it.each(['a', '=x'])('%s is no name=value', async (pair) => {
    const { code, err } = await upnlint(['eval', '[a]', '--set', pair]);
    expect([code, err]).toEqual([
      2,
      `upnlint: --set takes name=value, such as --set userName=ana; "${pair}" is not that.\n`,
    ]);
  });

  it('may have attributes named like members of objects', async () => {
    expect((await upnlint(['eval', '[__proto__]'])).out).toContain('null\n');
    expect((await upnlint(['eval', '[constructor]', '--set', 'constructor=x'])).out).toBe('"x"\n');
  });

  it('is the first of a file, with --set above it', async () => {
    const { out } = await upnlint(['eval', 'Append([a], [b])', '--user', 'u.csv', '--set', 'b=z'], {
      files: { 'u.csv': 'a,b\nx,y\n1,2\n' },
    });
    expect(out).toBe('"xz"\n');
  });

  it('must be in that file', async () => {
    const { code, err } = await upnlint(['eval', '[a]', '--user', 'u.csv'], { files: { 'u.csv': 'a,b\n' } });
    expect([code, err]).toEqual([3, 'upnlint: u.csv holds no user.\n']);
  });
});

describe('the surroundings of an evaluation', () => {
  it.each([
    ['the clock', ['Now()'], '11/25/2026 12:00:00 PM (DateTime)'],
    ['another time', ['Now()', '--now', '2025-01-02T03:04:05Z'], '1/2/2025 3:04:05 AM (DateTime)'],
    ['a default domain', ['DefaultDomain()', '--default-domain', '@contoso.com'], '"contoso.com"'],
    ['an empty attribute, strictly', ['IIF([a] = "", "y", "n")', '--set', 'a='], '"n"'],
    [
      'an empty attribute, leniently',
      ['IIF([a] = "", "y", "n")', '--set', 'a=', '--null-iif', 'lenient'],
      '"y"',
    ],
  ])('%s', async (_, argv, shown) => {
    expect((await upnlint(['eval', ...argv])).out).toBe(`${shown}\n`);
  });

  it('a seed repeats random text', async () => {
    const once = () => upnlint(['eval', 'RandomString(12, 4, 4, 4, 0)', '--seed', '5']);
    expect((await once()).out).toBe((await once()).out);
    expect((await once()).out).toMatch(/^"[ -~]{12}"\n$/);
  });

  it('what to give where no default domain is known', async () => {
    const { out, code } = await upnlint(['eval', 'DefaultDomain()']);
    expect(out).toContain('  help Give --default-domain contoso.com, or --domains');
    expect(code).toBe(1);
  });

  it('an expression from standard input', async () => {
    expect((await upnlint(['eval', '-'], { stdin: 'Append("a",\n "b")\n' })).out).toBe('"ab"\n');
  });
});

import { describe, expect, it } from 'vitest';
import {
  createStyle,
  type LintedFile,
  type LintReporter,
  type LintSummary,
  lintGithub,
  lintJson,
  lintJsonLines,
  lintJunit,
  lintMarkdown,
  lintSarif,
  lintText,
} from '../../../src/report/index.ts';
import { sarifProblems } from '../../support/sarif.ts';

// Line 2 holds an escape, and a character of two units before the place.
const text = '{\r\n  "a": "😀 \\u0027x", "b": "@admin | <b>"\r\n}';
const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

const file: LintedFile = {
  source: { name: './hr files/a,b.json', text },
  path: 'hr files/a,b.json',
  findings: [
    {
      code: 'join-separator',
      severity: 'error',
      message: 'The separator "x" is wrong: 100 % of users, at @admin.\nSee #1.',
      help: 'Write "-".',
      span: at('x'),
      path: 'A / B / mail',
      fingerprint: '00aa',
      related: [{ span: at('"b"'), message: 'as here' }],
      fixes: [
        { title: 'Put -', safety: 'safe', edits: [{ span: at('x'), text: '-' }] },
        { title: 'Drop it', safety: 'unsafe', edits: [{ span: at('\\u0027x'), text: '' }] },
      ],
    },
    {
      code: 'made-up',
      severity: 'info',
      message: 'Note | <b>',
      span: at('<b>'),
      fingerprint: '00ab',
    },
  ],
};

const summary: LintSummary = {
  files: 2,
  errors: 1,
  warnings: 0,
  infos: 1,
  ignored: 1,
  known: 2,
  gone: 3,
  fixable: 1,
  fixableUnsafely: 0,
  fixed: 4,
  dryRun: false,
  unread: [
    { name: 'c.json', finding: { code: 'input-binary', severity: 'error', message: 'c.json is binary.' } },
  ],
};

const clean: LintSummary = {
  ...summary,
  errors: 0,
  infos: 0,
  ignored: 0,
  known: 0,
  gone: 0,
  fixable: 0,
  fixed: 0,
  unread: [],
};

const definitions = [
  {
    code: 'join-separator',
    severity: 'error',
    summary: 'A separator.',
    why: 'It shows.',
    cure: 'Mend it.',
    example: { bad: 'Join([a],\n [b])', good: 'Join("", [a])' },
    reference: 'language.md 7',
  },
] as const;

function reportOf(reporter: LintReporter, files: readonly LintedFile[] = [file], end = summary): string {
  return reporter.begin() + files.map(reporter.file).join('') + reporter.end(end);
}

const unchanged: LintedFile = { ...file, findings: [] };

describe('text', () => {
  it('shows the line, a mark under the place, what belongs to it, and what it comes to', () =>
    expect(
      reportOf(lintText(createStyle(false))),
    ).toBe(String.raw`error The separator "x" is wrong: 100 % of users, at @admin.\u{000A}See #1. [join-separator]
  at ./hr files/a,b.json:2:18
  2  |   "a": "😀 \u0027x", "b": "@admin | <b>"
     |                  ^
  help Write "-".
  in A / B / mail
  see ./hr files/a,b.json:2:22: as here
  --fix: Put -
  --fix-unsafe: Drop it

info Note | <b> [made-up]
  at ./hr files/a,b.json:2:37
  2  |   "a": "😀 \u0027x", "b": "@admin | <b>"
     |                                     ^^^

error c.json is binary. [input-binary]
1 error, 1 note in 2 files. 4 findings mended. --fix mends 1. 1 ignored by the configuration. 2 known from the baseline. 3 of the baseline no longer there; --update-baseline takes them out.
`));

  it('shows so many findings of one rule in a run, and counts the others', () => {
    const [first, second] = file.findings;
    const twice: LintedFile = { ...file, findings: [first!, second!, second!] };
    const text = reportOf(lintText(createStyle(false), 2), [twice, { ...file, findings: [second!] }]);
    expect(text.match(/\[made-up\]/g)).toHaveLength(2);
    expect(text.match(/\[join-separator\]/g)).toHaveLength(1);
    expect(text.match(/^….*$/gm)).toEqual(['… and 1 more of made-up; --format json has all.']);
    expect(text).toMatch(/1 error, 1 note in 2 files\./);
  });

  it('says that nothing was found', () =>
    expect(reportOf(lintText(createStyle(false)), [unchanged], clean)).toBe('Nothing found in 2 files.\n'));
});

describe('json', () => {
  it('is one document, with places counted from 1 and fixes as regions', () => {
    const { findings, summary: counts } = JSON.parse(reportOf(lintJson()));
    expect(findings[0]).toEqual({
      file: 'hr files/a,b.json',
      line: 2,
      column: 18,
      endLine: 2,
      endColumn: 19,
      severity: 'error',
      code: 'join-separator',
      message: file.findings[0]!.message,
      help: 'Write "-".',
      mapping: 'A / B / mail',
      fingerprint: '00aa',
      related: [{ line: 2, column: 22, endLine: 2, endColumn: 25, message: 'as here' }],
      fixes: [
        {
          title: 'Put -',
          safety: 'safe',
          edits: [{ line: 2, column: 18, endLine: 2, endColumn: 19, text: '-' }],
        },
        {
          title: 'Drop it',
          safety: 'unsafe',
          edits: [{ line: 2, column: 12, endLine: 2, endColumn: 19, text: '' }],
        },
      ],
    });
    expect(counts).toMatchObject({ files: 2, errors: 1, unread: [{ file: 'c.json', code: 'input-binary' }] });
  });

  it('is a document also without findings', () =>
    expect(JSON.parse(reportOf(lintJson(), [unchanged], clean)).findings).toEqual([]));

  it('lines hold a finding each', () => {
    const lines = reportOf(lintJsonLines()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).code)).toEqual(['join-separator', 'made-up']);
  });
});

describe('sarif', () => {
  const sarif = JSON.parse(reportOf(lintSarif(definitions, '1.2.3')));
  const [run] = sarif.runs;

  it.each([
    ['findings', sarif],
    ['nothing found', JSON.parse(reportOf(lintSarif(definitions, '1.2.3'), [unchanged], clean))],
  ])('of %s is valid by the schema of SARIF 2.1.0', (_, log) => expect(sarifProblems(log)).toEqual([]));

  it('would not be valid with a wrong level, so the schema is at work', () => {
    const wrong = structuredClone(sarif);
    wrong.runs[0].results[0].level = 'fatal';
    expect(sarifProblems(wrong)).not.toEqual([]);
  });

  it('counts columns in UTF-16 units', () => {
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'hr%20files/a%2Cb.json' },
      region: { startLine: 2, startColumn: 18, endLine: 2, endColumn: 19 },
    });
  });

  it('names the rules that its results are of, with their help', () => {
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['join-separator', 'made-up']);
    expect(run.results.map(({ ruleIndex }: { ruleIndex: number }) => ruleIndex)).toEqual([0, 1]);
    expect(run.tool.driver.rules[0].help.markdown).toContain('    Join([a],\n     [b])');
  });

  it('offers the fixes', () =>
    expect(run.results[0].fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 2, startColumn: 18, endLine: 2, endColumn: 19 },
        insertedContent: { text: '-' },
      },
    ]));

  it('says what could not be read', () =>
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: 'c.json is binary.' } }],
    }));

  it.each([
    ['../a b.json', '../a%20b.json'],
    ['C:/x/a.json', 'file:///C:/x/a.json'],
    ['/x/a#.json', 'file:///x/a%23.json'],
    ['a\ud800.json', 'a%EF%BF%BD.json'],
  ])('writes the path %j as %s', (path, uri) => {
    const log = JSON.parse(reportOf(lintSarif(definitions, '1'), [{ ...file, path }]));
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });
});

it('github escapes what would end a property, a message or a line', () =>
  expect(reportOf(lintGithub())).toBe(
    '::error file=hr files/a%2Cb.json,line=2,endLine=2,col=18,endColumn=19,title=join-separator::The separator "x" is wrong: 100 %25 of users, at @admin.%0ASee #1. Write "-".\n' +
      '::notice file=hr files/a%2Cb.json,line=2,endLine=2,col=37,endColumn=40,title=made-up::Note | <b>\n' +
      '::error file=c.json::c.json is binary.\n',
  ));

it('junit has a case for each finding, and a passed one for a clean file', () =>
  expect(reportOf(lintJunit(), [file, unchanged])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="upnlint">
  <testsuite name="hr files/a,b.json" tests="2" failures="2" errors="0">
    <testcase classname="hr files/a,b.json" name="join-separator at 2:18">
      <failure type="error" message="The separator &quot;x&quot; is wrong: 100 % of users, at @admin.&#10;See #1.">hr files/a,b.json:2:18&#10;in A / B / mail&#10;Write &quot;-&quot;.</failure>
    </testcase>
    <testcase classname="hr files/a,b.json" name="made-up at 2:37">
      <failure type="info" message="Note | &lt;b&gt;">hr files/a,b.json:2:37</failure>
    </testcase>
  </testsuite>
  <testsuite name="hr files/a,b.json" tests="1" failures="0" errors="0">
    <testcase classname="hr files/a,b.json" name="lint"/>
  </testsuite>
  <testsuite name="c.json" tests="1" failures="0" errors="1">
    <testcase classname="c.json" name="input-binary">
      <error message="c.json is binary."/>
    </testcase>
  </testsuite>
</testsuites>
`));

it('markdown shows every text as it is, and mentions nobody', () =>
  expect(reportOf(lintMarkdown())).toBe(`### upnlint: 1 error, 1 note in 2 files

#### hr files/a,b.json

| Place | | Finding | Rule |
| --- | --- | --- | --- |
| 2:18 | error | The separator "x" is wrong\\: 100 % of users, at &#64;admin.\\\\u\\{000A\\}See &#35;1. Write "-".<br>in A / B / mail | \`join-separator\` |
| 2:37 | note | Note \\| &lt;b\\> | \`made-up\` |

Not read:

- c.json is binary.
`));

it('markdown keeps code as code', () => {
  const finding = { ...file.findings[1]!, message: 'Found `[a|b]@c` twice' };
  expect(reportOf(lintMarkdown(), [{ ...file, findings: [finding] }])).toContain(
    '| note | Found `[a\\|b]@c` twice | `made-up` |',
  );
});

import {
  type Baseline,
  type BaselineEntry,
  baselineText,
  createBaseline,
  fingerprintOf,
  readBaseline,
  relativePath,
} from '../../config/index.ts';
import { encodeText, type Input, type TextRead } from '../../readers/index.ts';
import type { LintedFile, LintReporter, LintSummary } from '../../report/index.ts';
import { counted, unifiedDiff } from '../../report/index.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { readTextFile } from '../expressionOptions.ts';
import { nameOf } from '../inputs.ts';
import { type Io, Unfinished, WrongUsage } from '../io.ts';
import { type FailOn, failsOn } from '../options.ts';
import { type Outlet, openOutlet } from '../outlet.ts';
import { isNoJson, passedOverLine } from './failedDownloads.ts';
import { type FoundFile, findFiles } from './findFiles.ts';
import { type FileLinted, type LintRun, readLintable } from './lintFile.ts';
import { createSettings, type SettingFlags, type SettingsSource } from './lintSettings.ts';

/** What the command line says. */
export interface LintFlags extends SettingFlags {
  readonly output?: string;
  readonly fix?: boolean;
  readonly fixUnsafe?: boolean;
  readonly fixDryRun?: boolean;
  readonly failOn: FailOn;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly stdinFilename?: string;
}

/** What a command looks for in its files. */
export interface Checker {
  /** Whether a file that was found in a folder is one to look at. */
  readonly holds: (path: string, text: string) => boolean;
  /** Whether a code is one of its own, or of what is said of the configuration. */
  readonly isRun: (code: string) => boolean;
  /** Whether files are looked at together; else one by one, so that only one text is held at a time. */
  readonly together: boolean;
  /** What to make of the bytes of a file before they are read as text; by default they are taken as they are. */
  readonly take?: (input: Input) => Input;
  readonly lint: (runs: readonly LintRun[]) => readonly FileLinted[];
}

/**
 * Runs a checker over files. The exit code: 3 when an input could not be read or there was nothing to check, else 1
 * when something was found that counts.
 */
export async function runLint(
  paths: readonly string[],
  flags: LintFlags,
  reporter: LintReporter,
  checker: Checker,
  io: Io,
): Promise<ExitCode> {
  const run: Run = {
    flags,
    io,
    settings: createSettings(flags, io, checker.isRun),
    baseline: await openBaseline(flags, io),
    entries: [],
    passedOver: [],
    tally: {
      files: 0,
      errors: 0,
      warnings: 0,
      infos: 0,
      ignored: 0,
      known: 0,
      fixed: 0,
      ...noFixes,
      unread: [],
    },
  };
  const files = await findFiles(paths, io);
  const outlet = await openOutlet(io, flags.output);
  // A dry run gives the difference to the output, so that it can be applied, and the report to people.
  const report: Outlet['write'] =
    flags.fixDryRun === true ? (text) => io.stderr.write(text) : (text) => outlet.write(text);
  const finish = async (opened: readonly Opened[]): Promise<void> => {
    const results = checker.lint(opened.map(({ lintRun }) => lintRun));
    for (const [index, linted] of results.entries()) {
      const one = opened[index]!;
      await writeChange(one, linted, run, outlet);
      run.tally.files++;
      run.tally.ignored += linted.ignored;
      run.tally.known += linted.known;
      run.tally.fixed += linted.fixed;
      await report(reporter.file(tallied({ ...linted, path: one.shown }, run)));
    }
  };
  try {
    await report(reporter.begin());
    const opened: Opened[] = [];
    for (const file of files) {
      const one = await open(file, run, checker);
      if (one === undefined) continue;
      if (checker.together) opened.push(one);
      else await finish([one]);
    }
    if (opened.length > 0) await finish(opened);
    for (const file of remarksOfConfigs(run)) await report(reporter.file(file));
    await report(
      reporter.end({
        ...run.tally,
        dryRun: flags.fixDryRun === true,
        gone: run.baseline?.left() ?? 0,
      }),
    );
    await outlet.finish();
  } catch (thrown) {
    await outlet.abandon();
    throw thrown;
  }
  if (run.passedOver.length > 0) await io.stderr.write(passedOverLine(run.passedOver));
  // A wrong folder, or downloads that came empty, must not look like a clean run.
  if (run.tally.files === 0 && run.tally.unread.length === 0) {
    throw new Unfinished(
      `${paths.join(', ')}: nothing to check is in ${counted(files.length, 'file')} there.`,
    );
  }
  if (flags.updateBaseline === true) return writeBaseline(run);
  return exitCodeOf(run.tally, flags);
}

interface Run {
  readonly flags: LintFlags;
  readonly io: Io;
  readonly settings: SettingsSource;
  readonly baseline: Baseline | undefined;
  /** What a new baseline would hold. */
  readonly entries: Omit<BaselineEntry, 'count'>[];
  /** Files of folders that look like failed downloads. */
  readonly passedOver: string[];
  readonly tally: Tally;
}

/** The summary as it grows. */
type Tally = {
  -readonly [K in Exclude<keyof LintSummary, 'gone' | 'dryRun' | 'unread'>]: LintSummary[K];
} & { readonly unread: LintSummary['unread'][number][] };

const noFixes = { fixable: 0, fixableUnsafely: 0 };

/** A file that was read. */
interface Opened {
  readonly path: string;
  /** The path for machines. */
  readonly shown: string;
  readonly encoding: TextRead['encoding'];
  readonly lintRun: LintRun;
}

async function open(
  { path, inFolder }: FoundFile,
  { flags, io, tally, settings, baseline, passedOver }: Run,
  { holds, take }: Checker,
): Promise<Opened | undefined> {
  const given = path === '-' ? (flags.stdinFilename ?? path) : path;
  const name = nameOf(given);
  const read = await readLintable(path, name, io, take);
  if ('finding' in read) {
    tally.unread.push({ name, finding: read.finding });
    return undefined;
  }
  if (inFolder && !holds(path, read.source.text)) {
    if (isNoJson(path, read.source.text)) passedOver.push(name);
    return undefined;
  }
  const absolute = io.absolute(given === '-' ? name : given);
  return {
    path,
    shown: given === '-' ? name : relativePath(io.absolute('.'), absolute),
    encoding: read.encoding,
    lintRun: {
      source: read.source,
      settings: await settings.forFile(absolute),
      fix: fixOf(flags),
      baseline,
    },
  };
}

/** Writes a mended file, or the difference. */
async function writeChange(
  { path, shown, encoding, lintRun }: Opened,
  linted: FileLinted,
  { flags, io }: Run,
  outlet: Outlet,
): Promise<void> {
  if (linted.fixed === 0) return;
  if (flags.fixDryRun === true)
    await outlet.write(unifiedDiff(shown, lintRun.source.text, linted.source.text));
  else await writeMended(path, linted, encoding, io);
}

function fixOf({ fix, fixUnsafe, fixDryRun }: LintFlags): 'safe' | 'unsafe' | undefined {
  if (fixUnsafe === true) return 'unsafe';
  return fix === true || fixDryRun === true ? 'safe' : undefined;
}

async function writeMended(
  path: string,
  { source }: FileLinted,
  encoding: TextRead['encoding'],
  io: Io,
): Promise<void> {
  if (encoding.encoding !== 'utf-8' && source.text.includes('\uFFFD')) {
    throw new Unfinished(`${path} is not changed: it holds characters that are not valid UTF-16.`);
  }
  const file = await io.create(path);
  try {
    await file.write(encodeText(source.text, encoding));
    await file.commit();
  } catch (thrown) {
    await file.discard();
    throw thrown;
  }
}

/** Counts what a file gives, and leaves out of the report what --quiet does not want to see. */
function tallied(file: LintedFile, { tally, flags, entries }: Run): LintedFile {
  for (const { code, severity, path, fingerprint, fixes = [] } of file.findings) {
    tally[counters[severity]]++;
    if (fixes.some(({ safety }) => safety === 'safe')) tally.fixable++;
    else if (fixes.length > 0) tally.fixableUnsafely++;
    entries.push({ code, mapping: path ?? null, fingerprint });
  }
  if (flags.quiet !== true) return file;
  return { ...file, findings: file.findings.filter(({ severity }) => severity === 'error') };
}

const counters = { error: 'errors', warning: 'warnings', info: 'infos' } as const;

/** What is to be said of the ignores that are past their date or of no use. */
function remarksOfConfigs(run: Run): LintedFile[] {
  return run.settings
    .remarks()
    .filter(({ findings }) => findings.length > 0)
    .map(({ source, findings }) => {
      const reported = findings.map((finding) => ({
        ...finding,
        fingerprint: fingerprintOf(finding, source.text),
      }));
      return tallied({ source, path: source.name, findings: reported }, run);
    });
}

async function openBaseline({ baseline, updateBaseline }: LintFlags, io: Io): Promise<Baseline | undefined> {
  if (baseline === undefined) {
    if (updateBaseline !== true) return undefined;
    throw new WrongUsage('--update-baseline needs --baseline FILE, the file to write.');
  }
  if (updateBaseline === true) return undefined;
  const read = readBaseline({ name: baseline, text: await readTextFile(baseline, io) });
  if ('finding' in read) throw new Unfinished(`${read.finding.message} ${read.finding.help}`);
  return createBaseline(read.entries);
}

async function writeBaseline({ entries, flags, io, tally }: Run): Promise<ExitCode> {
  const path = flags.baseline!;
  const file = await io.create(path);
  await file.write(baselineText(entries));
  await file.commit();
  await io.stderr.write(`${path} holds the findings of now; only new ones will count.\n`);
  return tally.unread.length > 0 ? exitCodes.unfinished : exitCodes.clean;
}

function exitCodeOf({ errors, warnings, unread }: Tally, { failOn, maxWarnings }: LintFlags): ExitCode {
  if (unread.length > 0) return exitCodes.unfinished;
  const fails =
    (errors > 0 && failsOn(failOn, 'error')) ||
    (warnings > 0 && failsOn(failOn, 'warning')) ||
    warnings > (maxWarnings ?? Number.POSITIVE_INFINITY);
  return fails ? exitCodes.problems : exitCodes.clean;
}

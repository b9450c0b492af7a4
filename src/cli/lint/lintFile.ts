import { type Baseline, fingerprintOf } from '../../config/index.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { applyFixes, type LintFinding, lint } from '../../lint/index.ts';
import { type Input, readText, type TextRead } from '../../readers/index.ts';
import type { ReportedFinding } from '../../report/index.ts';
import type { Source } from '../../source/source.ts';
import { openInputs } from '../inputs.ts';
import type { Io } from '../io.ts';
import type { FileSettings } from './lintSettings.ts';

/** A file that was read, with how it was encoded, or why it could not be. */
export type FileRead =
  | { readonly source: Source; readonly encoding: TextRead['encoding'] }
  | { readonly finding: Finding };

/** @param take what to make of the bytes before they are read as text */
export async function readLintable(
  path: string,
  name: string,
  io: Io,
  take: (input: Input) => Input = (input) => input,
): Promise<FileRead> {
  const [input] = await openInputs([path], io);
  const read = await readText(take({ ...input!, name }));
  return 'finding' in read ? read : { source: { name, text: read.text }, encoding: read.encoding };
}

/** What linting a file came to, mended first where that was asked for. */
export interface FileLinted {
  /** The text that the findings are about. */
  readonly source: Source;
  readonly findings: readonly ReportedFinding[];
  readonly ignored: number;
  readonly known: number;
  readonly fixed: number;
}

export interface LintRun {
  readonly source: Source;
  readonly settings: FileSettings;
  readonly fix: 'safe' | 'unsafe' | undefined;
  readonly baseline: Baseline | undefined;
}

export function lintFile(run: LintRun): FileLinted {
  const { source, settings, fix } = run;
  const { findings } = lint(source, settings.options);
  if (fix === undefined) return fileLinted(source, findings, run, 0);
  const mended = applyFixes(source, settings.options, { safety: fix, wanted: mendable(findings, run) });
  return fileLinted({ ...source, text: mended.text }, mended.findings, run, mended.applied.length);
}

/** Which findings may be mended: what is ignored or known stays as it is. The findings are those of the file as read. */
export function mendable(
  findings: readonly LintFinding[],
  { source, settings, baseline }: LintRun,
): (finding: LintFinding) => boolean {
  const keyOf = ({ code, path }: LintFinding) => `${code}\n${path ?? ''}`;
  const known = new Set(
    findings.filter((finding) => baseline?.has(fingerprintOf(finding, source.text))).map(keyOf),
  );
  return (finding) => !known.has(keyOf(finding)) && !settings.ignores(finding);
}

/** Leaves out of the findings what is ignored or known, and counts it. */
export function fileLinted(
  source: Source,
  findings: readonly LintFinding[],
  { settings, baseline }: LintRun,
  fixed: number,
): FileLinted {
  const left = findings.filter((finding) => !settings.ignores(finding));
  const reported = left
    .map((finding) => ({ ...finding, fingerprint: fingerprintOf(finding, source.text) }))
    .filter(({ fingerprint }) => baseline?.takes(fingerprint) !== true);
  return {
    source,
    findings: reported,
    ignored: findings.length - left.length,
    known: left.length - reported.length,
    fixed,
  };
}

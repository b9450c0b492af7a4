import { expiredIgnore, fingerprintOf, unusedIgnore } from '../../config/index.ts';
import type { LintFinding } from '../../lint/index.ts';
import {
  type EncodingFlaw,
  fixPayloads,
  type LintedPayload,
  lintPayload,
  type PayloadLintOptions,
  type PayloadRule,
  type PayloadSettings,
} from '../../payload/index.ts';
import { isOfPayloads } from '../lint/knownRules.ts';
import type { FileLinted, LintRun } from '../lint/lintFile.ts';
import type { Checker } from '../lint/runLint.ts';
import { sentBytes } from './sentBytes.ts';

/** Looks at all files as one batch, as their bytes would be sent. `seen` hears of them as they are in the end. */
export function payloadChecker(
  settings: PayloadSettings,
  rules: readonly PayloadRule[],
  seen: (linted: readonly LintedPayload[]) => void,
): Checker {
  const { take, flaws } = sentBytes();
  return {
    holds: (_, text) => /"Operations"\s*:/i.test(text),
    isRun,
    together: true,
    take,
    lint(runs) {
      const options: PayloadLintOptions = {
        settings,
        rules,
        severityOf: (file, code) => runs[file]!.settings.options.severities?.get(code),
      };
      const { linted, fixed } = lintRuns(runs, flaws, options);
      seen(linted);
      return linted.map((one, file) => toFile(one, runs[file]!, fixed[file]!));
    },
  };
}

export function isRun(code: string): boolean {
  return isOfPayloads(code) || code === unusedIgnore.code || code === expiredIgnore.code;
}

function lintRuns(
  runs: readonly LintRun[],
  flaws: ReadonlyMap<string, EncodingFlaw>,
  options: PayloadLintOptions,
): ReturnType<typeof fixPayloads> {
  const sources = runs.map(({ source }) => ({ ...source, encodingFlaw: flaws.get(source.name) }));
  const safety = runs[0]?.fix;
  const linted = lintPayload(sources, options);
  if (safety === undefined) return { linted, fixed: runs.map(() => 0) };
  // What is ignored or known stays as it is.
  const keyOf = ({ code, path }: LintFinding) => `${code}\n${path ?? ''}`;
  const known = linted.map(
    ({ findings }, file) =>
      new Set(
        findings
          .filter((one) => runs[file]!.baseline?.has(fingerprintOf(one, sources[file]!.text)))
          .map(keyOf),
      ),
  );
  return fixPayloads(sources, options, {
    safety,
    wanted: (file, finding) => !known[file]!.has(keyOf(finding)) && !runs[file]!.settings.ignores(finding),
  });
}

function toFile(
  { document: { source }, findings }: LintedPayload,
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

import { expiredIgnore, unusedIgnore } from '../../config/index.ts';
import {
  type EncodingFlaw,
  type FixedPayloads,
  fixPayloads,
  type LintedPayload,
  lintPayload,
  type PayloadLintOptions,
  type PayloadRule,
  type PayloadSettings,
} from '../../payload/index.ts';
import { isOfPayloads } from '../lint/knownRules.ts';
import { fileLinted, type LintRun, mendable } from '../lint/lintFile.ts';
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
      return linted.map(({ document, findings }, file) =>
        fileLinted(document.source, findings, runs[file]!, fixed[file]!),
      );
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
): FixedPayloads {
  const sources = runs.map(({ source }) => ({ ...source, encodingFlaw: flaws.get(source.name) }));
  const safety = runs[0]?.fix;
  const linted = lintPayload(sources, options);
  if (safety === undefined) return { linted, fixed: runs.map(() => 0) };
  const mendableIn = linted.map(({ findings }, file) => mendable(findings, runs[file]!));
  return fixPayloads(sources, options, {
    safety,
    wanted: (file, finding) => mendableIn[file]!(finding),
  });
}

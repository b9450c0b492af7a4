import type { Edit, Fix, LintFinding } from '../lint/index.ts';
import { applyEdits } from '../lint/index.ts';
import { type LintedPayload, lintPayload, type PayloadLintOptions } from './lintPayload.ts';
import type { PayloadSource } from './payloadDocument.ts';

export interface PayloadFixOptions {
  readonly safety: Fix['safety'];
  /** Which findings of a file, by its number in the batch, may be mended. */
  readonly wanted: (file: number, finding: LintFinding) => boolean;
}

/** A batch after mending: the last look at it, and how much was mended in each file. */
export interface FixedPayloads {
  readonly linted: readonly LintedPayload[];
  readonly fixed: readonly number[];
}

/**
 * Mends what can be mended in all files of a batch, and looks again until nothing is left to mend. Fixes that touch each
 * other wait for the next round. Everything else stays as it is, unit by unit.
 */
export function fixPayloads(
  sources: readonly PayloadSource[],
  options: PayloadLintOptions,
  { safety, wanted }: PayloadFixOptions,
): FixedPayloads {
  let texts = sources;
  const fixed = sources.map(() => 0);
  for (let round = 0; ; round++) {
    const linted = lintPayload(texts, options);
    const chosen = linted.map(({ document, findings }, file) =>
      document.kind === 'token' || document.encodingFlaw?.isLossy === true || round >= mostRounds
        ? []
        : apart(findings.filter((finding) => wanted(file, finding)).map((finding) => fixOf(finding, safety))),
    );
    if (chosen.every((fixes) => fixes.length === 0)) return { linted, fixed };
    texts = texts.map((source, file) => {
      fixed[file]! += chosen[file]!.length;
      return { ...source, text: applyEdits(source.text, chosen[file]!.flat()) };
    });
  }
}

// Fixes that undo each other would be a mistake of ours and must not hang.
const mostRounds = 20;

function fixOf({ fixes }: LintFinding, safety: Fix['safety']): readonly Edit[] {
  return fixes?.find((fix) => fix.safety === 'safe' || safety === 'unsafe')?.edits ?? [];
}

/** As many as stand apart from each other, in the order of the findings, which is that of the text. */
function apart(fixes: readonly (readonly Edit[])[]): (readonly Edit[])[] {
  const chosen: (readonly Edit[])[] = [];
  let end = -1;
  for (const edits of fixes) {
    if (edits.length === 0) continue;
    if (Math.min(...edits.map(({ span }) => span.start)) <= end) continue;
    chosen.push(edits);
    end = Math.max(...edits.map(({ span }) => span.end));
  }
  return chosen;
}

import { getNodeValue, parseTree } from 'jsonc-parser';
import { type Finding, findingOf } from '../diagnostics/finding.ts';
import { findJsonProblem } from '../schema/index.ts';
import type { Source } from '../source/source.ts';
import { baselineInvalid } from './findings.ts';

/** The findings that were there when upnlint was introduced; only what is new beside them counts. */
export interface BaselineEntry {
  readonly code: string;
  readonly mapping: string | null;
  readonly fingerprint: string;
  /** How many findings have this fingerprint, in all files together. */
  readonly count: number;
}

/** Lets each fingerprint pass as often as the baseline has it. */
export interface Baseline {
  /** Whether one that was there is still to come. */
  readonly has: (fingerprint: string) => boolean;
  /** Whether the finding is one of those that were there; each call uses one up. */
  readonly takes: (fingerprint: string) => boolean;
  /** How many that were there have not come again. */
  readonly left: () => number;
}

export function createBaseline(entries: readonly BaselineEntry[]): Baseline {
  const counts = new Map<string, number>();
  for (const { fingerprint, count } of entries)
    counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + count);
  return {
    has: (fingerprint) => (counts.get(fingerprint) ?? 0) > 0,
    takes(fingerprint) {
      const count = counts.get(fingerprint) ?? 0;
      if (count === 0) return false;
      counts.set(fingerprint, count - 1);
      return true;
    },
    left: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
  };
}

/** Reads what `baselineText` wrote. */
export function readBaseline(
  source: Source,
): { readonly entries: readonly BaselineEntry[] } | { readonly finding: Finding } {
  const problem = findJsonProblem(source.text);
  const value: unknown = problem === undefined ? getNodeValue(parseTree(source.text)!) : undefined;
  const { version, findings } = (value ?? {}) as { version?: unknown; findings?: unknown };
  if (version === 1 && Array.isArray(findings) && findings.every(isEntry)) return { entries: findings };
  const reason = problem === undefined ? 'it has not the form that upnlint writes' : problem.cause;
  const message = `${source.name} is no baseline: ${reason}.`;
  return { finding: findingOf(baselineInvalid, message, baselineInvalid.cure) };
}

/** The file: sorted, a finding a line, so that a change of it reads well in a review. */
export function baselineText(found: readonly Omit<BaselineEntry, 'count'>[]): string {
  const entries = new Map<string, BaselineEntry>();
  for (const { code, mapping, fingerprint } of found) {
    const key = `${mapping ?? ''}\n${code}\n${fingerprint}`;
    entries.set(key, { code, mapping, fingerprint, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  const lines = [...entries.keys()].sort().map((key) => `    ${JSON.stringify(entries.get(key))}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { code, mapping, fingerprint, count } = value as Record<string, unknown>;
  return (
    typeof code === 'string' &&
    (mapping === null || typeof mapping === 'string') &&
    typeof fingerprint === 'string' &&
    Number.isSafeInteger(count) &&
    (count as number) > 0
  );
}

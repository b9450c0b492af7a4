import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnosticOf } from '../diagnostics/diagnostic.ts';
import type { Config, Ignore } from './config.ts';
import { matchesFile } from './filePaths.ts';
import { expiredIgnore, unusedIgnore } from './findings.ts';

/** The ignores of a configuration at work: they remember what they were good for. */
export interface Ignores {
  /** Whether a finding of this code about this mapping, in the file at this absolute path, is to be left out. */
  readonly covers: (path: string, finding: { readonly code: string; readonly path?: string }) => boolean;
  /** What is to be said of the entries once all files are through. */
  readonly findings: () => readonly Diagnostic[];
}

/**
 * @param today `2026-11-25`, in UTC; an entry holds through the day it names
 * @param isActive whether a rule ran at all; an entry for rules that did not run is not called unused
 */
export function createIgnores(config: Config, today: string, isActive: (code: string) => boolean): Ignores {
  const entries = config.ignores.map((ignore) => ({
    ignore,
    fits: mappingTest(ignore),
    used: false,
    met: false,
  }));
  return {
    covers(path, finding) {
      let covered = false;
      for (const entry of entries) {
        const { ignore, fits } = entry;
        if (ignore.files !== undefined && !matchesFile(config.folder, ignore.files, path)) continue;
        if (!fits(finding.path)) continue;
        entry.met = true;
        if (!ignore.rules.includes(finding.code)) continue;
        entry.used = true;
        if (!isExpired(ignore, today)) covered = true;
      }
      return covered;
    },
    findings: () =>
      entries.flatMap(({ ignore, used, met }) => {
        if (used) return isExpired(ignore, today) ? [expired(ignore)] : [];
        return ignore.rules.some(isActive) ? [unused(ignore, met)] : [];
      }),
  };
}

function isExpired({ expires }: Ignore, today: string): boolean {
  return expires !== undefined && expires < today;
}

function expired(ignore: Ignore): Diagnostic {
  const message = `This entry held until ${ignore.expires}; its findings are reported again. Its reason was: ${ignore.reason}`;
  return diagnosticOf(expiredIgnore, ignore.span, message, expiredIgnore.cure);
}

function unused({ mapping, rules, span }: Ignore, met: boolean): Diagnostic {
  const names = rules.join(', ');
  const message =
    mapping === undefined
      ? `Nothing is ignored by this entry: ${names} found nothing.`
      : met
        ? `Nothing is ignored by this entry: ${names} found nothing in "${mapping}".`
        : `Nothing is ignored by this entry: nothing was found in a mapping "${mapping}".`;
  return diagnosticOf(unusedIgnore, span, message, unusedIgnore.cure);
}

/** Names of attributes hold brackets and quotes, so the pattern knows nothing but `*`. */
function mappingTest({ mapping }: Ignore): (path: string | undefined) => boolean {
  if (mapping === undefined) return () => true;
  const parts = mapping.toLowerCase().split('*');
  return (path) => path !== undefined && fitsParts(path.toLowerCase(), parts);
}

/** The parts in their order, the first at the start and the last at the end; the leftmost places are always enough. */
function fitsParts(text: string, parts: readonly string[]): boolean {
  const first = parts[0]!;
  if (parts.length === 1) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const last = parts.at(-1)!;
  return text.length - last.length >= at && text.endsWith(last);
}

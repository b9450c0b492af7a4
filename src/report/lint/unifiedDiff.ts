import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/** The difference of two texts as `git apply` and `patch` take it; empty when there is none. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
  });
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

import picomatch from 'picomatch';

/**
 * A path seen from a folder: `../other/a.json`; the path itself where they are on different drives. Both are absolute
 * with slashes, and no part is `.` or `..`.
 */
export function relativePath(folder: string, path: string): string {
  const from = partsOf(folder);
  const to = partsOf(path);
  if (path.includes(':/') && from[0] !== to[0]) return path;
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** The folder that a path stands in; undefined for the root. */
export function parentFolder(path: string): string | undefined {
  const at = path.lastIndexOf('/');
  if (at < 0 || path.length === at + 1) return undefined;
  return path.slice(0, Math.max(at, path.indexOf('/') + 1));
}

/** A path from a configuration, seen from its folder, made absolute. */
export function resolvePath(folder: string, path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const isAbsolute = /^(?:[A-Za-z]:)?\//.test(slashed);
  const [root = ''] = /^(?:[A-Za-z]:)?/.exec(isAbsolute ? slashed : folder) ?? [];
  const resolved: string[] = [];
  for (const part of partsOf(isAbsolute ? slashed : `${folder}/${slashed}`).slice(root === '' ? 0 : 1)) {
    if (part === '..') resolved.pop();
    else if (part !== '.') resolved.push(part);
  }
  return `${root}/${resolved.join('/')}`;
}

/** Whether a file, by its absolute path, fits a pattern that is relative to a folder. */
export function matchesFile(folder: string, patterns: readonly string[], path: string): boolean {
  const relative = relativePath(folder, path);
  return patterns.some((pattern) => picomatch.isMatch(relative, pattern.replace(/^\.\//, ''), { dot: true }));
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

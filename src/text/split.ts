import { isWhiteSpaceUnit } from './whiteSpace.ts';

export interface SplitOptions {
  /** At most so many parts; the rest of the text stays in the last one. Default: no limit. */
  readonly count?: number;
  /** StringSplitOptions.RemoveEmptyEntries; such parts do not count. Default: false. */
  readonly removeEmpty?: boolean;
}

/**
 * String.Split, for characters and for strings. Where several separators fit, the first of the list is taken; without
 * any separator white space is used; an empty separator is ignored. Spec: dotnet-semantics.md 7.
 */
export function split(text: string, separators: readonly string[], options: SplitOptions = {}): string[] {
  const { count = Infinity, removeEmpty = false } = options;
  if (count <= 0) return [];
  if (count === 1) return removeEmpty && text === '' ? [] : [text];
  const separatorAt =
    separators.length === 0 ? whiteSpaceAt : matcher(separators.filter((separator) => separator !== ''));
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const length = separatorAt(text, at);
    if (length === 0) {
      at += 1;
      continue;
    }
    if (at > start || !removeEmpty) {
      if (parts.length === count - 1) break;
      parts.push(text.slice(start, at));
    }
    at += length;
    start = at;
  }
  if (start < text.length || !removeEmpty) parts.push(text.slice(start));
  return parts;
}

function whiteSpaceAt(text: string, at: number): number {
  return isWhiteSpaceUnit(text.charCodeAt(at)) ? 1 : 0;
}

/** Length of the separator that stands at a place, 0 for none. */
function matcher(separators: readonly string[]): (text: string, at: number) => number {
  return (text, at) => {
    for (const separator of separators) if (text.startsWith(separator, at)) return separator.length;
    return 0;
  };
}

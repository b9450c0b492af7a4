import type { Position } from './source.ts';

/**
 * Line and column for many offsets of one text, each in logarithmic time; the same answers as `positionAt`.
 * Costs one pass over the text.
 */
export function createLineIndex(text: string): (offset: number) => Position {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return (offset) => {
    const end = Math.min(offset, text.length);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= end) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: end - starts[low]! + 1 };
  };
}

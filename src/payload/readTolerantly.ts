import type { Node } from 'jsonc-parser';
import type { JsonProblem } from '../schema/index.ts';
import { readJsonTree } from '../schema/readJsonTree.ts';

/** The tree of a text, as far as there is one, with all that keeps the text from being strict JSON. */
export interface TolerantRead {
  readonly root: Node | undefined;
  readonly problems: readonly JsonProblem[];
}

/**
 * Reads JSON and passes over comments and trailing commas, so that one slip does not hide all others. Nothing is moved:
 * offsets are those of the text. Any other problem ends the reading, and there is no tree.
 */
export function readTolerantly(text: string): TolerantRead {
  const problems: JsonProblem[] = [];
  let rest = text;
  for (;;) {
    const { root, problem } = readJsonTree(rest);
    if (problem === undefined) return { root, problems };
    problems.push(problem);
    const slip = slipAt(rest, problem);
    if (slip === undefined || problems.length >= mostSlips) return { root: undefined, problems };
    rest = rest.slice(0, slip.start) + ' '.repeat(slip.end - slip.start) + rest.slice(slip.end);
  }
}

// Each one costs another pass over the text.
const mostSlips = 20;

function slipAt(text: string, { offset, cause }: JsonProblem): { start: number; end: number } | undefined {
  if (/a comma stands before/.test(cause)) {
    const start = text.lastIndexOf(',', offset);
    return { start, end: start + 1 };
  }
  comment.lastIndex = offset;
  const end = comment.exec(text);
  return end === null ? undefined : { start: offset, end: offset + end[0].length };
}

const comment = /\/\/[^\r\n]*|\/\*[\s\S]*?\*\//y;

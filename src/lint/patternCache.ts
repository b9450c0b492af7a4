import type { Node } from '../../grammar/index.ts';
import { type ParsedPattern, parsePattern } from '../regex/index.ts';

/** Reads the patterns of one file, each once however often it stands there; undefined for what is no valid constant one. */
export function createPatternCache(): (node: Node) => ParsedPattern | undefined {
  const known = new Map<string, ParsedPattern | undefined>();
  const read = (text: string) => {
    const parsed = parsePattern(text);
    const tree = 'tree' in parsed ? parsed.tree : undefined;
    known.set(text, tree);
    return tree;
  };
  const patternOf = (node: Node): ParsedPattern | undefined => {
    if (node.kind === 'Group') return patternOf(node.expression);
    if (node.kind !== 'Text') return undefined;
    return known.has(node.value) ? known.get(node.value) : read(node.value);
  };
  return patternOf;
}

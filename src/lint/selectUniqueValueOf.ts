import type { FunctionCall, Node } from '../../grammar/index.ts';
import { ungrouped } from './ungrouped.ts';

/** The outermost call when it is SelectUniqueValue, the only place where it may stand (language.md section 7, D). */
export function selectUniqueValueOf(root: Node | undefined): FunctionCall | undefined {
  const outermost = root && ungrouped(root);
  return outermost?.kind === 'Function' && outermost.name === 'SelectUniqueValue' ? outermost : undefined;
}

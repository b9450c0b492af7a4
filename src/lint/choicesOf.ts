import type { Argument, Node } from '../../grammar/index.ts';
import { functionsByName } from '../functions/index.ts';

/**
 * The parts of a node that can be its whole value, in the order of the text: the branches of IIF, the default and the
 * values of Switch, the arguments of Coalesce and SelectUniqueValue, what IgnoreFlowIfNullOrEmpty and Redact pass on
 * (language.md section 7, D). `undefined` when the node makes a value of its own.
 */
export function choicesOf(node: Node): readonly Argument[] | undefined {
  if (node.kind === 'Group') return [node.expression];
  if (node.kind !== 'Function') return undefined;
  const { arguments: places } = node;
  switch (node.name) {
    case 'IIF':
      return places.slice(1, 3);
    case 'Switch':
      return places.filter((_, place) => place % 2 === 1);
    case 'Coalesce':
    case 'SelectUniqueValue':
      return places;
    case 'IgnoreFlowIfNullOrEmpty':
    case 'Redact':
      return places.slice(0, 1);
    default:
      return undefined;
  }
}

/** The nodes that make the value, one of which is the result for each user: an expression without choices is the only one. */
export function resultsOf(root: Node): readonly Argument[] {
  const choices = choicesOf(root);
  return choices === undefined ? [root] : choices.flatMap(resultsOf);
}

/**
 * Meets every node whose value goes into the result, each before its parts. Conditions, tests and the sources and keys
 * of Switch are passed over: they choose among values and are none.
 */
export function walkValue(root: Node, meet: (node: Node) => void): void {
  meet(root);
  for (const part of choicesOf(root) ?? materialOf(root)) walkValue(part, meet);
}

function materialOf(node: Node): readonly Argument[] {
  if (node.kind === 'Concatenation') return node.operands;
  if (node.kind !== 'Function' || functionsByName.get(node.name)?.returns === 'Boolean') return [];
  return node.arguments;
}

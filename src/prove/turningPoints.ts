import type { Expression, Node } from '../../grammar/index.ts';
import type { Abstract, Analysis } from '../analyze/index.ts';
import { walkValue } from '../lint/choicesOf.ts';
import { shortened } from './shortened.ts';

/** The calls in the value that have a trait which one of their arguments lacks, in short: they bring it about. */
export function turningPoints(
  expression: Expression,
  analysis: Analysis,
  has: (value: Abstract) => boolean,
): readonly string[] {
  const points = new Set<string>();
  const isGiven = ({ kind }: Node) => kind === 'Omitted' || kind === 'Text' || kind === 'Number';
  const hasIt = (node: Node) => isGiven(node) || has(analysis.of(node));
  walkValue(expression, (node) => {
    if (node.kind === 'Function' && hasIt(node) && !node.arguments.every(hasIt)) points.add(shortened(node));
  });
  return [...points];
}

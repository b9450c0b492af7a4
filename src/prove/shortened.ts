import { type Argument, type Node, print } from '../../grammar/index.ts';

/** A call with its literals only, `Mid(…, 1, 64)`, for sentences about it. */
export function shortened(node: Node): string {
  if (node.kind === 'Group') return shortened(node.expression);
  if (node.kind === 'Concatenation') return node.operands.map(shortenedPlace).join(' & ');
  return node.kind === 'Function'
    ? `${node.name}(${node.arguments.map(shortenedPlace).join(', ')})`
    : print(node);
}

function shortenedPlace(place: Argument): string {
  const isPlain =
    place.kind !== 'Function' &&
    place.kind !== 'Concatenation' &&
    place.kind !== 'Comparison' &&
    place.kind !== 'Group';
  const text = isPlain ? print(place) : '…';
  return text.length > LONGEST ? '…' : text;
}

const LONGEST = 40;

import { parse, print } from '../../grammar/index.ts';
import { pairParameters } from './pairParameters.ts';
import type { SourceTree } from './sourceTree.ts';
import { treeFromExpression } from './treeFromExpression.ts';

/**
 * Whether a tree stands for the same expression as a wanted one, that `treeFromExpression` gave. The text beside a
 * part counts only where its tree cannot tell: because it is not known how the service stores such a part, or because
 * the file lacks it (schema-format.md section 4).
 */
export function agrees(wanted: SourceTree, given: SourceTree): boolean {
  if (wanted.type === undefined || !tells(given)) return canonical(wanted) === canonical(given);
  if (wanted.type !== given.type || wanted.name !== given.name) return false;
  const pairs = pairParameters(wanted, given);
  return (
    pairs?.every(([left, right]) =>
      agrees(wanted.parameters![left]!.value!, given.parameters![right]!.value!),
    ) ?? false
  );
}

/** Whether the text beside a part stands for the same expression as a wanted tree. */
export function textAgrees(wanted: SourceTree, { stored }: SourceTree): boolean {
  if (stored === wanted.stored) return true;
  const { expression } = parse(stored ?? '');
  return expression !== undefined && agrees(wanted, treeFromExpression(expression, stored!));
}

function tells({ type, name, parameters }: SourceTree): boolean {
  return type !== undefined && name !== undefined && (type !== 'Function' || parameters !== undefined);
}

function canonical({ stored }: SourceTree): string | undefined {
  const { expression } = parse(stored ?? '');
  return expression === undefined ? stored : print(expression);
}

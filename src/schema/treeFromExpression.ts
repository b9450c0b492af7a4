import type { Argument, Expression, FunctionCall } from '../../grammar/index.ts';
import { textOf } from '../source/source.ts';
import { placesOf } from './signatures.ts';
import type { Parameter, SourceTree } from './sourceTree.ts';

/**
 * The tree form of an expression, as the service stores it (schema-format.md section 4, language.md section 1). Each
 * part keeps its piece of the text. It is not known how the service stores `&`, a name without parentheses, a group,
 * or a comparison outside IIF: such a part has no type. A place that the signature does not have has no key.
 */
export function treeFromExpression(expression: Expression, text: string): SourceTree {
  const piece = textOf(text, expression.span);
  switch (expression.kind) {
    case 'Attribute':
      return { type: 'Attribute', name: expression.name, stored: piece, parameters: [] };
    case 'Text':
      return { type: 'Constant', name: expression.value, stored: piece, parameters: [] };
    case 'Number':
      // Numbers do not survive as numbers (language.md section 1, D).
      return { type: 'Constant', name: piece, stored: `"${piece}"`, parameters: [] };
    case 'Function':
      return {
        type: 'Function',
        name: expression.name,
        stored: piece,
        parameters: parametersOf(expression, text),
      };
    default:
      return { type: undefined, name: undefined, stored: piece, parameters: undefined };
  }
}

function parametersOf(call: FunctionCall, text: string): readonly Parameter[] {
  const treeOf = (argument: Argument): SourceTree | undefined =>
    argument.kind === 'Omitted' ? undefined : treeFromExpression(argument, text);
  const keys = keysOf(call);
  const parameters = call.arguments.map((argument, index) => ({
    key: keys[index],
    value: treeOf(argument),
  }));
  const [condition] = call.arguments;
  if (call.name !== 'IIF' || condition?.kind !== 'Comparison') return parameters;
  // Rule 8: the left operand, the operator as a constant, the right operand.
  const { left, operator, right } = condition;
  return [
    { key: 'one', value: treeOf(left) },
    { key: 'two', value: { type: 'Constant', name: operator, stored: `"${operator}"`, parameters: [] } },
    { key: 'three', value: treeOf(right) },
    ...parameters.slice(1),
  ];
}

/** The key of each place, where the signature has it. */
function keysOf({ name, arguments: places }: FunctionCall): readonly (string | undefined)[] {
  if (name === 'IIF') return ['one', 'four', 'five'];
  const signature = placesOf(name) ?? [];
  // Three places are the older form, without styles (language.md section 7, I).
  const known =
    name === 'FormatDateTime' && places.length === 3
      ? signature.filter(({ missing }) => missing !== 'left out')
      : signature;
  return places.map((_, index) => (known[index] ?? (known.at(-1)?.repeats ? known.at(-1) : undefined))?.key);
}

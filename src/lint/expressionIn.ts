import { parse } from '../../grammar/index.ts';
import { functionsByName } from '../functions/index.ts';

/**
 * What a text is when it reads as an expression: a call of a function that exists, or an attribute in brackets.
 * `undefined` for ordinary text, which may well hold parentheses or brackets.
 */
export function expressionIn(text: string): 'call' | 'attribute' | undefined {
  // Parsing every description of a file for nothing would cost more than this look.
  if (!/^\s*(\[|[A-Za-z]+\s*\()/.test(text)) return undefined;
  const { expression } = parse(text);
  if (expression?.kind === 'Attribute') return 'attribute';
  return expression?.kind === 'Function' && functionsByName.has(expression.name) ? 'call' : undefined;
}

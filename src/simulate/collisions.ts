import { type Argument, type Expression, print } from '../../grammar/index.ts';
import { type CompileOptions, compile, type Program } from '../evaluate/index.ts';
import { countOutcomesIgnoringCase, readRandomStringParameters } from '../functions/randomString/index.ts';
import type { Value } from '../values/value.ts';

/** What is random in the values of an expression, as far as it can be counted exactly. */
export interface RandomPart {
  /** How many different texts the random part can be, compared without case. */
  readonly outcomes: bigint;
  /** False when they are not all equally likely without case, so that collisions are likelier than said. */
  readonly equallyLikely: boolean;
  /** The expression with a `?` for each random character: users with equal values share the rest of the name. */
  readonly masked: Program;
}

/**
 * The random part of an expression whose calls of RandomString all flow into every value unchanged but for case:
 * through Join, Append, Prepend, `&`, ToLower and ToUpper, with numbers for parameters. `undefined` when there is
 * none, or when it cannot be counted exactly (a call inside a branch, a cut of its result).
 */
export function randomPartOf(expression: Expression, options: CompileOptions): RandomPart | undefined {
  let outcomes = 1n;
  let equallyLikely = true;
  let found = false;

  function mask(node: Argument): Argument | undefined {
    if (node.kind === 'Group') {
      const inner = mask(node.expression);
      return inner === undefined || inner.kind === 'Omitted' ? undefined : { ...node, expression: inner };
    }
    if (node.kind === 'Concatenation') {
      const operands = node.operands.map(mask);
      return operands.every(isExpression) ? { ...node, operands } : undefined;
    }
    if (node.kind !== 'Function') return node;
    if (node.name === 'RandomString') {
      const literals = node.arguments.map(literalOf);
      if (!literals.every((value) => value !== undefined)) return undefined;
      const parameters = readRandomStringParameters(literals);
      if ('error' in parameters) return undefined;
      const counted = countOutcomesIgnoringCase(parameters);
      outcomes *= counted.count;
      equallyLikely &&= counted.equallyLikely;
      found = true;
      return { kind: 'Text', value: '?'.repeat(parameters.length), span: node.span };
    }
    if (!mentionsRandomString(node)) return node;
    const separator = node.name === 'Join' ? node.arguments[0] : undefined;
    if (!transparent.has(node.name) || (separator && mentionsRandomString(separator))) return undefined;
    const places = node.arguments.map(mask);
    return places.every((place) => place !== undefined) ? { ...node, arguments: places } : undefined;
  }

  const masked = mask(expression);
  if (!found || masked === undefined || masked.kind === 'Omitted') return undefined;
  const { program } = compile(print(masked), options);
  return program?.deterministic ? { outcomes, equallyLikely, masked: program } : undefined;
}

/**
 * The probability that among n users with the same rest of the name at least two get the same value (birthday
 * formula, exact for equally likely outcomes): 1 - (1 - 1/N)(1 - 2/N)…(1 - (n-1)/N).
 */
export function collisionProbability(users: number, outcomes: bigint): number {
  if (BigInt(users) > outcomes) return 1;
  const count = Number(outcomes);
  let logOfNone = 0;
  for (let i = 1; i < users; i++) logOfNone += Math.log1p(-i / count);
  return 0 - Math.expm1(logOfNone);
}

const transparent: ReadonlySet<string> = new Set(['Join', 'Append', 'Prepend', 'ToLower', 'ToUpper']);

function mentionsRandomString(node: Argument): boolean {
  switch (node.kind) {
    case 'Function':
      return node.name === 'RandomString' || node.arguments.some(mentionsRandomString);
    case 'Concatenation':
      return node.operands.some(mentionsRandomString);
    case 'Comparison':
      return mentionsRandomString(node.left) || mentionsRandomString(node.right);
    case 'Group':
      return mentionsRandomString(node.expression);
    default:
      return false;
  }
}

function isExpression(node: Argument | undefined): node is Expression {
  return node !== undefined && node.kind !== 'Omitted';
}

/** What a place holds when it is a literal or omitted. */
function literalOf(node: Argument): Value | undefined {
  if (node.kind === 'Text') return node.value;
  if (node.kind === 'Number') return node.value ?? node.text;
  return node.kind === 'Omitted' ? null : undefined;
}

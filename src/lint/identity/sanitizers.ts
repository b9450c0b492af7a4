import type { FunctionCall, Node } from '../../../grammar/index.ts';
import { surelyConsumed } from '../../analyze/index.ts';
import { hasUnit, type UnitSet } from '../../regex/index.ts';
import { walkValue } from '../choicesOf.ts';
import { literalText } from '../literalText.ts';
import type { RuleContext } from '../rule.ts';
import { joinedParts } from './nameKind.ts';

/** A Replace that takes single characters out, wherever they stand. */
export interface Sanitizer {
  readonly call: FunctionCall;
  /** The place that lists the characters. */
  readonly list: Node;
  /** It is a pattern, else one character. */
  readonly isPattern: boolean;
  /** An `@` is among what it works on, put there by the expression. */
  readonly hasAt: boolean;
  /** What is certainly gone afterwards. */
  readonly gone: UnitSet;
}

/** The sanitizers whose result goes into the value, the outermost first. */
export function sanitizersIn(root: Node, context: RuleContext): readonly Sanitizer[] {
  const found: Sanitizer[] = [];
  walkValue(root, (node) => {
    const sanitizer =
      node.kind === 'Function' && node.name === 'Replace' ? sanitizerOf(node, context) : undefined;
    if (sanitizer !== undefined) found.push(sanitizer);
  });
  return found;
}

function sanitizerOf(call: FunctionCall, { patternOf }: RuleContext): Sanitizer | undefined {
  const [, oldValue, pattern, group, replacement] = call.arguments;
  if (literalText(replacement) === undefined || (group !== undefined && group.kind !== 'Omitted'))
    return undefined;
  const hasAt = joinedParts(call.arguments[0]!).some((part) => literalText(part)?.includes('@') ?? false);
  const old = literalText(oldValue);
  if (old !== undefined && oldValue !== undefined) {
    const unit = old.charCodeAt(0);
    return old.length === 1
      ? { call, list: oldValue, isPattern: false, hasAt, gone: [unit, unit] }
      : undefined;
  }
  const tree = pattern && patternOf(pattern);
  if (tree === undefined) return undefined;
  const gone = surelyConsumed(tree.root);
  return gone.length === 0 ? undefined : { call, list: pattern!, isPattern: true, hasAt, gone };
}

export function removes({ gone }: Sanitizer, sign: string): boolean {
  return hasUnit(gone, sign.charCodeAt(0));
}

/** A sanitizer that is there for the signs in names; taking away an `@`, dots or letters alone is something else. */
function isForNames({ gone }: Sanitizer): boolean {
  return signsInNames.some((unit) => hasUnit(gone, unit));
}

/** The outermost Replace that is there for the signs in names and lets this one through. */
export function gapFor(sign: string, root: Node, context: RuleContext): Sanitizer | undefined {
  return sanitizersIn(root, context).find((sanitizer) => isForNames(sanitizer) && !removes(sanitizer, sign));
}

const signsInNames = ' ,()&+/\'’*-"'.split('').map((sign) => sign.charCodeAt(0));

/** Those of some signs that are not removed; the `@` only where the expression has put one there before. */
export function keptBy(sanitizer: Sanitizer, signs: string): string {
  return signs
    .split('')
    .filter((sign) => !removes(sanitizer, sign) && (sign !== '@' || sanitizer.hasAt))
    .join('');
}

import { type Expression, type FunctionCall, walk } from '../../grammar/index.ts';
import { knownText } from '../analyze/foldCall.ts';
import type { Abstract, Analysis } from '../analyze/index.ts';
import { replacePlaces } from '../functions/replace/replaceMode.ts';
import { maxTextLength } from '../functions/textLimit.ts';
import { boundCost } from '../regex/boundCost.ts';
import { compileRegex, type Regex } from '../regex/index.ts';
import { nativeRegex } from '../regex/nativeRegex.ts';
import { shortened } from './shortened.ts';

/** The budget of one call of a pattern, as `compileRegex` gives it, and how far our own engine may be from the bound. */
const [STEP_BUDGET, EXACT_MARGIN] = [1_000_000, 16];

/**
 * Why an evaluation might end at a limit of upnlint itself, which the analysis leaves out of account: a text beyond
 * 2^18 units, or a pattern that may take too many steps. `undefined` when it surely does not.
 */
export function limitOf(expression: Expression, analysis: Analysis): string | undefined {
  let reason: string | undefined;
  const check = (node: Expression) => {
    if (analysis.of(node).maxLength > maxTextLength)
      reason ??= `${shortened(node)} may be too long to compute`;
  };
  walk(expression, {
    Function(call) {
      check(call);
      if (call.name === 'Replace') reason ??= patternLimit(call, analysis);
    },
    Concatenation: check,
  });
  return reason;
}

function patternLimit(call: FunctionCall, analysis: Analysis): string | undefined {
  const at = (place: number): Abstract | undefined => {
    const node = call.arguments[place];
    return node === undefined || node.kind === 'Omitted' ? undefined : analysis.of(node);
  };
  const pattern = at(replacePlaces.regexPattern);
  if (pattern === undefined) return undefined;
  const text = knownText(pattern);
  const compiled = text === undefined ? undefined : compileRegex(text);
  if (compiled === undefined || 'error' in compiled)
    return `the pattern of ${shortened(call)} is not known before the user`;
  const { regex } = compiled;
  const other = at(replacePlaces.replacementAttributeName);
  const longest = Math.max(at(replacePlaces.source)?.maxLength ?? 0, other?.maxLength ?? 0);
  if (other === undefined && runsNatively(regex, longest, at)) return undefined;
  const bound = boundCost(regex.tree.root);
  if ('steps' in bound && bound.steps(longest) * EXACT_MARGIN <= STEP_BUDGET) return undefined;
  return `the pattern of ${shortened(call)} may take too many steps on a text of ${longest} characters`;
}

/** Whether JavaScript's engine does the replacement, as `compileRegex` decides it; that one counts no steps. */
function runsNatively(regex: Regex, longest: number, at: (place: number) => Abstract | undefined): boolean {
  const native = nativeRegex(regex.tree, STEP_BUDGET);
  if ('refusal' in native || longest > native.lengthLimit) return false;
  const groupPlace = at(replacePlaces.regexGroupName);
  const name = groupPlace === undefined ? '' : knownText(groupPlace);
  if (name === undefined) return false;
  if (name !== '') {
    const group = regex.tree.groups.findIndex((one) => one.name === name);
    return group !== -1 && native.groupReplacer(group) !== null;
  }
  const value = at(replacePlaces.replacementValue);
  const text = value === undefined ? '' : knownText(value);
  const parsed = text === undefined ? undefined : regex.parseReplacement(text);
  return parsed !== undefined && !('error' in parsed) && native.replacer(parsed.replacement.parts) !== null;
}

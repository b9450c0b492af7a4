import type { Argument, FunctionCall, Node, Text } from '../../grammar/index.ts';
import { chooseMode, type ReplaceMode, replacePlaces } from '../functions/replace/replaceMode.ts';
import type { ParsedPattern } from '../regex/index.ts';
import { literalText } from './literalText.ts';
import { ungrouped } from './ungrouped.ts';

/** A Replace whose mode uses a constant pattern. */
export interface PatternReplace {
  readonly mode: ReplaceMode;
  readonly pattern: Text;
  readonly tree: ParsedPattern;
  readonly replacement: Argument | undefined;
}

/** The mode of a Replace, attributes taken for supplied; undefined when it has none (language.md section 7). */
export function replaceModeOf({ arguments: places }: FunctionCall): ReplaceMode | undefined {
  return chooseMode((place) => isSuppliedPlace(places[place], place));
}

/** Empty text counts as not supplied, except for replacementValue (A, D). */
export function isSuppliedPlace(argument: Argument | undefined, place: number): boolean {
  if (argument === undefined || argument.kind === 'Omitted') return false;
  return place === replacePlaces.replacementValue || literalText(argument) !== '';
}

/** The pattern that a call searches by, where it is a valid constant; undefined for other calls. */
export function patternReplaceOf(
  call: FunctionCall,
  patternOf: (node: Node) => ParsedPattern | undefined,
): PatternReplace | undefined {
  const mode = call.name === 'Replace' ? replaceModeOf(call) : undefined;
  const place = call.arguments[replacePlaces.regexPattern];
  const pattern = place && ungrouped(place);
  if (mode === undefined || mode <= 2 || pattern?.kind !== 'Text') return undefined;
  const tree = patternOf(pattern);
  return tree && { mode, pattern, tree, replacement: call.arguments[replacePlaces.replacementValue] };
}

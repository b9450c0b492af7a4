import type { FunctionCall } from '../../grammar/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { functionsByName } from '../functions/index.ts';
import { argumentShiftOf } from './argumentShift.ts';
import { blamedCall } from './blamedCall.ts';
import { literalText } from './literalText.ts';
import type { RuleContext } from './rule.ts';

/**
 * The code of the rule that speaks of what compiling says: its own, or that of a rule which knows more of the cause, so
 * that one mistake gives one finding. `undefined` where the service is known to do well all the same.
 */
export function ownerOf(diagnostic: Diagnostic, context: RuleContext): string | undefined {
  const { expression, text } = context;
  const owner = owners.get(diagnostic.code);
  const blamed = owner && expression && blamedCall(expression, diagnostic);
  if (owner === undefined || blamed === undefined) return diagnostic.code;
  if (argumentShiftOf(blamed.call, text) !== undefined) return 'argument-shift';
  return owner(blamed.call, blamed.place);
}

type Owner = (call: FunctionCall, place: number | undefined) => string | undefined;

const owners: ReadonlyMap<string, Owner> = new Map<string, Owner>([
  ['argument-count', ({ name, arguments: { length } }) => countOwner(name, length)],
  ['replace-mode', () => 'replace-mode'],
  ['date-invalid', () => 'date-invalid'],
  ['argument-value', valueOwner],
]);

function countOwner(name: string, count: number): string {
  if (name === 'Switch' && count >= 3) return 'switch-odd-arguments';
  return name === 'SelectUniqueValue' && count === 1 ? 'select-unique-value-single' : 'argument-count';
}

function valueOwner(call: FunctionCall, place: number | undefined): string | undefined {
  const argument = place === undefined ? undefined : call.arguments[place];
  const isNumber = /^[+-]?\d+$/.test(literalText(argument) ?? '');
  switch (call.name) {
    case 'DateAdd':
    case 'DateDiff':
      return place === 0 ? 'date-interval' : 'argument-value';
    case 'Mid':
      return isNumber ? 'mid-bounds' : 'argument-value';
    case 'RandomString':
      return isNumber || argument === undefined || place === 5 ? 'random-string-bounds' : 'argument-value';
    case 'FormatDateTime':
      return formatsDate(call) ? undefined : 'argument-value';
    default:
      return 'argument-value';
  }
}

/** A date needs no input format: a mapping of cloud sync leaves it out (schema-format.md section 4, E). */
function formatsDate({ arguments: places }: FunctionCall): boolean {
  const [source, , output] = places;
  if (places.length !== 3 || source?.kind !== 'Function' || output?.kind === 'Omitted') return false;
  return functionsByName.get(source.name)?.returns === 'DateTime';
}

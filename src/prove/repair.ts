import { type Argument, type Expression, print } from '../../grammar/index.ts';
import { escapeText } from '../../grammar/textLiteral.ts';
import type { Analysis } from '../analyze/index.ts';
import { isSubset } from '../analyze/units.ts';
import type { StepId } from './argument.ts';
import { namePartsOf, type Part } from './nameParts.ts';
import { localUnits, mostBeforeAt } from './validArgument.ts';

/** What can be done to a user name so that the rules take it. */
export type Repair = 'normalize' | 'sanitize' | 'merge-dots' | 'cut' | 'trim-dots' | 'at' | 'domain';

/** What mends each finding (upn-rules.md); those that are left out no rewriting mends. */
export const repairsFor: ReadonlyMap<string, readonly Repair[]> = new Map<string, readonly Repair[]>([
  ['upn-non-ascii', ['normalize', 'sanitize']],
  ['upn-invalid-character', ['sanitize']],
  ['upn-whitespace', ['sanitize']],
  ['upn-multiple-at', ['sanitize']],
  ['upn-risky-character', ['sanitize']],
  ['upn-guest-ext-marker', ['sanitize']],
  ['upn-local-too-long', ['cut']],
  ['upn-too-long', ['cut']],
  ['upn-local-trailing-dot', ['trim-dots']],
  ['upn-local-leading-dot', ['trim-dots']],
  ['upn-local-consecutive-dots', ['merge-dots']],
  ['upn-missing-at', ['at']],
  ['upn-domain-empty', ['domain']],
  ['upn-domain-too-long', ['domain']],
  ['upn-domain-invalid', ['domain']],
  ['upn-domain-not-routable', ['domain']],
  ['upn-unverified-domain', ['domain']],
  ['upn-unknown-domain', ['domain']],
  // One finding for whatever Entra ID refuses of a value of Active Directory.
  ['ad-upn-sync-fallback', ['normalize', 'sanitize', 'merge-dots', 'cut', 'trim-dots']],
]);

/** What makes a step of the proof hold that does not yet. */
export const repairsForSteps: ReadonlyMap<StepId, readonly Repair[]> = new Map<StepId, readonly Repair[]>([
  ['one-at', ['sanitize', 'at']],
  ['letters', ['normalize', 'sanitize']],
  ['length', ['cut']],
  ['last-dot', ['trim-dots']],
  ['domain', ['domain']],
]);

/** The repairs of what stands before `@`, in the order in which they work; each with what it puts around a text. */
const wrappings: readonly (readonly [Repair, wrap: (text: string, room: number) => string])[] = [
  ['normalize', (text) => (text.startsWith('NormalizeDiacritics(') ? text : `NormalizeDiacritics(${text})`)],
  ['sanitize', (text) => `Replace(${text}, , "[^A-Za-z0-9._-]", , "", , )`],
  ['cut', (text, room) => `Mid(${text}, 1, ${room})`],
  ['merge-dots', (text) => `Replace(${text}, , "\\\\.{2,}", , ".", , )`],
  ['trim-dots', (text) => `Replace(${text}, , "^\\\\.+|\\\\.+$", , "", , )`],
];

/**
 * The expression with these repairs, as text. Where it puts no name together at an `@`, what comes before the first one is
 * the part, and the tenant's default domain follows.
 */
export function repair(expression: Expression, repairs: ReadonlySet<Repair>, analysis: Analysis): string {
  const within = (node: Expression): string => {
    if (node.kind === 'Group') return within(node.expression);
    const inside = node.kind === 'Function' ? branchesOf.get(node.name) : undefined;
    if (node.kind === 'Function' && inside !== undefined) {
      const places = node.arguments.map((argument, place) =>
        inside(place) && argument.kind !== 'Omitted' ? within(argument) : print(argument),
      );
      return `${node.name}(${places.join(', ')})`;
    }
    return repairName(node, repairs, analysis);
  };
  return within(expression);
}

/** The places in which a name may be repaired as if it stood alone. */
const branchesOf: ReadonlyMap<string, (place: number) => boolean> = new Map([
  ['IIF', (place: number) => place > 0],
  ['Switch', (place: number) => place % 2 === 1],
  ['SelectUniqueValue', () => true],
  ['ToLower', (place: number) => place === 0],
  ['ToUpper', (place: number) => place === 0],
]);

function repairName(node: Expression, repairs: ReadonlySet<Repair>, analysis: Analysis): string {
  const parts = namePartsOf(node);
  const local =
    parts === undefined
      ? wrapped(`Replace(${print(node)}, , "@[\\\\s\\\\S]*", , "", , )`, repairs, mostBeforeAt)
      : repairedParts(parts.local, repairs, analysis);
  const domain =
    parts === undefined || repairs.has('domain') ? 'DefaultDomain()' : parts.domain.map(printed).join(', ');
  return `Join("", ${[local, '"@"', domain].filter((text) => text !== '').join(', ')})`;
}

/** Parts that are fine in themselves, as a random number at the end, stay whole: what is cut is what stands between. */
function repairedParts(parts: readonly Part[], repairs: ReadonlySet<Repair>, analysis: Analysis): string {
  const mostOf = (part: Part) => ('span' in part ? analysis.of(part).maxLength : part.value.length);
  const isFine = (part: Part) =>
    mostOf(part) < mostBeforeAt / 2 && (!('span' in part) || isSubset(analysis.of(part).units, localUnits));
  const first = parts.findIndex((part) => !isFine(part));
  if (first === -1) return parts.map(printed).join(', ');
  const last = parts.findLastIndex((part) => !isFine(part));
  const fine = [...parts.slice(0, first), ...parts.slice(last + 1)];
  const room = mostBeforeAt - fine.reduce((so, part) => so + mostOf(part), 0);
  if (room < mostBeforeAt / 4) return wrapped(joinedText(parts), repairs, mostBeforeAt);
  return [
    ...parts.slice(0, first).map(printed),
    wrapped(joinedText(parts.slice(first, last + 1)), repairs, room),
    ...parts.slice(last + 1).map(printed),
  ].join(', ');
}

function wrapped(text: string, repairs: ReadonlySet<Repair>, room: number): string {
  return wrappings.reduce((so, [name, wrap]) => (repairs.has(name) ? wrap(so, room) : so), text);
}

function joinedText(parts: readonly Part[]): string {
  return parts.length === 1 ? printed(parts[0]!) : `Join("", ${parts.map(printed).join(', ')})`;
}

function printed(part: Part): string {
  return 'span' in part ? print(part as Argument) : escapeText(part.value);
}

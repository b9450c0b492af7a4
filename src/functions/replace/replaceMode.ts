import { isNullOrEmpty, type Value } from '../../values/value.ts';
import { argumentAt } from '../arguments.ts';
import type { Argument, Call } from '../define.ts';

/** The five ways of Replace, by their numbers in language.md section 7. */
export type ReplaceMode = 1 | 2 | 3 | 4 | 5;

/** The places of Replace, from 0. */
export const replacePlaces = {
  source: 0,
  oldValue: 1,
  regexPattern: 2,
  regexGroupName: 3,
  replacementValue: 4,
  replacementAttributeName: 5,
  template: 6,
} as const;

type PlaceName = Exclude<keyof typeof replacePlaces, 'source'>;

/** What each mode needs, in the order in which modes are tried when several fit (A). */
export const replaceModes: readonly { readonly mode: ReplaceMode; readonly needs: readonly PlaceName[] }[] = [
  { mode: 2, needs: ['oldValue', 'template'] },
  { mode: 1, needs: ['oldValue', 'replacementValue'] },
  { mode: 5, needs: ['regexPattern', 'regexGroupName', 'replacementAttributeName'] },
  { mode: 4, needs: ['regexPattern', 'regexGroupName', 'replacementValue'] },
  { mode: 3, needs: ['regexPattern', 'replacementValue'] },
];

/** The first mode whose places are all supplied. */
export function chooseMode(supplied: (place: number) => boolean): ReplaceMode | undefined {
  return replaceModes.find(({ needs }) => needs.every((name) => supplied(replacePlaces[name])))?.mode;
}

/** Whether a mode evaluates a place; the source is read by all. */
export function modeReads(mode: ReplaceMode | undefined, place: number): boolean {
  const needs = replaceModes.find((one) => one.mode === mode)?.needs ?? [];
  return place === replacePlaces.source || needs.some((name) => replacePlaces[name] === place);
}

/**
 * Whether a place counts as supplied, `undefined` when that depends on the user: empty text does not count (A), except
 * for replacementValue (D), and an attribute named as replacementAttributeName counts even when it is empty (A).
 */
export function isSupplied(argument: Argument, place: number): boolean | undefined {
  if (argument.omitted) return false;
  if (place === replacePlaces.replacementValue) return true;
  if (argument.constant !== undefined) return isSuppliedValue(argument.constant);
  return place === replacePlaces.replacementAttributeName ? true : undefined;
}

/** The same for the value of a place that depends on the user. */
export function isSuppliedValue(value: Value): boolean {
  return !isNullOrEmpty(value);
}

/** What is wrong when no mode fits: which places are supplied, and which are there but empty. */
export function whyNoMode(call: Call, supplied: (place: number) => boolean): string {
  const names = Object.keys(replacePlaces).slice(1);
  const given = names.filter((_, index) => supplied(index + 1));
  const empty = names.filter((_, index) => !supplied(index + 1) && !argumentAt(call, index + 1).omitted);
  const whatIs = given.length === 0 ? 'Nothing besides the source is' : `Only ${listed(given)}`;
  const whatIsEmpty = empty.length === 0 ? '' : `, and ${listed(empty)} empty`;
  return `${whatIs} supplied${whatIsEmpty}; that selects none of the five modes.`;
}

function listed(names: readonly string[]): string {
  return `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'}`;
}

import type { AttributeReference, FunctionCall, Node } from '../../grammar/index.ts';
import type { RuleContext } from './rule.ts';
import { ungrouped } from './ungrouped.ts';

/** A test of one attribute for a value: which one, and whether a value makes it true. */
export interface PresenceTest {
  readonly call: FunctionCall;
  /** Undefined when something else than a bare attribute is tested. */
  readonly attribute: AttributeReference | undefined;
  readonly trueWhenPresent: boolean;
  /** IsNull and IsNothing: empty text counts as a value. */
  readonly nullOnly: boolean;
}

/** The test that a node makes with IsPresent, IsNullOrEmpty, IsNull or IsNothing, bare or within Not. */
export function presenceTestOf(node: Node | undefined): PresenceTest | undefined {
  const call = node && ungrouped(node);
  if (call?.kind !== 'Function') return undefined;
  const [first] = call.arguments;
  if (call.name === 'Not') {
    const inner = presenceTestOf(first);
    return inner && { ...inner, trueWhenPresent: !inner.trueWhenPresent };
  }
  const kind = tests.get(call.name);
  if (kind === undefined) return undefined;
  const tested = first && ungrouped(first);
  return { call, attribute: tested?.kind === 'Attribute' ? tested : undefined, ...kind };
}

const tests: ReadonlyMap<string, { readonly trueWhenPresent: boolean; readonly nullOnly: boolean }> = new Map(
  [
    ['IsPresent', { trueWhenPresent: true, nullOnly: false }],
    ['IsNullOrEmpty', { trueWhenPresent: false, nullOnly: false }],
    ['IsNull', { trueWhenPresent: false, nullOnly: true }],
    ['IsNothing', { trueWhenPresent: false, nullOnly: true }],
  ],
);

/** `Switch([a], whenPresent, "", whenEmpty)`: the form that Microsoft documents for a test of emptiness (language.md 7, IIF, D). */
export function switchOnEmpty(attribute: string, whenPresent: string, whenEmpty: string): string {
  return `Switch(${attribute}, ${whenPresent}, "", ${whenEmpty})`;
}

/** Whether the file says that the attribute holds one value: Switch fails on a list, which the tests take. */
export function isSingleValued({ name }: AttributeReference, { objectMapping }: RuleContext): boolean {
  return objectMapping?.sourceObject?.attributes.get(name)?.multivalued === false;
}

import type { Node } from 'jsonc-parser';
import { enterpriseUserUrn } from '../../provisioning/scimSchema.ts';
import { elementsOf, memberNamed, membersOf, textOfNode } from '../jsonMembers.ts';
import type { Operation } from '../payloadDocument.ts';
import { definePayloadRule, type PayloadContext } from '../payloadRule.ts';
import { isUrn } from '../scimAttribute.ts';

export const payloadValueEmpty = definePayloadRule({
  alias: 'BU306',
  definition: {
    code: 'payload-value-empty',
    severity: 'info',
    summary: 'Attributes are null or empty.',
    why: 'Normally null changes nothing. With "Flow null values" it clears the target, and empty text fails in Active Directory.',
    cure: 'Leave out what has no value; to clear an attribute, turn on "Flow null values" on both sides.',
    example: { bad: '"title": ""', good: '(no title)' },
    reference: 'bulk-upload.md sections 3.3 (D, D-2026) and 11 BU306; scim-payload.md section 7 (D)',
  },
  record(operation, { report, settings, mapped }) {
    const empty = emptyValues(operation.data);
    const [first] = empty;
    if (first === undefined) return;
    const shown = empty.slice(0, 5).map(({ path }) => path.slice(path.lastIndexOf(':') + 1));
    const more = empty.length > shown.length ? ` and ${empty.length - shown.length} more` : '';
    const targets = targetsOf(operation, mapped, new Set(empty.map(({ path }) => path.toLowerCase())));
    // An empty text that an expression makes something of does no harm.
    const failing = targets.filter(({ value }) => value === '' && settings.directory.target === 'ad');
    const others = targets.filter((reached) => !failing.includes(reached));
    const cleared = others.filter(({ target }) => !neverCleared.has(target.toLowerCase()));
    const fixed = others.filter((reached) => !cleared.includes(reached));
    const help = [
      failing.length > 0 && `Empty text fails in Active Directory when it flows to ${listed(failing)}.`,
      cleared.length > 0 && `With "Flow null values" an update clears ${listed(cleared)}.`,
      fixed.length > 0 && `${listed(fixed)} cannot be cleared.`,
    ].filter((sentence) => sentence !== false);
    report(operation, first.node, `No value in ${shown.join(', ')}${more}.`, {
      severity: failing.length > 0 ? 'warning' : 'info',
      ...(help.length > 0 && { help: help.join(' ') }),
    });
  },
});

interface EmptyValue {
  /** As a mapping names it: `emails[type eq "work"].value`. */
  readonly path: string;
  readonly node: Node;
}

/** Null and empty text in the record itself, in complex attributes and their lists, and in extensions. */
function emptyValues(data: Node): EmptyValue[] {
  const found: EmptyValue[] = [];
  for (const { name, value } of membersOf(data)) {
    if (!ruled.has(name.toLowerCase())) look(name, value, isUrn(name) ? ':' : '.');
  }
  return found;

  function look(path: string, node: Node, separator: string): void {
    if (node.type === 'null' || node.value === '') found.push({ path, node });
    for (const { name, value } of membersOf(node)) {
      if (!isRuledInside(path, name)) look(`${path}${separator}${name}`, value, '.');
    }
    for (const element of elementsOf(node)) {
      const type = textOfNode(memberNamed(element, 'type')?.value);
      look(type === undefined ? path : `${path}[type eq "${type}"]`, element, '.');
    }
  }
}

/** Of these an empty value is found by rules of their own. */
const ruled: ReadonlySet<string> = new Set(['schemas', 'externalid', 'username', 'active']);

/** So are these in what is complex: the type of an entry, and who the manager is. */
function isRuledInside(path: string, name: string): boolean {
  const lower = name.toLowerCase();
  return lower === 'type' || (lower === 'value' && path.toLowerCase() === managerPath);
}

const managerPath = `${enterpriseUserUrn}:manager`.toLowerCase();

interface Reached {
  readonly target: string;
  readonly value: string | null;
}

function targetsOf(
  operation: Operation,
  mapped: PayloadContext['mapped'],
  paths: ReadonlySet<string>,
): Reached[] {
  return [...(mapped(operation)?.values() ?? [])]
    .filter(({ mapping }) => mapping.program.attributes.some((name) => paths.has(name.toLowerCase())))
    .map(({ mapping: { target }, value }) => ({ target, value }));
}

/** Documented: displayName is required (scim-payload.md section 7, D). */
const neverCleared: ReadonlySet<string> = new Set(['displayname']);

function listed(targets: readonly Reached[]): string {
  return targets.map(({ target }) => target).join(', ');
}

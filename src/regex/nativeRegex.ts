import { boundCost } from './boundCost.ts';
import { checkNative } from './checkNative.ts';
import type { ConstructUse } from './constructLog.ts';
import { type NativeGroups, nativeLength, nativeSource, sequenceSource } from './nativeSource.ts';
import type { ReplacementPart } from './parseReplacementText.ts';
import type { ParsedPattern, RegexNode } from './regexTree.ts';

/**
 * A pattern on the JavaScript engine. Each call is prepared for what it reads, and is null where the native engine would answer
 * differently. None may be called with a value longer than `lengthLimit`.
 */
export interface NativeRegex {
  /** Up to this many UTF-16 units the worst case takes no longer than the step budget of the exact engine. */
  readonly lengthLimit: number;
  readonly replacer: (parts: readonly ReplacementPart[]) => ((input: string) => string) | null;
  readonly groupReplacer: (group: number) => ((input: string, literal: string) => string) | null;
  readonly groupReader: (group: number) => ((input: string) => string | null) | null;
}

/** A step of the native engine costs about a sixteenth of one of ours. */
const NATIVE_STEPS_PER_STEP = 16;
/** A pattern that would be native for shorter values only is not worth it. */
const LEAST_LENGTH_LIMIT = 64;
const LONGEST_LENGTH_LIMIT = 1_000_000;
const LONGEST_SOURCE = 120_000;

/** The native form of a pattern, or why it has none. `stepBudget` is that of the exact engine. */
export function nativeRegex(
  tree: ParsedPattern,
  stepBudget: number,
): NativeRegex | { refusal: ConstructUse } {
  const { root } = tree;
  const { obstacles, forgetful, referenced } = checkNative(root);
  if (obstacles[0] !== undefined) return { refusal: obstacles[0] };
  const bound = boundCost(root);
  if ('loop' in bound) return { refusal: { construct: 'costly', span: bound.loop.span } };
  const lengthLimit = longestWithin(bound.steps, stepBudget * NATIVE_STEPS_PER_STEP);
  if (lengthLimit < LEAST_LENGTH_LIMIT) return { refusal: { construct: 'costly', span: root.span } };
  if (nativeLength(root) > LONGEST_SOURCE) {
    return { refusal: { construct: 'large', span: root.span } };
  }

  const groupsFor = (read: readonly number[]): NativeGroups | null => {
    if (read.some((group) => forgetful.has(group))) return null;
    return { kept: new Set([...referenced, ...read]), order: [] };
  };

  return {
    lengthLimit,

    replacer(parts) {
      const read = parts.flatMap((part) => (part.kind === 'Group' && part.group > 0 ? [part.group] : []));
      const groups = groupsFor(read);
      if (groups === null) return null;
      const pattern = new RegExp(nativeSource(root, groups), 'g');
      const template = templateOf(parts, groups);
      return template === null ? null : (input) => input.replace(pattern, template);
    },

    groupReplacer(group) {
      const split = group === 0 ? { before: [], group: root, after: [] } : splitAround(root, group);
      const groups = groupsFor([]);
      if (split === null || groups === null || referenced.size > 0) return null;
      const before = heldSource(split.before, groups);
      const middle = nativeSource(split.group, groups);
      const after = heldSource(split.after, groups);
      const pattern = new RegExp(before.source + middle + after.source, 'g');
      const head = before.held ? '$01' : '';
      const tail = after.held ? (before.held ? '$02' : '$01') : '';
      return (input, literal) =>
        input.replace(
          pattern,
          head + (literal.includes('$') ? literal.replaceAll('$', '$$$$') : literal) + tail,
        );
    },

    groupReader(group) {
      const groups = groupsFor(group === 0 ? [] : [group]);
      if (groups === null) return null;
      const pattern = new RegExp(nativeSource(root, groups));
      const index = group === 0 ? 0 : groups.order.indexOf(group) + 1;
      if (index === 0 && group > 0) return null;
      return (input) => pattern.exec(input)?.[index] ?? null;
    },
  };
}

/** A JavaScript replacement that does the same, null if there is none. */
function templateOf(parts: readonly ReplacementPart[], { order }: NativeGroups): string | null {
  let template = '';
  for (const part of parts) {
    switch (part.kind) {
      case 'Text':
        template += part.text.replaceAll('$', '$$$$');
        break;
      case 'Before':
        template += '$`';
        break;
      case 'After':
        template += "$'";
        break;
      case 'Input':
        return null;
      case 'Group': {
        const index = order.indexOf(part.group) + 1;
        if (index > 99) return null;
        if (part.group === 0) template += '$&';
        // Two digits, so that a digit after them is text. A group under {0} is not there at all.
        else if (index > 0) template += `$${String(index).padStart(2, '0')}`;
      }
    }
  }
  return template;
}

/** The parts of a match before and after a group that is in every match exactly once; null if it may be elsewhere. */
function splitAround(
  node: RegexNode,
  group: number,
): { before: RegexNode[]; group: RegexNode; after: RegexNode[] } | null {
  if (node.kind === 'Capture') {
    return node.group === group ? { before: [], group: node.body, after: [] } : splitAround(node.body, group);
  }
  if (node.kind !== 'Concatenation') return null;
  for (const [index, item] of node.items.entries()) {
    const split = splitAround(item, group);
    if (split === null) continue;
    const { before, after } = split;
    return {
      before: [...node.items.slice(0, index), ...before],
      group: split.group,
      after: [...after, ...node.items.slice(index + 1)],
    };
  }
  return null;
}

/** A sequence as source, captured unless it takes no text. */
function heldSource(items: readonly RegexNode[], groups: NativeGroups): { source: string; held: boolean } {
  const source = sequenceSource(items, groups);
  const held = items.some((item) => item.kind !== 'Anchor' && item.kind !== 'Look' && item.kind !== 'Empty');
  return { source: held ? `(${source})` : source, held };
}

/** The largest length up to the limit for which a growing function stays within a bound. */
function longestWithin(steps: (length: number) => number, bound: number): number {
  let low = 0;
  let high = LONGEST_LENGTH_LIMIT;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (steps(middle) <= bound) low = middle;
    else high = middle - 1;
  }
  return low;
}

import type { Span } from '../source/span.ts';
import type { ConstructUse } from './constructLog.ts';
import type { UnitSet } from './unitSet.ts';

/**
 * A .NET regular expression as a tree. Options are resolved into the nodes: there is no node for `(?i)` or
 * `(?:…)`. Groups are referred to by index into `ParsedPattern.groups`. Spans are places in the pattern's text.
 */
export type RegexNode =
  | Empty
  | Character
  | CharacterClass
  | Dot
  | Anchor
  | Backreference
  | Concatenation
  | Alternation
  | Loop
  | Capture
  | Look
  | Atomic
  | Conditional;

export interface Empty {
  readonly kind: 'Empty';
  readonly span: Span;
}

export interface Character {
  readonly kind: 'Character';
  readonly unit: number;
  readonly ignoreCase: boolean;
  /** What it matches: the unit, and with `ignoreCase` all that equal it. */
  readonly units: UnitSet;
  readonly span: Span;
}

export interface CharacterClass {
  readonly kind: 'CharacterClass';
  readonly negated: boolean;
  readonly items: readonly ClassItem[];
  readonly subtraction: CharacterClass | null;
  readonly ignoreCase: boolean;
  /** What it matches, with negation, ignore-case and subtraction applied. */
  readonly units: UnitSet;
  readonly span: Span;
}

export type ClassItem =
  | { readonly kind: 'Range'; readonly first: number; readonly last: number }
  | { readonly kind: 'Shorthand'; readonly letter: 'd' | 'D' | 's' | 'S' | 'w' | 'W' }
  | { readonly kind: 'Property'; readonly name: string; readonly negated: boolean };

export interface Dot {
  readonly kind: 'Dot';
  readonly singleLine: boolean;
  readonly units: UnitSet;
  readonly span: Span;
}

/** `finalEnd` is the end or before one last newline (`$`, `\Z`); `contiguous` is `\G`. */
export type AnchorPlace =
  | 'start'
  | 'end'
  | 'finalEnd'
  | 'lineStart'
  | 'lineEnd'
  | 'boundary'
  | 'notBoundary'
  | 'contiguous';

export interface Anchor {
  readonly kind: 'Anchor';
  readonly place: AnchorPlace;
  readonly span: Span;
}

export interface Backreference {
  readonly kind: 'Backreference';
  readonly group: number;
  readonly ignoreCase: boolean;
  readonly span: Span;
}

export interface Concatenation {
  readonly kind: 'Concatenation';
  readonly items: readonly RegexNode[];
  readonly span: Span;
}

export interface Alternation {
  readonly kind: 'Alternation';
  readonly branches: readonly RegexNode[];
  readonly span: Span;
}

export interface Loop {
  readonly kind: 'Loop';
  readonly body: RegexNode;
  /** With a `max` of 0 the body is never tried; its groups exist all the same. */
  readonly min: number;
  /** `Infinity` when there is no upper bound. */
  readonly max: number;
  readonly lazy: boolean;
  readonly span: Span;
}

/** A capturing group; with `popped` a balancing group `(?<group-popped>…)`, whose `group` may be absent. */
export interface Capture {
  readonly kind: 'Capture';
  readonly group: number | null;
  readonly popped: number | null;
  readonly body: RegexNode;
  readonly span: Span;
}

export interface Look {
  readonly kind: 'Look';
  readonly behind: boolean;
  readonly negated: boolean;
  readonly body: RegexNode;
  readonly span: Span;
}

export interface Atomic {
  readonly kind: 'Atomic';
  readonly body: RegexNode;
  readonly span: Span;
}

/** `(?(test)yes|no)`: the test is a group index ("has it a capture?") or an expression looked for at this place. */
export interface Conditional {
  readonly kind: 'Conditional';
  readonly test: number | RegexNode;
  readonly yes: RegexNode;
  readonly no: RegexNode;
  readonly span: Span;
}

export interface RegexGroup {
  /** The name, or the number in digits. */
  readonly name: string;
  readonly number: number;
}

export interface ParsedPattern {
  readonly text: string;
  readonly root: RegexNode;
  /** In ascending order of number, as Regex.GetGroupNames lists them; the first is "0", the whole match. */
  readonly groups: readonly RegexGroup[];
  /** Ignore-case follows the invariant culture. */
  readonly invariant: boolean;
  /** What was met while parsing, in order of appearance. */
  readonly constructs: readonly ConstructUse[];
}

/** The direct children of a node, in the order of the text. */
export function childrenOf(node: RegexNode): readonly RegexNode[] {
  switch (node.kind) {
    case 'Concatenation':
      return node.items;
    case 'Alternation':
      return node.branches;
    case 'Loop':
    case 'Capture':
    case 'Look':
    case 'Atomic':
      return [node.body];
    case 'Conditional':
      return typeof node.test === 'number' ? [node.yes, node.no] : [node.test, node.yes, node.no];
    default:
      return [];
  }
}

/** Whether the node matches exactly one unit, any of `units`. */
export function isSingleUnit(node: RegexNode): node is Character | CharacterClass | Dot {
  return node.kind === 'Character' || node.kind === 'CharacterClass' || node.kind === 'Dot';
}

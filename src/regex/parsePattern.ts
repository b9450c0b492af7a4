import type { Span } from '../source/span.ts';
import { type CaseEquivalence, caseEquivalence } from './caseEquivalence.ts';
import { ConstructLog } from './constructLog.ts';
import type { ConstructName } from './constructTable.ts';
import { type GroupNumbering, numberGroups, scanReference } from './numberGroups.ts';
import { NESTING_LIMIT, parseClass, parseShorthand } from './parseClass.ts';
import { type GroupOpening, parseGroupOpen, undefinedGroup } from './parseGroupOpen.ts';
import { parseQuantifier } from './parseQuantifier.ts';
import { PatternFault, type PatternOptions, PatternScanner } from './patternScanner.ts';
import type { AnchorPlace, ParsedPattern, RegexNode } from './regexTree.ts';
import { notNewlineSet } from './unicodeSets.ts';
import { allUnits } from './unitSet.ts';

/** Why a pattern (or a replacement) is not valid in .NET, in one sentence, and where. */
export interface RegexError {
  readonly message: string;
  readonly span: Span;
}

/**
 * Parses a .NET pattern. `flags` are letters of RegexOptions: i, m, n, s, x, and c for CultureInvariant.
 * Two passes: the first numbers the groups, the second builds the tree. (spec/dotnet-semantics.md, sections 2 and 3, D)
 */
export function parsePattern(text: string, flags = ''): { tree: ParsedPattern } | { error: RegexError } {
  try {
    return { tree: new TreeBuilder(text, flags).build() };
  } catch (fault) {
    if (fault instanceof PatternFault) return { error: { message: fault.message, span: fault.span } };
    throw fault;
  }
}

/** A group that is still open: what it will become, and what it holds so far. */
interface OpenGroup {
  readonly opening: GroupOpening;
  readonly start: number;
  /** The options to return to when it closes. */
  readonly outerOptions: PatternOptions;
  readonly branches: RegexNode[];
  items: RegexNode[];
  branchStart: number;
  /** The test of an expression condition, once that is closed. */
  test: RegexNode | null;
}

function openGroup(
  opening: GroupOpening,
  start: number,
  position: number,
  outerOptions: PatternOptions,
): OpenGroup {
  return { opening, start, outerOptions, branches: [], items: [], branchStart: position, test: null };
}

const anchorOfEscape: ReadonlyMap<string, AnchorPlace> = new Map([
  ['A', 'start'],
  ['z', 'end'],
  ['Z', 'finalEnd'],
  ['b', 'boundary'],
  ['B', 'notBoundary'],
  ['G', 'contiguous'],
]);

class TreeBuilder {
  private readonly scanner: PatternScanner;
  private readonly numbering: GroupNumbering;
  private readonly invariant: boolean;
  private readonly log: ConstructLog;
  private readonly outer: OpenGroup[] = [];
  private group: OpenGroup;
  private nextNumber = 1;
  /** Where the atom that was read last starts; that of a group is its parenthesis. */
  private atomStart = 0;
  // The parentheses of a condition do not capture. As in .NET the flag outlives a condition such as (?=…), and
  // then takes the capture from the next plain group.
  private skipNextCapture = false;

  constructor(text: string, flags: string) {
    const options: PatternOptions = {
      ignoreCase: flags.includes('i'),
      multiline: flags.includes('m'),
      explicitCapture: flags.includes('n'),
      singleLine: flags.includes('s'),
      ignoreWhitespace: flags.includes('x'),
      rightToLeft: false,
    };
    this.invariant = flags.includes('c');
    this.numbering = numberGroups(text, options);
    this.scanner = new PatternScanner(text, options);
    this.log = new ConstructLog(this.scanner);
    this.group = openGroup({ kind: 'Group' }, 0, 0, options);
  }

  build(): ParsedPattern {
    const { scanner } = this;
    let afterQuantifier = false;
    for (;;) {
      scanner.blank();
      if (scanner.atEnd) break;
      if (scanner.quantifierAhead()) {
        const what = `The quantifier "${scanner.peek()}" follows `;
        scanner.position += 1;
        throw scanner.fault(
          what + (afterQuantifier ? 'another quantifier.' : 'nothing.'),
          scanner.position - 1,
        );
      }
      this.atomStart = scanner.position;
      const node = this.atom();
      afterQuantifier = false;
      if (node === null) continue;
      scanner.blank();
      afterQuantifier = scanner.quantifierAhead();
      this.group.items.push(afterQuantifier ? parseQuantifier(scanner, node, this.atomStart) : node);
    }
    if (this.outer.length > 0) {
      scanner.position = this.group.start + 1;
      throw scanner.fault('The group "(" is not closed.', this.group.start);
    }
    return {
      text: scanner.text,
      root: this.finished(),
      groups: this.numbering.groups,
      invariant: this.invariant,
      constructs: this.log.finished(this.nextNumber > 1),
    };
  }

  private spanFrom(start: number): Span {
    return { start, end: this.scanner.position };
  }

  private equivalence(): CaseEquivalence | null {
    return this.scanner.options.ignoreCase ? caseEquivalence(this.invariant) : null;
  }

  /** One atom, or null for what is none: an opened group, a `|`, options, the condition of a conditional. */
  private atom(): RegexNode | null {
    const { scanner } = this;
    const start = scanner.position;
    const character = scanner.peek()!;
    scanner.position += 1;
    switch (character) {
      case '(':
        this.open(start);
        return null;
      case ')':
        return this.close(start);
      case '|':
        this.endBranch(start);
        return null;
      case '[': {
        const node = parseClass(scanner, this.equivalence(), false);
        this.log.noteClass(node);
        return node;
      }
      case '.': {
        const { singleLine } = scanner.options;
        if (!singleLine) this.log.note('dot', start);
        return {
          kind: 'Dot',
          singleLine,
          units: singleLine ? allUnits : notNewlineSet,
          span: this.spanFrom(start),
        };
      }
      case '^':
        return this.anchor(scanner.options.multiline ? 'lineStart' : 'start', null, start);
      case '$':
        return scanner.options.multiline
          ? this.anchor('lineEnd', null, start)
          : this.anchor('finalEnd', 'dollar', start);
      case '\\':
        return this.escape(start);
      default:
        return this.character(character.charCodeAt(0), start);
    }
  }

  private character(unit: number, start: number): RegexNode {
    const equivalence = this.equivalence();
    const units = equivalence === null ? [unit, unit] : equivalence.equalTo(unit);
    const ignoreCase = units[0] !== units.at(-1);
    return { kind: 'Character', unit, ignoreCase, units, span: this.spanFrom(start) };
  }

  private anchor(place: AnchorPlace, construct: ConstructName | null, start: number): RegexNode {
    if (place === 'lineStart' || place === 'lineEnd') this.log.note('lineAnchor', start);
    if (construct !== null) this.log.note(construct, start);
    return { kind: 'Anchor', place, span: this.spanFrom(start) };
  }

  /** What follows a backslash outside a class. */
  private escape(start: number): RegexNode {
    const { scanner } = this;
    const letter = scanner.peek();
    if (letter === undefined) throw scanner.fault('The pattern ends in a single backslash.', start);
    const place = anchorOfEscape.get(letter);
    if (place !== undefined) {
      scanner.position += 1;
      const construct =
        place === 'contiguous' ? place : place.endsWith('oundary') ? 'boundary' : 'textAnchor';
      return this.anchor(place, construct, start);
    }
    const shorthand = parseShorthand(scanner, this.equivalence());
    if (shorthand !== null) {
      this.log.noteClass(shorthand);
      return shorthand;
    }
    return this.backreference(start) ?? this.escapedCharacter(letter, start);
  }

  private escapedCharacter(letter: string, start: number): RegexNode {
    const { scanner } = this;
    const unit = scanner.escapedUnit();
    if (letter === 'a' || letter === 'e') this.log.note('escape', start);
    if (Number.parseInt(scanner.text.slice(start + 1, scanner.position), 8) > 0xff)
      this.log.note('octal', start);
    return this.character(unit, start);
  }

  private backreference(start: number): RegexNode | null {
    const { scanner, numbering } = this;
    const reference = scanReference(scanner);
    if (reference === null) return null;
    const group =
      'number' in reference ? numbering.byNumber(reference.number) : numbering.byName(reference.name);
    if (group === null) {
      const octal =
        'number' in reference && reference.number > 9 && scanner.text[start + 1] !== 'k' && !reference.quoted;
      if (!octal) throw undefinedGroup(scanner, start);
      scanner.position = start + 1;
      return null;
    }
    this.log.note(reference.quoted ? 'quotedBackreference' : 'backreference', start);
    return {
      kind: 'Backreference',
      group,
      ignoreCase: scanner.options.ignoreCase,
      span: this.spanFrom(start),
    };
  }

  private open(start: number): void {
    const { scanner } = this;
    if (this.outer.length >= NESTING_LIMIT) {
      throw scanner.fault(`Groups nest deeper than ${NESTING_LIMIT}.`, start);
    }
    const outerOptions = scanner.options;
    let opening: GroupOpening | null;
    if (scanner.peek() !== '?' || scanner.peek(1) === ')') {
      if (this.skipNextCapture || scanner.options.explicitCapture) opening = { kind: 'Group' };
      else opening = { kind: 'Capture', group: this.numbering.byNumber(this.nextNumber++), popped: null };
      this.skipNextCapture = false;
    } else {
      scanner.position += 1;
      opening = parseGroupOpen(scanner, this.numbering, this.group.opening.kind === 'ExpressionCondition');
      if (opening?.kind === 'ExpressionCondition') this.skipNextCapture = true;
      this.log.noteGroup(opening, start, outerOptions);
    }
    if (opening === null) return;
    if (opening.kind === 'Capture' && opening.group !== null) this.log.noteCapture(opening.group, start);
    this.outer.push(this.group);
    this.group = openGroup(opening, start, scanner.position, outerOptions);
  }

  private endBranch(end: number): void {
    const { group } = this;
    const only = group.items.length === 1 ? group.items[0] : undefined;
    const span = { start: group.branchStart, end };
    group.branches.push(
      only ??
        (group.items.length === 0
          ? { kind: 'Empty', span }
          : { kind: 'Concatenation', items: group.items, span }),
    );
    group.items = [];
    group.branchStart = this.scanner.position;
  }

  /** The alternatives of the group that is being closed, as one node. */
  private finished(end = this.scanner.position): RegexNode {
    this.endBranch(end);
    const { branches } = this.group;
    if (branches.length === 1) return branches[0]!;
    return { kind: 'Alternation', branches, span: { start: branches[0]!.span.start, end } };
  }

  private close(position: number): RegexNode | null {
    const { scanner, group } = this;
    const parent = this.outer.pop();
    if (parent === undefined) throw scanner.fault('There is a ")" too many.', position);
    const node = this.closed(group, this.spanFrom(group.start), position);
    scanner.options = group.outerOptions;
    this.group = parent;
    this.atomStart = group.start;
    if (parent.opening.kind !== 'ExpressionCondition' || parent.test !== null) return node;
    parent.test = node;
    parent.branchStart = scanner.position;
    return null;
  }

  private closed(group: OpenGroup, span: Span, end: number): RegexNode {
    const { opening } = group;
    if (opening.kind === 'GroupCondition' || opening.kind === 'ExpressionCondition') {
      this.endBranch(end);
      const [yes, no, extra] = group.branches;
      if (extra !== undefined)
        throw this.scanner.fault('A conditional has more than two branches.', group.start);
      const test = opening.kind === 'GroupCondition' ? opening.group : group.test!;
      return {
        kind: 'Conditional',
        test,
        yes: yes!,
        no: no ?? { kind: 'Empty', span: { start: end, end } },
        span,
      };
    }
    const body = this.finished(end);
    switch (opening.kind) {
      case 'Group':
        return body;
      case 'Capture':
        return { kind: 'Capture', group: opening.group, popped: opening.popped, body, span };
      case 'Look':
        return { kind: 'Look', behind: opening.behind, negated: opening.negated, body, span };
      case 'Atomic':
        return { kind: 'Atomic', body, span };
    }
  }
}

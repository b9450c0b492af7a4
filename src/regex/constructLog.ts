import type { Span } from '../source/span.ts';
import type { ConstructName } from './constructTable.ts';
import type { GroupOpening } from './parseGroupOpen.ts';
import type { PatternOptions, PatternScanner } from './patternScanner.ts';
import type { CharacterClass } from './regexTree.ts';

export interface ConstructUse {
  readonly construct: ConstructName;
  readonly span: Span;
}

const constructOfShorthand = { d: 'digit', w: 'word', s: 'space' } as const;

/** Notes, while a pattern is parsed, which constructs of `constructTable` it has. */
export class ConstructLog {
  private readonly scanner: PatternScanner;
  private readonly uses: ConstructUse[] = [];
  private readonly captured = new Set<number>();
  private firstNamed: Span | null = null;

  constructor(scanner: PatternScanner) {
    this.scanner = scanner;
  }

  /** Notes a construct that reaches from `start` to where the scanner is. */
  note(construct: ConstructName, start: number): void {
    this.uses.push({ construct, span: { start, end: this.scanner.position } });
  }

  noteClass(node: CharacterClass): void {
    const { text } = this.scanner;
    const { start } = node.span;
    const note = (construct: ConstructName) => this.uses.push({ construct, span: node.span });
    if (text[start] === '[' && /^\^?\]/.test(text.slice(start + 1, start + 3))) note('classBracket');
    for (const item of node.items) {
      if (item.kind === 'Shorthand') note(constructOfShorthand[item.letter.toLowerCase() as 'd' | 'w' | 's']);
      if (item.kind === 'Property') note(item.name.startsWith('Is') ? 'block' : 'category');
    }
    if (node.subtraction !== null) {
      note('subtraction');
      this.noteClass(node.subtraction);
    }
  }

  /** Notes a group that starts at `start` with `?`; `opening` is null if it only set options. */
  noteGroup(opening: GroupOpening | null, start: number, outerOptions: PatternOptions): void {
    const { options, position, text } = this.scanner;
    switch (opening?.kind) {
      case 'Look':
        this.note(opening.behind ? 'lookbehind' : 'lookahead', start);
        break;
      case 'Atomic':
        this.note('atomic', start);
        break;
      case 'GroupCondition':
      case 'ExpressionCondition':
        this.note('conditional', start);
        break;
      case 'Capture':
        this.firstNamed ??= { start, end: position };
        if (opening.popped !== null) this.note('balancing', start);
        if (text[start + 2] === "'") this.note('quotedName', start);
        if (/[0-9]/.test(text[start + 3] ?? '')) this.note('numberedGroup', start);
        break;
      default:
        if (options !== outerOptions) this.note('inlineOptions', start);
        if (options.ignoreCase && !outerOptions.ignoreCase) this.note('ignoreCase', start);
    }
  }

  noteCapture(group: number, start: number): void {
    if (this.captured.has(group)) this.note('sharedGroup', start);
    this.captured.add(group);
  }

  /** Everything noted, in the order of the text. */
  finished(hasUnnamedGroups: boolean): ConstructUse[] {
    const uses = [...this.uses];
    for (const span of this.scanner.comments) uses.push({ construct: 'comment', span });
    if (this.firstNamed !== null && hasUnnamedGroups)
      uses.push({ construct: 'groupOrder', span: this.firstNamed });
    return uses.sort((left, right) => left.span.start - right.span.start);
  }
}

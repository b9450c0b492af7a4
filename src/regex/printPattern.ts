import type { CharacterClass, ClassItem, ParsedPattern, RegexNode } from './regexTree.ts';

const anchorText = {
  start: '\\A',
  end: '\\z',
  finalEnd: '\\Z',
  lineStart: '(?m:^)',
  lineEnd: '(?m:$)',
  boundary: '\\b',
  notBoundary: '\\B',
  contiguous: '\\G',
} as const;

/** Writes a tree as a pattern that, parsed without flags, gives the same tree again. Options stand where they matter. */
export function printPattern({ root, groups }: ParsedPattern): string {
  let nextNumber = 1;

  const print = (node: RegexNode): string => {
    switch (node.kind) {
      case 'Empty':
        return '';
      case 'Character':
        return withIgnoreCase(unitText(node.unit), node.ignoreCase);
      case 'CharacterClass':
        return withIgnoreCase(classText(node), node.ignoreCase);
      case 'Dot':
        return node.singleLine ? '(?s:.)' : '.';
      case 'Anchor':
        return anchorText[node.place];
      case 'Backreference':
        return withIgnoreCase(`\\k<${groups[node.group]!.name}>`, node.ignoreCase);
      case 'Concatenation':
        return node.items.map((item) => (item.kind === 'Concatenation' ? held(item) : part(item))).join('');
      case 'Alternation':
        return node.branches.map(branch).join('|');
      case 'Loop': {
        const { body, min, max, lazy } = node;
        const atom = body.kind === 'Loop' || body.kind === 'Concatenation' ? held(body) : part(body);
        return `${atom}${quantifierText(min, max)}${lazy ? '?' : ''}`;
      }
      case 'Capture':
        return `(${captureName(node.group, node.popped)}${print(node.body)})`;
      case 'Look':
        return `(?${node.behind ? '<' : ''}${node.negated ? '!' : '='}${print(node.body)})`;
      case 'Atomic':
        return `(?>${print(node.body)})`;
      case 'Conditional': {
        const { test, yes, no } = node;
        const condition = typeof test === 'number' ? groups[test]!.name : expressionText(print(test));
        return `(?(${condition})${branch(yes)}|${branch(no)})`;
      }
    }
  };

  const held = (node: RegexNode) => `(?:${print(node)})`;
  /** As one of several: what would fall apart, or be nothing at all, needs parentheses. */
  const part = (node: RegexNode) =>
    node.kind === 'Alternation' || node.kind === 'Empty' ? held(node) : print(node);
  const branch = (node: RegexNode) => (node.kind === 'Alternation' ? held(node) : print(node));

  const captureName = (group: number | null, popped: number | null) => {
    const name = group === null ? '' : groups[group]!.name;
    if (popped !== null) return `?<${name}-${groups[popped]!.name}>`;
    if (name !== String(nextNumber)) return `?<${name}>`;
    nextNumber += 1;
    return '';
  };

  return print(root);
}

/** As the condition of a conditional, where a name or number would mean a group. */
function expressionText(text: string): string {
  return /^[0-9A-Za-z_]/.test(text) ? `\\u${hexadecimal(text.charCodeAt(0))}${text.slice(1)}` : text;
}

function hexadecimal(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}

function withIgnoreCase(text: string, ignoreCase: boolean): string {
  return ignoreCase ? `(?i:${text})` : text;
}

function quantifierText(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

function classText(node: CharacterClass): string {
  const items = node.items.map(itemText).join('');
  const [only] = node.items;
  const single =
    node.items.length === 1 && !node.negated && node.subtraction === null && only!.kind !== 'Range';
  // Outside brackets \d, \w and \s do not heed ignore-case.
  if (single && (!node.ignoreCase || only!.kind === 'Property')) return items;
  const subtraction = node.subtraction === null ? '' : `-${bracketText(node.subtraction)}`;
  return `[${node.negated ? '^' : ''}${items}${subtraction}]`;
}

function bracketText(node: CharacterClass): string {
  const subtraction = node.subtraction === null ? '' : `-${bracketText(node.subtraction)}`;
  return `[${node.negated ? '^' : ''}${node.items.map(itemText).join('')}${subtraction}]`;
}

function itemText(item: ClassItem): string {
  switch (item.kind) {
    case 'Range':
      return item.first === item.last
        ? unitText(item.first)
        : `${unitText(item.first)}-${unitText(item.last)}`;
    case 'Shorthand':
      return `\\${item.letter}`;
    case 'Property':
      return `\\${item.negated ? 'P' : 'p'}{${item.name}}`;
  }
}

function unitText(unit: number): string {
  const character = String.fromCharCode(unit);
  if (/[0-9A-Za-z@_ ,;:=!"%&'/~<>]/.test(character)) return character;
  if (unit < 0x7f && unit > 0x20 && character !== '-') return `\\${character}`;
  return `\\u${hexadecimal(unit)}`;
}

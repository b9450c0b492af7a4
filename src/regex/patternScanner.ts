import type { Span } from '../source/span.ts';
import { boundaryWordSet } from './unicodeSets.ts';
import { contains } from './unitSet.ts';

/** Why .NET refuses a pattern (or a replacement), and where. Caught inside this room, never seen outside. */
export class PatternFault extends Error {
  readonly span: Span;

  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}

export interface PatternOptions {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly explicitCapture: boolean;
  readonly singleLine: boolean;
  readonly ignoreWhitespace: boolean;
  /** Inside a lookbehind, which is matched right to left. */
  readonly rightToLeft: boolean;
}

const optionOfLetter: ReadonlyMap<string, keyof PatternOptions> = new Map([
  ['i', 'ignoreCase'],
  ['m', 'multiline'],
  ['n', 'explicitCapture'],
  ['s', 'singleLine'],
  ['x', 'ignoreWhitespace'],
]);

export function isNameUnit(unit: number): boolean {
  if (unit < 128)
    return (unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 122) || unit === 95;
  return contains(boundaryWordSet(), unit);
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9' && character.length === 1;
}

/**
 * A place in a pattern and the options in force there, with the small readers that both passes of the parser
 * share. Each reader starts at `position` and moves it; each throws `PatternFault` as .NET would.
 */
export class PatternScanner {
  readonly text: string;
  position = 0;
  options: PatternOptions;
  /** The comments that `blank` skipped. */
  readonly comments: Span[] = [];

  constructor(text: string, options: PatternOptions) {
    this.text = text;
    this.options = options;
  }

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** The character `offset` units ahead; undefined beyond the end. */
  peek(offset = 0): string | undefined {
    return this.text[this.position + offset];
  }

  nameUnitAhead(): boolean {
    return !this.atEnd && isNameUnit(this.text.charCodeAt(this.position));
  }

  fault(message: string, start = this.position): PatternFault {
    return new PatternFault(message, {
      start,
      end: Math.max(start, Math.min(this.position, this.text.length)),
    });
  }

  /** Any number of decimal digits, 0 if there is none. */
  decimal(): number {
    const start = this.position;
    let value = 0;
    while (isDigit(this.peek())) {
      value = value * 10 + Number(this.text[this.position]);
      this.position += 1;
      if (value > 2147483647) throw this.fault('The number is larger than 2147483647.', start);
    }
    return value;
  }

  name(): string {
    const start = this.position;
    while (this.nameUnitAhead()) this.position += 1;
    return this.text.slice(start, this.position);
  }

  /** The unit that an escape stands for; `position` is after the backslash. */
  escapedUnit(): number {
    const start = this.position - 1;
    const character = this.peek()!;
    if (character >= '0' && character <= '7') return this.octal();
    this.position += 1;
    switch (character) {
      case 'x':
        return this.hexadecimal(2, start);
      case 'u':
        return this.hexadecimal(4, start);
      case 'a':
        return 0x07;
      case 'b':
        return 0x08;
      case 'e':
        return 0x1b;
      case 'f':
        return 0x0c;
      case 'n':
        return 0x0a;
      case 'r':
        return 0x0d;
      case 't':
        return 0x09;
      case 'v':
        return 0x0b;
      case 'c':
        return this.control(start);
      default: {
        const unit = character.charCodeAt(0);
        if (isNameUnit(unit)) throw this.fault(`The escape "\\${character}" does not exist.`, start);
        return unit;
      }
    }
  }

  private octal(): number {
    let value = 0;
    for (let digits = 0; digits < 3; digits += 1) {
      const character = this.peek();
      if (character === undefined || character < '0' || character > '7') break;
      value = value * 8 + Number(character);
      this.position += 1;
    }
    return value & 0xff;
  }

  private hexadecimal(digits: number, start: number): number {
    const text = this.text.slice(this.position, this.position + digits);
    this.position += text.length;
    if (text.length < digits || /[^0-9a-fA-F]/.test(text)) {
      throw this.fault(`The escape needs ${digits} hexadecimal digits.`, start);
    }
    return Number.parseInt(text, 16);
  }

  private control(start: number): number {
    if (this.atEnd) throw this.fault('A control character is missing after "\\c".', start);
    let unit = this.text.charCodeAt(this.position);
    this.position += 1;
    if (unit >= 0x61 && unit <= 0x7a) unit -= 0x20;
    if (unit < 0x40 || unit >= 0x60) throw this.fault('There is no such control character.', start);
    return unit - 0x40;
  }

  /** The name in `{…}` of a `\p{…}`; `position` is after the `p`. */
  propertyName(): string {
    const start = this.position - 2;
    if (this.position + 2 >= this.text.length) throw this.fault('The property "\\p" is incomplete.', start);
    if (this.peek() !== '{') throw this.fault('The property "\\p" needs a name in braces.', start);
    this.position += 1;
    const nameStart = this.position;
    while (this.nameUnitAhead() || this.peek() === '-') this.position += 1;
    const name = this.text.slice(nameStart, this.position);
    if (this.peek() !== '}') throw this.fault('The property "\\p{" is not closed.', start);
    this.position += 1;
    return name;
  }

  /** Skips `(?#…)`, and with option x white space and `# …` to the end of the line. */
  blank(): void {
    for (;;) {
      const { ignoreWhitespace } = this.options;
      while (ignoreWhitespace && !this.atEnd && ' \t\n\f\r'.includes(this.peek()!)) this.position += 1;
      const start = this.position;
      if (ignoreWhitespace && this.peek() === '#') {
        const newline = this.text.indexOf('\n', start);
        this.position = newline < 0 ? this.text.length : newline;
      } else if (this.text.startsWith('(?#', start)) {
        const close = this.text.indexOf(')', start);
        this.position = close < 0 ? this.text.length : close + 1;
        if (close < 0) throw this.fault('The comment "(?#" is not closed.', start);
      } else return;
      this.comments.push({ start, end: this.position });
    }
  }

  /** Reads option letters, `+` and `-` into the options in force; stops at anything else. */
  inlineOptions(): void {
    let on = true;
    for (; !this.atEnd; this.position += 1) {
      const character = this.peek()!;
      if (character === '-' || character === '+') on = character === '+';
      else {
        const option = optionOfLetter.get(character.toLowerCase());
        if (option === undefined) return;
        this.options = { ...this.options, [option]: on };
      }
    }
  }

  /** Whether a quantifier starts here: `{` only as `{n}`, `{n,}` or `{n,m}`. */
  quantifierAhead(): boolean {
    const character = this.peek();
    if (character === '*' || character === '+' || character === '?') return true;
    if (character !== '{') return false;
    braces.lastIndex = this.position;
    return braces.test(this.text);
  }
}

const braces = /\{[0-9]+(?:,[0-9]*)?\}/y;

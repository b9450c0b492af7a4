import { afterWhiteSpace, isWhiteSpaceAt } from './characters.ts';
import type { DateStyles } from './dateStyles.ts';
import type { DateFailure } from './failure.ts';
import { badFormat, expandFormat, readQuoted, runLength } from './formatText.ts';
import {
  afterBlanks,
  fieldSteps,
  greenwichStep,
  literalStep,
  pointStep,
  quotedStep,
  type Step,
  spaceStep,
} from './parseSteps.ts';

/** A format as steps over a text, and what the numbers of the text mean because of it. */
export interface ParsePlan {
  readonly steps: readonly Step[];
  readonly twoDigitYear: boolean;
  readonly twelveHours: boolean;
  /** `U` takes the text as UTC without a word for it in the text. */
  readonly universal: boolean;
}

interface Piece {
  readonly step: Step;
  readonly length: number;
}

/** Reads a format once; refused where ParseExact would throw whatever the text is. */
export function compileParsePlan(text: string, styles: DateStyles): ParsePlan | DateFailure {
  if (text === '') return { error: 'the date and time format is empty' };
  const expanded = expandFormat(text);
  if (typeof expanded !== 'string') return expanded;
  const format = trimFormat(expanded, styles);
  const steps: Step[] = [];
  let twoDigitYear = false;
  let twelveHours = false;
  let at = 0;
  while (at < format.length) {
    const piece = readPiece(format, at, styles);
    if ('error' in piece) return piece;
    steps.push(styles.allowInnerWhite ? afterBlanks(piece.step) : piece.step);
    const character = format.charAt(at);
    twoDigitYear ||= character === 'y' && piece.length <= 2;
    twelveHours ||= character === 'h';
    at += piece.length;
  }
  return { steps, twoDigitYear, twelveHours, universal: text === 'U' };
}

function readPiece(format: string, at: number, styles: DateStyles): Piece | DateFailure {
  const character = format.charAt(at);
  switch (character) {
    case '"':
    case "'": {
      const quoted = readQuoted(format, at);
      if ('error' in quoted) return quoted;
      return { step: quotedStep(quoted.text, styles.allowInnerWhite), length: quoted.end - at };
    }
    case '\\':
      if (at + 1 === format.length) return badFormat(at);
      return { step: literalStep(format.charAt(at + 1)), length: 2 };
    case '%':
      // To a parser the sign means nothing; it only must not stand last or before another.
      if (at + 1 === format.length || format[at + 1] === '%') return badFormat(at);
      return { step: () => true, length: 1 };
    case '.':
      return { step: pointStep(format.startsWith('FF', at + 1)), length: 1 };
    case ' ':
      return { step: spaceStep(styles, at + 1 === format.length), length: 1 };
    case 'G':
      if (/^mt/i.test(format.slice(at + 1))) return { step: greenwichStep, length: 3 };
      return { step: literalStep(character), length: 1 };
    default:
      return readField(format, at);
  }
}

function readField(format: string, at: number): Piece | DateFailure {
  const character = format.charAt(at);
  const fieldStep = fieldSteps.get(character);
  if (fieldStep === undefined) return { step: literalStep(character), length: 1 };
  // Z and K stand for themselves only, however often they are written.
  const length = character === 'Z' || character === 'K' ? 1 : runLength(format, at);
  const step = fieldStep(length);
  return step === undefined ? badFormat(at) : { step, length };
}

/** Blanks that the styles allow in the text are taken off the format too, also inside a quote at its edge. */
function trimFormat(format: string, styles: DateStyles): string {
  let trimmed = format;
  if (styles.allowTrailingWhite) {
    let end = trimmed.length;
    while (isWhiteSpaceAt(trimmed, end - 1)) end -= 1;
    trimmed = trimmed.slice(0, end);
    const quote = trimmed.charAt(end - 1);
    if (end > 2 && isQuote(quote)) {
      let inner = end - 1;
      while (inner > 0 && isWhiteSpaceAt(trimmed, inner - 1)) inner -= 1;
      trimmed = trimmed.slice(0, inner) + quote;
    }
  }
  if (styles.allowLeadingWhite) {
    const quote = trimmed.charAt(0);
    if (trimmed.length > 2 && isQuote(quote)) trimmed = quote + trimmed.slice(afterWhiteSpace(trimmed, 1));
    trimmed = trimmed.slice(afterWhiteSpace(trimmed, 0));
  }
  return trimmed;
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

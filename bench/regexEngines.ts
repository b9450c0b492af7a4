import { compileRegex, type Regex, type Replacement } from '../src/regex/index.ts';
import { type Comparison, compare } from './measure.ts';
import { type Measurement, shownTime } from './report.ts';

/** Replacement of all matches by both engines against `String.replace`, and compiling against `new RegExp`. */
export function measureRegex(): Measurement[] {
  return [measureEngine('fast'), measureEngine('exact'), measureCompiling()];
}

interface Case {
  /** The same text means the same to .NET and to JavaScript. */
  readonly pattern: string;
  readonly replacement: string;
  readonly values: readonly string[];
}

const cases: readonly Case[] = [
  { pattern: '@.*', replacement: '', values: ['bjensen@example.com', 'maría.pérez@contoso.com', 'li'] },
  {
    pattern: '[^a-zA-Z0-9._-]+',
    replacement: '',
    values: ["o'brien & co", 'jean-luc.picard', 'de la cruz (ext)'],
  },
  {
    pattern: '^(\\w+)[ ,]+(\\w+)$',
    replacement: '$2.$1',
    values: ['Jensen, Barbara', 'Li Wei', 'Madonna'],
  },
  {
    pattern: '[()\\s-]|^\\+49',
    replacement: '',
    values: ['+49 (30) 901820-0', '+1 425 555 0100', '0301234567'],
  },
];

function measureEngine(engine: 'fast' | 'exact'): Measurement {
  const prepared = cases.map(({ pattern, replacement: text, values }) => {
    const regex = compiled(pattern, engine);
    return { regex, replacement: replacementOf(regex, text), native: new RegExp(pattern, 'g'), text, values };
  });
  const byHand = () =>
    prepared.flatMap(({ native, text, values }) => values.map((value) => value.replace(native, text)));
  const result = compare({
    expected: byHand(),
    pieces: byHand().length,
    ours: () =>
      prepared.flatMap(({ regex, replacement, values }) =>
        values.map((value) => regex.replace(value, replacement)),
      ),
    byHand,
  });
  return measurement(`a replacement, ${engine} engine`, result);
}

/** A pattern that neither side has seen, made ready and used once; `String.replace` compiles only then too. */
function measureCompiling(): Measurement {
  let generation = 0;
  const firstUses = (replace: (pattern: string, replacement: string, value: string) => string) => () => {
    generation++;
    return cases.map(({ pattern, replacement, values }) =>
      replace(`${pattern}|§${generation}`, replacement, values[0]!),
    );
  };
  const result = compare({
    expected: cases.map(({ pattern, replacement, values }) =>
      values[0]!.replace(new RegExp(pattern, 'g'), replacement),
    ),
    pieces: cases.length,
    ours: firstUses((pattern, text, value) => {
      const regex = compiled(pattern, 'auto');
      return regex.replace(value, replacementOf(regex, text));
    }),
    byHand: firstUses((pattern, text, value) => value.replace(new RegExp(pattern, 'g'), text)),
  });
  return measurement('a pattern compiled and used once', result);
}

function compiled(pattern: string, engine: 'auto' | 'fast' | 'exact'): Regex {
  const result = compileRegex(pattern, { engine });
  if ('error' in result) throw new Error(`${pattern}: ${result.error.message}`);
  return result.regex;
}

function replacementOf(regex: Regex, text: string): Replacement {
  const parsed = regex.parseReplacement(text);
  if ('error' in parsed) throw new Error(parsed.error.message);
  return parsed.replacement;
}

function measurement(name: string, { ours, byHand, ratio }: Comparison): Measurement {
  return { name, ours: shownTime(ours), byHand: shownTime(byHand), ratio };
}

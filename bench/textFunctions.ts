import type { Value } from '../src/values/value.ts';
import { evaluatorOf } from './evaluatorOf.ts';
import { compare } from './measure.ts';
import { type Measurement, shownTime } from './report.ts';

/** FormatDateTime and NormalizeDiacritics as compiled expressions against what a script would do on the same values. */
export function measureTextFunctions(): Measurement[] {
  return [
    measureFunction(
      'FormatDateTime, a date',
      'FormatDateTime([v], , "yyyy-MM-dd HH:mm:ss", "dd.MM.yyyy")',
      dates,
      dateByHand,
    ),
    measureFunction('NormalizeDiacritics, a name', 'NormalizeDiacritics([v])', names, plainByHand),
  ];
}

function measureFunction(
  name: string,
  expression: string,
  values: readonly string[],
  byHand: (value: string) => string,
): Measurement {
  const evaluate: (value: string) => Value = evaluatorOf(expression);
  const result = compare({
    expected: values.map(byHand),
    pieces: values.length,
    ours: () => values.map(evaluate),
    byHand: () => values.map(byHand),
  });
  return { name, ours: shownTime(result.ours), byHand: shownTime(result.byHand), ratio: result.ratio };
}

function dateByHand(text: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text);
  if (parts === null) throw new Error(`${text} is not a date`);
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  if (date.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) {
    throw new Error(`${text} is not a date`);
  }
  return `${parts[3]}.${parts[2]}.${parts[1]}`;
}

function plainByHand(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[æÆøØœŒßłŁı]/g, (letter) => spelledOut[letter]!)
    .normalize('NFC');
}

const spelledOut: Readonly<Record<string, string>> = {
  æ: 'ae',
  Æ: 'AE',
  ø: 'oe',
  Ø: 'OE',
  œ: 'oe',
  Œ: 'OE',
  ß: 'ss',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
};

const dates = Array.from({ length: 500 }, (_, index) =>
  new Date(Date.UTC(1990 + (index % 40), index % 12, 1 + (index % 28), index % 24, index % 60, 7))
    .toISOString()
    .slice(0, 19)
    .replace('T', ' '),
);
const names = [
  'Barbara Jensen',
  'María Pérez',
  'Björn Sørensen',
  'Łukasz Żółw',
  'Jürgen Groß',
  'Chloé Lefèvre',
  'Elif Yılmaz',
  'Hana Tanaka',
];

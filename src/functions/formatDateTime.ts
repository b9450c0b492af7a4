import {
  compileDateFormatter,
  compileDateParser,
  type DateFailure,
  type DateFormatter,
  type DateParser,
  defaultDateStyles,
  isDateFailure,
  parseDateStyles,
} from '../dates/index.ts';
import { toText } from '../values/convert.ts';
import { isList } from '../values/value.ts';
import { argumentAt, quote, textAt } from './arguments.ts';
import { isDateTime, notADate } from './dateTimeAt.ts';
import { type Call, defineFunction, type Run } from './define.ts';
import { argumentValue, dateInvalid } from './findings.ts';

export const formatDateTime = defineFunction({
  name: 'FormatDateTime',
  summary: 'Reads a date in one format and writes it in another.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    {
      name: 'source',
      type: 'String',
      required: true,
      description: 'The date as text, or a date made by another function.',
    },
    {
      name: 'dateTimeStyles',
      type: 'String',
      required: false,
      description:
        'Names of .NET DateTimeStyles, separated by commas. With three places in all it is left out altogether.',
    },
    {
      name: 'inputFormat',
      type: 'String',
      required: false,
      description:
        'The .NET format of the source; its place may be empty when the source is a date and no text.',
    },
    {
      name: 'outputFormat',
      type: 'String',
      required: false,
      description: 'The .NET format of the result; required, and the third place when there are three.',
    },
  ],
  returns: 'String',
  deterministic: true,
  checkPlaces: (count) =>
    count === 3 || count === 4
      ? undefined
      : `FormatDateTime takes 3 or 4 arguments, but this call has ${count}.`,
  facts: [
    { mark: 'D', text: 'The source is read by the input format and written by the output format.' },
    {
      mark: 'I',
      text: 'With three places they are source, inputFormat and outputFormat, the older form that cloud sync documents.',
    },
    {
      mark: 'D',
      text: 'Formats are custom .NET formats: MM is the month, mm the minute, HH 24 hours, hh 12 hours with tt, zzz the offset.',
    },
    {
      mark: 'A',
      text: 'Other letters, such as T and Z, stand for themselves. Formats of one character, which .NET reads as standard formats, are refused.',
    },
    {
      mark: 'A',
      text: 'A text that does not fit the input format is an error. Null and empty text give null.',
    },
    { mark: 'D', text: 'Without styles the default is RoundtripKind, with blanks allowed at both ends.' },
    { mark: 'A', text: 'Names of styles are those of .NET; an unknown name or empty text is an error.' },
    {
      mark: 'A',
      text: 'Years of two digits, yy: 00 to 49 are 2000 to 2049 as in .NET 10, where older runtimes end at 2029; 50 to 99 are 1950 to 1999.',
    },
    {
      mark: 'A',
      text: 'A format without a year, or without any date unless the style is NoCurrentDateDefault, refuses every text: .NET would take today’s.',
    },
    {
      mark: 'A',
      text: 'An offset in the source is applied and the result written in UTC: 2021-06-30+08:00 falls back to 29 June when only the date is written.',
    },
    {
      mark: 'A',
      text: 'A date made by CDate, DateAdd, DateFromNum or Now is written at once; the input format is not applied.',
    },
    {
      mark: 'I',
      text: 'For such a date the place of the input format may be empty: exported cloud sync mappings hold FormatDateTime(DateFromNum([pwdLastSet]), , "yyyyMMddHHmmss.0Z") (schema-format.md section 5).',
    },
    { mark: 'A', text: 'A multi-valued source is changed value by value.' },
  ],
  examples: [
    {
      expression: 'FormatDateTime([extensionAttribute1], , "yyyyMMddHHmmss.fZ", "yyyy-MM-dd")',
      attributes: { extensionAttribute1: '20150123105347.1Z' },
      gives: '2015-01-23',
    },
    {
      expression: 'FormatDateTime([endDate], "M/d/yyyy hh:mm:ss tt", "yyyy-MM-dd")',
      attributes: { endDate: '8/15/2025 12:00:00 AM' },
      gives: '2025-08-15',
    },
    {
      expression: 'FormatDateTime([StatusHireDate], , "yyyy-MM-ddzzz", "yyyyMMddHHmmss.fZ")',
      attributes: { StatusHireDate: '2020-12-31-08:00' },
      gives: '20201231080000.0Z',
    },
    {
      expression: 'FormatDateTime("2021-06-30+08:00", , "yyyy-MM-ddzzz", "yyyy-MM-dd")',
      gives: '2021-06-29',
    },
    {
      expression: 'FormatDateTime(DateFromNum([pwdLastSet]), , "yyyyMMddHHmmss.0Z")',
      attributes: { pwdLastSet: '129699324000000000' },
      gives: '20120101230000.0Z',
    },
    {
      expression: 'FormatDateTime([endDate], , "yyyy-MM-dd", "yyyy")',
      attributes: { endDate: '' },
      gives: null,
    },
    { expression: 'FormatDateTime("2024-13-01", , "yyyy-MM-dd", "yyyy")', gives: { outcome: 'error' } },
    { expression: 'FormatDateTime("2024-12-01", , "yyyy-MM-dd", "d")', gives: { outcome: 'error' } },
  ],
  compile(call) {
    const inputPlace = call.arguments.length === 3 ? 1 : 2;
    const outputPlace = inputPlace + 1;
    if (argumentAt(call, outputPlace).omitted)
      return call.failAlways(argumentValue, neededFormat, outputPlace);
    const hasStyles = inputPlace === 2 && !argumentAt(call, 1).omitted;
    const { evaluate } = argumentAt(call, 0);
    const parserFor = argumentAt(call, inputPlace).omitted
      ? () => () => call.fail(argumentValue, neededFormat, inputPlace)
      : parserAt(call, inputPlace, hasStyles ? 1 : undefined);
    const formatterFor = formatterAt(call, outputPlace);
    const rewrite = (text: string, parse: DateParser, format: DateFormatter) => {
      const dateTime = parse(text);
      return isDateFailure(dateTime) ? call.fail(dateInvalid, notADate(text, dateTime), 0) : format(dateTime);
    };
    return (run) => {
      const source = evaluate(run);
      const parse = parserFor(run);
      const format = formatterFor(run);
      if (source === null || source === '') return null;
      if (isDateTime(source)) return format(source);
      if (isList(source)) return source.map((text) => rewrite(text, parse, format));
      return rewrite(toText(source) as string, parse, format);
    };
  },
});

const neededFormat = 'A format is needed here.';

interface Refusal {
  readonly error: string;
  readonly place: number;
}

/** The parser for the input format and the styles, if there are any. */
function parserAt(
  call: Call,
  formatPlace: number,
  stylesPlace: number | undefined,
): (run: Run) => DateParser {
  const places = stylesPlace === undefined ? [formatPlace] : [formatPlace, stylesPlace];
  return preparedAt<DateParser>(call, places, ([format = '', stylesText]) => {
    const styles = stylesText === undefined ? defaultDateStyles : parseDateStyles(stylesText);
    if (isDateFailure(styles)) return { error: styles.error, place: stylesPlace ?? formatPlace };
    const parser = refuseStandard(format) ?? compileDateParser(format, styles);
    return isDateFailure(parser) ? { error: parser.error, place: formatPlace } : parser;
  });
}

function formatterAt(call: Call, place: number): (run: Run) => DateFormatter {
  return preparedAt<DateFormatter>(call, [place], ([format = '']) => {
    const formatter = refuseStandard(format) ?? compileDateFormatter(format);
    return isDateFailure(formatter) ? { error: formatter.error, place } : formatter;
  });
}

/** Formats that .NET takes for standard ones: the page speaks of custom formats only (section 11, A). */
function refuseStandard(format: string): DateFailure | undefined {
  if (format.length > 1) return undefined;
  return { error: `${quote(format)} is not a custom format; one letter alone is written %d` };
}

/** What is made of the texts of some places: before the first user when all are literals, else for each user. */
function preparedAt<Made extends (...given: never[]) => unknown>(
  call: Call,
  places: readonly number[],
  make: (texts: readonly string[]) => Made | Refusal,
): (run: Run) => Made {
  const literals = places.map((place) => argumentAt(call, place).constant);
  if (literals.every((literal) => typeof literal === 'string')) {
    const made = make(literals);
    if (typeof made === 'function') return () => made;
    return call.failAlways(dateInvalid, `${made.error}.`, made.place);
  }
  const texts = places.map((place) => textAt(call, place));
  return (run) => {
    const made = make(texts.map((text) => text(run)));
    return typeof made === 'function' ? made : call.fail(dateInvalid, `${made.error}.`, made.place);
  };
}

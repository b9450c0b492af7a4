import type { FunctionCall, Text } from '../../../grammar/index.ts';
import { dateFormatRuns, type FormatRun } from '../dateFormatRuns.ts';
import { defineRule, type ReportDetails, type RuleContext } from '../rule.ts';
import { spanInText } from '../spanInText.ts';
import { ungrouped } from '../ungrouped.ts';

export const dateFormat = defineRule({
  definition: {
    code: 'date-format',
    severity: 'warning',
    summary: 'A date format says something else than it seems to.',
    why: 'Letter case decides: mm is the minute and MM the month, hh has twelve hours, and YYYY, DD and SS are no parts of a date but letters that are printed as they are.',
    cure: 'Write yyyy year, MM month, dd day, HH hour of 24 (hh only with tt), mm minute, ss second, zzz offset.',
    example: {
      bad: 'FormatDateTime([hireDate], , "yyyy-mm-dd", "yyyyMMdd")',
      good: 'FormatDateTime([hireDate], , "yyyy-MM-dd", "yyyyMMdd")',
    },
    reference:
      'language.md section 11, date formats (D by reference to .NET; A for the advice), section 7, FormatDateTime (A)',
  },
  examples: {
    bad: [
      'FormatDateTime([hireDate], , "yyyy-mm-dd", "yyyyMMdd")',
      'FormatDateTime([hireDate], , "yyyy-MM-dd HH:MM:ss", "yyyyMMdd")',
      'FormatDateTime([hireDate], , "yyyy-MM-dd", "DD.MM.YYYY")',
      'FormatDateTime([hireDate], , "yyyy-MM-dd hh:mm", "yyyyMMdd")',
      'FormatDateTime([hireDate], , "yyyy-MM-dd", " yyyyMMdd ")',
      'FormatDateTime([hireDate], , "yyyy-MM-ddzzz", "yyyy-MM-dd")',
      'FormatDateTime([hireDate], , "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:sszzz")',
    ],
    good: [
      'FormatDateTime([hireDate], , "yyyy-MM-dd", "yyyyMMdd")',
      'FormatDateTime([hireDate], , "M/d/yyyy hh:mm:ss tt", "yyyyMMddHHmmss.0Z")',
      'FormatDateTime([hireDate], , "yyyy-MM-ddzzz", "yyyyMMddHHmmss.fZ")',
      'FormatDateTime([hireDate], , "HH:mm dd/MM/yyyy", "yyyy-MM-dd \'at\' HH:mm")',
    ],
  },
  create: (context) => ({
    Function(call) {
      if (call.name !== 'FormatDateTime') return;
      const [input, output] = formatsOf(call);
      for (const format of [input, output]) {
        if (format !== undefined) reportFormat(format, context);
      }
      if (input !== undefined && output !== undefined) reportOffset(input, output, context);
    },
  }),
});

/** The constant formats of a call, with three places or four. */
function formatsOf({ arguments: places }: FunctionCall): (Text | undefined)[] {
  return places.slice(-2).map((place) => {
    const inner = ungrouped(place);
    return places.length >= 3 && inner.kind === 'Text' ? inner : undefined;
  });
}

function reportFormat(format: Text, context: RuleContext): void {
  const { value } = format;
  const runs = dateFormatRuns(value);
  const replace = (run: FormatRun, by: string, message: string, details: ReportDetails = {}) => {
    const span = spanInText(context.text, format, run);
    const fix = { title: `Write ${by}`, safety: 'unsafe', edits: [{ span, text: by }] } as const;
    context.report(span, message, { help: `Write ${by}.`, fixes: [fix], ...details });
  };
  for (const [index, run] of runs.entries()) {
    const { letter, count } = run;
    const written = letter.repeat(count);
    const before = runs[index - 1];
    const after = runs[index + 1];
    const meant = lowered.get(letter);
    if (meant !== undefined && count > 1) {
      replace(
        run,
        meant.repeat(count),
        `${written} is no part of a date: the letters stand for themselves.`,
        {
          severity: 'error',
        },
      );
    } else if (
      letter === 'm' &&
      !isHour(before) &&
      after?.letter !== 's' &&
      (isDay(before) || isDay(after))
    ) {
      replace(run, 'M'.repeat(count), `${written} is the minute, and stands where a month belongs.`);
    } else if (letter === 'M' && isHour(before) && /^[:.]?$/.test(run.separator)) {
      replace(run, 'm'.repeat(count), `${written} is the month, and stands where the minutes belong.`);
    } else if (letter === 'h' && !runs.some((other) => other.letter === 't')) {
      replace(
        run,
        'H'.repeat(count),
        `${written} is the hour of a 12-hour clock, and nothing tells morning from afternoon.`,
        {
          help: `Write ${'H'.repeat(count)} for 24 hours, or add tt for AM and PM.`,
        },
      );
    }
  }
  if (value.trim() !== value && value.length > 1) {
    const { span } = format;
    const edits = [{ span, text: `"${context.text.slice(span.start + 1, span.end - 1).trim()}"` }];
    context.report(span, 'The format begins or ends with a blank, which belongs to the date text then.', {
      help: 'Take the blanks out.',
      fixes: [{ title: 'Take the blanks out', safety: 'unsafe', edits }],
    });
  }
}

/** What the offset of a source does to a date. */
function reportOffset(input: Text, output: Text, { report }: RuleContext): void {
  const from = dateFormatRuns(input.value);
  const to = dateFormatRuns(output.value);
  if (from.some(isOffset) && !to.some((run) => isOffset(run) || isHour(run))) {
    report(
      output.span,
      'Only the date is printed, in UTC: with an offset such as +08:00 it falls back one day.',
      {
        severity: 'info',
        help: 'Take the date from the source by Left or Mid, if the day there is what counts.',
      },
    );
  } else if (!from.some(isOffset) && to.some(isOffset)) {
    report(
      output.span,
      'The source has no offset and counts as UTC, so the offset printed is always +00:00.',
      {
        severity: 'info',
        help: 'Write the offset that is meant as text, or read one from the source with zzz.',
      },
    );
  }
}

const lowered: ReadonlyMap<string, string> = new Map([
  ['Y', 'y'],
  ['D', 'd'],
  ['S', 's'],
  ['T', 't'],
]);

function isHour(run: FormatRun | undefined): boolean {
  return run?.letter === 'h' || run?.letter === 'H';
}

function isDay(run: FormatRun | undefined): boolean {
  return run !== undefined && /[yYdD]/.test(run.letter);
}

function isOffset({ letter }: FormatRun): boolean {
  return letter === 'z' || letter === 'K';
}

import { argumentShiftOf } from '../argumentShift.ts';
import { defineRule } from '../rule.ts';

export const argumentShift = defineRule({
  definition: {
    code: 'argument-shift',
    severity: 'error',
    summary: 'Values of a call stand in each other’s places.',
    why: 'Arguments are positional. One empty place too few turns a replacement into a group name or a pattern into a text, and the call fails or does nothing.',
    cure: 'Count the places: Replace has seven, FormatDateTime has source, dateTimeStyles, inputFormat and outputFormat.',
    example: {
      bad: 'Replace([mailNickname], , "[a-zA-Z_]*", "", , )',
      good: 'Replace([mailNickname], , "[a-zA-Z_]*", , "", , )',
    },
    reference: 'language.md section 3 (D), and section 7, Replace (D) and FormatDateTime (I)',
  },
  examples: {
    bad: [
      'Replace([mailNickname], , "[a-zA-Z_]*", "", , )',
      'Replace([city], "Muenchen", "München")',
      'Replace([phone], "[^0-9]", "")',
      'FormatDateTime([hireDate], "yyyy-MM-dd", "yyyyMMdd", )',
      'FormatDateTime([hireDate], "yyyy-MM-dd", "yyyyMMdd")',
      'DateDiff(Now(), CDate([hireDate]), "d")',
      'Word([displayName], " ", 1)',
      'Left(5, [displayName])',
    ],
    good: [
      'Replace([mailNickname], , "[a-zA-Z_]*", , "", , )',
      'Replace([city], "Muenchen", , , "München", , )',
      'FormatDateTime([hireDate], , "yyyy-MM-dd", "yyyyMMdd")',
      'DateDiff("d", Now(), CDate([hireDate]))',
      'Word([displayName], 1, " ")',
      { expression: 'FormatDateTime([hireDate], "yyyy-MM-dd", "yyyyMMdd")', template: 'AD2AADProvisioning' },
    ],
  },
  create: ({ text, dialect, report }) => ({
    Function(call) {
      const shift = argumentShiftOf(call, text);
      if (shift !== undefined) {
        const { span, message, title, edits } = shift;
        report(span, message, { fixes: [{ title, safety: 'unsafe', edits }] });
        return;
      }
      const [, second, third] = call.arguments;
      if (call.name !== 'FormatDateTime' || call.arguments.length !== 3 || dialect === 'cloud-sync') return;
      if (second?.kind === 'Omitted' || third?.kind === 'Omitted') return;
      const at = second!.span.start;
      report(call.nameSpan, 'FormatDateTime has three places here, the older form without dateTimeStyles.', {
        severity: 'warning',
        help: 'Application provisioning documents four: source, dateTimeStyles, inputFormat, outputFormat. Leave the second one empty.',
        fixes: [
          {
            title: 'Put in the empty second place',
            safety: 'safe',
            edits: [{ span: { start: at, end: at }, text: ', ' }],
          },
        ],
      });
    },
  }),
});

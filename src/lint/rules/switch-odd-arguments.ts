import { quote } from '../../../grammar/quote.ts';
import { textOf } from '../../source/source.ts';
import { literalText } from '../literalText.ts';
import { defineRule, type ReportDetails } from '../rule.ts';

export const switchOddArguments = defineRule({
  definition: {
    code: 'switch-odd-arguments',
    severity: 'error',
    summary: 'A Switch has an odd number of places: a key is left without its value.',
    why: 'After the source and the default value, keys and values come in pairs. With one place too few, every pair is shifted, and the service refuses the call.',
    cure: 'Give the last key a value. Where there is no default value, its place stays empty: Switch([a], , "1", "True").',
    example: {
      bad: 'Switch([Active], "1", "True", "0", "False")',
      good: 'Switch([Active], , "1", "True", "0", "False")',
    },
    reference: 'language.md section 7, Switch (D)',
  },
  examples: {
    bad: [
      'Switch([Active], "1", "True", "0", "False")',
      'Switch([Active], , "1", "True", "0")',
      'Switch([Active], , "1", "True", )',
    ],
    good: ['Switch([Active], , "1", "True", "0", "False")', 'Switch([Active], , "1", )'],
  },
  create: ({ text, report }) => ({
    Function({ name, arguments: places }) {
      if (name !== 'Switch' || places.length < 3 || places.length % 2 === 0) return;
      const second = places[1]!;
      const last = places.at(-1)!;
      const before = places.at(-2)!;
      const count = `Switch has ${places.length} places, an odd number`;
      if (last.kind === 'Omitted') {
        const edits = [{ span: { start: before.span.end, end: last.span.end }, text: '' }];
        report(last.span, `${count}: the last comma begins a place with nothing in it.`, {
          help: 'Remove the last comma.',
          fixes: [{ title: 'Remove the last comma', safety: 'safe', edits }],
        });
        return;
      }
      const help = `Give ${quote(textOf(text, last.span))} a value; a default value that is left out keeps its comma.`;
      const details: ReportDetails =
        literalText(second) === undefined
          ? { help }
          : {
              help: `Is ${quote(textOf(text, second.span))} the first key? Then leave the place of the default value empty before it. Otherwise give the last key a value.`,
              fixes: [
                {
                  title: 'Leave the place of the default value empty',
                  safety: 'unsafe',
                  edits: [{ span: { start: second.span.start, end: second.span.start }, text: ', ' }],
                },
              ],
            };
      report(last.span, `${count}: the key ${quote(textOf(text, last.span))} has no value.`, details);
    },
  }),
});

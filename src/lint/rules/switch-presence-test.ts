import type { FunctionCall } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { textOf } from '../../source/source.ts';
import { literalText } from '../literalText.ts';
import { isSingleValued, presenceTestOf, switchOnEmpty } from '../presence.ts';
import { defineRule, type ReportDetails, type RuleContext } from '../rule.ts';

export const switchPresenceTest = defineRule({
  definition: {
    code: 'switch-presence-test',
    severity: 'warning',
    summary: 'The source of a Switch is IsPresent, IsNull or IsNullOrEmpty.',
    why: 'Microsoft says not to use these tests in Switch. The pairs of conditions and values that the page of IsPresent prints are the Switch of Entra Connect Sync; here the second place is the default value and the third a key.',
    cure: 'Compare the attribute itself: a null or empty source equals the key "".',
    example: {
      bad: 'Switch(IsPresent([jobTitle]), "none", "True", [jobTitle])',
      good: 'Switch([jobTitle], [jobTitle], "", "none")',
    },
    reference: 'language.md section 7, IsNull and Switch (D; A for reading the printed example)',
  },
  examples: {
    bad: [
      'Switch(IsPresent([jobTitle]), "none", "True", [jobTitle])',
      'Switch(IsPresent([a]), [a], IsPresent([b]), [b], IsPresent([c]), [c])',
      'Switch(Not(IsNullOrEmpty([mail])), , "True", [mail])',
    ],
    good: ['Switch([jobTitle], [jobTitle], "", "none")', 'IIF(IsPresent([a]), [a], [b])'],
  },
  create: (context) => ({
    Function(call) {
      const test = call.name === 'Switch' ? presenceTestOf(call.arguments[0]) : undefined;
      if (test === undefined) return;
      const { span } = call.arguments[0]!;
      const isTested = call.arguments.some(
        (key, place) => place > 1 && place % 2 === 0 && presenceTestOf(key),
      );
      if (isTested) {
        context.report(
          span,
          'This is the Switch of Entra Connect Sync, with pairs of conditions and values.',
          {
            help: 'Here Switch compares one source with keys. The first of several that has a value: Switch([a], [a], "", Switch([b], [b], "", [c])).',
          },
        );
        return;
      }
      context.report(
        span,
        `Switch compares texts; ${test.call.name} is not to be used as its source.`,
        withoutTest(call, context),
      );
    },
  }),
});

/** The call on the attribute itself, where its pairs are a plain choice between True and False. */
function withoutTest({ span, arguments: places }: FunctionCall, context: RuleContext): ReportDetails {
  const test = presenceTestOf(places[0])!;
  const help = 'Compare the attribute itself; an empty one equals the key "".';
  const key = literalText(places[2]);
  if (test.attribute === undefined || places.length !== 4 || (key !== 'True' && key !== 'False'))
    return { help };
  const isForPresent = (key === 'True') === test.trueWhenPresent;
  const [otherwise, met] = [1, 3].map((place) => textOf(context.text, places[place]!.span).trim()) as [
    string,
    string,
  ];
  const written = switchOnEmpty(
    textOf(context.text, test.attribute.span),
    isForPresent ? met : otherwise,
    isForPresent ? otherwise : met,
  );
  const safety = !test.nullOnly && isSingleValued(test.attribute, context) ? 'safe' : 'unsafe';
  return {
    help: `Write ${quote(written)}.`,
    fixes: [{ title: 'Compare the attribute itself', safety, edits: [{ span, text: written }] }],
  };
}

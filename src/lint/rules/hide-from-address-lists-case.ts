import { type Argument, print } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { escapeText } from '../../../grammar/textLiteral.ts';
import { resultsOf } from '../choicesOf.ts';
import { hidesFromAddressLists } from '../hidesFromAddressLists.ts';
import { literalText } from '../literalText.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const hideFromAddressListsCase = defineRule({
  definition: {
    code: 'hide-from-address-lists-case',
    severity: 'error',
    summary: 'msExchHideFromAddressLists is given another value than TRUE or FALSE in capitals.',
    why: 'Active Directory takes this boolean in capitals only; True, true or 1 is refused and the user is not updated.',
    cure: 'Write "TRUE" and "FALSE".',
    example: {
      bad: 'msExchHideFromAddressLists: Switch([Active], "True", "1", "False")',
      good: 'msExchHideFromAddressLists: Switch([Active], "TRUE", "1", "FALSE")',
    },
    reference: 'language.md section 12 (D)',
  },
  examples: {
    bad: [
      {
        target: 'msExchHideFromAddressLists',
        expression: 'Switch([Active], "True", "1", "False")',
        template: 'Workday2AD',
      },
      { target: 'msExchHideFromAddressLists', expression: 'Not([Active])', template: 'Workday2AD' },
      {
        target: 'msExchHideFromAddressLists',
        expression: '[hidden]',
        defaultValue: 'False',
        template: 'Workday2AD',
      },
    ],
    good: [
      {
        target: 'msExchHideFromAddressLists',
        expression: 'Switch([Active], "TRUE", "1", "FALSE")',
        template: 'Workday2AD',
      },
      {
        target: 'msExchHideFromAddressLists',
        expression: 'ToUpper(CStr(Not([Active])))',
        template: 'Workday2AD',
      },
      // Between AD and Entra ID the value is a boolean.
      {
        target: 'MSExchHideFromAddressLists',
        expression: 'Switch([Active], "True", "1", "False")',
        template: 'AD2AADProvisioning',
      },
    ],
  },
  create(context) {
    const { report, reportInFile } = context;
    if (!hidesFromAddressLists(context)) return {};
    return {
      expression(root) {
        for (const result of resultsOf(root)) {
          const wrong = wrongTextOf(result, context);
          if (wrong === undefined) continue;
          const upper = wrong.toUpperCase();
          const isLiteral = literalText(result) !== undefined && accepted.has(upper);
          report(
            result.span,
            `${quote(print(result))} gives ${quote(wrong)}; msExchHideFromAddressLists takes TRUE and FALSE in capitals.`,
            {
              help: isLiteral
                ? `Write ${quote(escapeText(upper))}.`
                : 'Choose between "TRUE" and "FALSE" with IIF or Switch.',
              ...(isLiteral && {
                fixes: [
                  {
                    title: `Write ${escapeText(upper)}`,
                    safety: 'safe',
                    edits: [{ span: result.span, text: escapeText(upper) }],
                  },
                ],
              }),
            },
          );
        }
      },
      mapping({ defaultValue, defaultValueSpan }) {
        if (defaultValue === undefined || defaultValueSpan === undefined || accepted.has(defaultValue))
          return;
        const upper = defaultValue.toUpperCase();
        reportInFile(
          defaultValueSpan,
          `The default value is ${quote(defaultValue)}; msExchHideFromAddressLists takes TRUE and FALSE in capitals.`,
          {
            help: accepted.has(upper) ? `Write "${upper}".` : 'Write "TRUE" or "FALSE".',
            ...(accepted.has(upper) && {
              fixes: [
                {
                  title: `Write "${upper}"`,
                  safety: 'safe',
                  edits: [{ span: defaultValueSpan, text: `"${upper}"` }],
                },
              ],
            }),
          },
        );
      },
    };
  },
});

/** A text that a result can have and AD does not take; `undefined` when there is none, or its texts are not known. */
function wrongTextOf(result: Argument, { analysis }: RuleContext): string | undefined {
  if (result.kind === 'Omitted') return undefined;
  const text = literalText(result);
  const texts = text === undefined ? analysis().of(result).texts : [text];
  // Empty text is null-flow's to tell.
  return texts?.find((each) => each !== '' && !accepted.has(each));
}

const accepted: ReadonlySet<string> = new Set(['TRUE', 'FALSE']);

import { type Argument, print } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { resultsOf } from '../choicesOf.ts';
import type { Dialect } from '../dialect.ts';
import { literalText } from '../literalText.ts';
import { defineRule } from '../rule.ts';
import { ungrouped } from '../ungrouped.ts';

export const nullFlow = defineRule({
  definition: {
    code: 'null-flow',
    severity: 'warning',
    summary: 'A mapping to Active Directory can give empty text.',
    why: 'Null is skipped, but empty text flows as it is, and the Active Directory connector rejects it: the update of the user fails.',
    cure: 'Leave the place empty for null, or wrap the expression in IgnoreFlowIfNullOrEmpty. To clear an attribute, "Flow null values" has to be turned on.',
    example: {
      bad: 'API2AD: IIF([type] = "Intern", "", [title])',
      good: 'API2AD: IgnoreFlowIfNullOrEmpty(IIF([type] = "Intern", "", [title]))',
    },
    reference: 'language.md section 4 (D) and its table of null and empty input',
  },
  examples: {
    bad: [
      { target: 'title', expression: 'IIF([type] = "Intern", "", [title])', template: 'API2AD' },
      { target: 'description', expression: 'Left([title], 64)', template: 'Workday2AD' },
      { target: 'title', expression: '[title]', defaultValue: '', template: 'Workday2AD' },
    ],
    good: [
      {
        target: 'title',
        expression: 'IgnoreFlowIfNullOrEmpty(IIF([type] = "Intern", "", [title]))',
        template: 'API2AD',
      },
      { target: 'title', expression: 'IIF([type] = "Intern", , [title])', template: 'API2AD' },
      { target: 'jobTitle', expression: 'IIF([type] = "Intern", "", [title])', template: 'API2AAD' },
      { target: 'title', expression: 'Trim([title])', template: 'Workday2AD' },
    ],
  },
  create({ dialect, report, reportInFile, analysis }) {
    if (!toActiveDirectory.has(dialect)) return {};
    return {
      expression(root) {
        const outermost = ungrouped(root);
        if (outermost.kind === 'Function' && outermost.name === 'IgnoreFlowIfNullOrEmpty') return;
        for (const result of resultsOf(root)) {
          if (literalText(result) === '') {
            report(result.span, 'Empty text flows as it is, and Active Directory rejects it.', {
              help: 'Leave the place empty for null, or wrap the expression in IgnoreFlowIfNullOrEmpty.',
            });
          } else if (
            givesEmptyForNull(result) &&
            sourceCanBeNull(result, (part) => analysis().of(part).canBeNull)
          ) {
            report(
              result.nameSpan,
              `${result.name} gives empty text when ${quote(print(result.arguments[0]!))} has no value, and Active Directory rejects it.`,
              {
                help: 'Wrap the expression in IgnoreFlowIfNullOrEmpty.',
                severity: 'info',
              },
            );
          }
        }
      },
      mapping({ defaultValue, defaultValueSpan }) {
        if (defaultValue !== '' || defaultValueSpan === undefined) return;
        reportInFile(defaultValueSpan, 'The default value is empty text, which Active Directory rejects.', {
          help: 'Write null, or a text.',
          fixes: [
            {
              title: 'Give no default value',
              safety: 'unsafe',
              edits: [{ span: defaultValueSpan, text: 'null' }],
            },
          ],
        });
      },
    };
  },
});

const toActiveDirectory: ReadonlySet<Dialect> = new Set(['hr-to-ad', 'api-to-ad']);

type Call = Extract<Argument, { readonly kind: 'Function' }>;

/** Left, Mid and Word turn null into empty text, where the other functions of one text keep it (D; Mid: A). */
function givesEmptyForNull(node: Argument): node is Call {
  return node.kind === 'Function' && (node.name === 'Left' || node.name === 'Mid' || node.name === 'Word');
}

function sourceCanBeNull({ arguments: [source] }: Call, canBeNull: (part: Argument) => boolean): boolean {
  return source !== undefined && canBeNull(source);
}

import { signatureOf } from '../../src/evaluate/index.ts';
import type { Example, FunctionDefinition } from '../../src/functions/define.ts';
import { catalogue } from '../../src/functions/index.ts';
import { evaluate } from '../../src/library/evaluate.ts';
import { availabilityText } from '../../src/report/index.ts';
import { valueText } from '../../src/report/traceText.ts';
import { codeBlock, generatedFrom, prose, table } from './markdown.ts';

/** docs/functions.md: the catalogue, with every example evaluated while the page is made. */
export function functionsPage(): string {
  const index = catalogue.map(({ name, summary }) => [`[${name}](#${name.toLowerCase()})`, prose(summary)]);
  return `${generatedFrom('src/functions')}
# Functions

The ${catalogue.length} functions of the expression language. \`upnlint functions NAME\` prints the same in the terminal.

Each statement carries a mark. **D** is documented by Microsoft. **I** is inferred from documents, printed results or
published expressions. **A** is assumed: nothing was found that says so, and the service may do something else. The
pages that sources name belong to the specification that upnlint was built from, which is not part of this repository.
The results of the examples come from upnlint itself, run when this page was made.

In a signature \`?\` stands after what may be left out, \`...\` after what may be repeated.

${table(['function', 'what it does'], index)}
${catalogue.map(section).join('\n')}`;
}

function section(definition: FunctionDefinition): string {
  const { name, summary, parameters, returns, deterministic, facts, examples, reference } = definition;
  const rows = parameters.map(({ name, type, required, description }) => [
    `\`${name}\``,
    type,
    required ? 'yes' : 'no',
    prose(description),
  ]);
  const parts = [
    `## ${name}\n`,
    codeBlock(signatureOf(definition)),
    `${prose(summary)} Returns ${returns}.${deterministic ? '' : ' The value may differ from one evaluation to the next.'}\n`,
    `${availabilityText(definition)} Source: ${reference}.\n`,
    parameters.length > 0 ? table(['parameter', 'type', 'required', 'meaning'], rows) : '',
    facts.map(({ mark, text }) => `- **${mark}** ${prose(text)}\n`).join(''),
    examples.length > 0 ? codeBlock(examples.map(exampleText).join('\n')) : '',
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** The expression, what it was given, and what came of it, by evaluation. */
function exampleText({ expression, attributes, context = {} }: Example): string {
  const { outcome } = evaluate(expression, { ...context, ...(attributes && { attributes }) });
  const given = [
    ...Object.entries(attributes ?? {}).map(([name, value]) => `[${name}] ${valueText(value)}`),
    ...Object.entries(context).map(([name, value]) => `${name} ${JSON.stringify(value)}`),
  ];
  const result =
    outcome === undefined
      ? 'cannot be run'
      : outcome.kind === 'value'
        ? valueText(outcome.value)
        : 'diagnostic' in outcome
          ? `${outcome.kind}: ${outcome.diagnostic.message}`
          : outcome.kind;
  return `${expression}${given.length > 0 ? `\n  with ${given.join(', ')}` : ''}\n  gives ${result}\n`;
}

import type { FindingDefinition } from '../diagnostics/finding.ts';
import { signatureOf } from '../evaluate/index.ts';
import type { Example, FunctionDefinition } from '../functions/define.ts';
import { padEnd, widest, wrap } from './columns.ts';
import { type Style, severityStyle } from './style.ts';

/** All functions, one a line. */
export function functionsText(
  functions: readonly FunctionDefinition[],
  style: Style,
  columns: number,
): string {
  const width = widest(functions.map(signatureOf), 46);
  return functions
    .map((definition) => {
      const signature = signatureOf(definition);
      const [first = '', ...rest] = wrap(definition.summary, Math.max(30, columns - width - 2));
      const start =
        signature.length > width
          ? `${style.bold(signature)}\n${' '.repeat(width)}`
          : style.bold(padEnd(signature, width));
      return `${start}  ${[first, ...rest.map((line) => ' '.repeat(width + 2) + line)].join('\n')}\n`;
    })
    .join('');
}

/** One function with all that is known of it. */
export function functionText(definition: FunctionDefinition, style: Style, columns: number): string {
  const { parameters, facts, examples } = definition;
  const width = Math.max(50, Math.min(columns, 110));
  const lines = [style.bold(signatureOf(definition)), '', ...wrap(definition.summary, width)];
  if (parameters.length > 0) lines.push('');
  for (const { name, type, required, description } of parameters) {
    lines.push(`  ${style.cyan(name)}  ${type}${required ? '' : ', optional'}`);
    lines.push(...wrap(description, width - 4).map((line) => `    ${line}`));
  }
  lines.push('', `Returns ${definition.returns}. ${availabilityText(definition)}`, '');
  for (const { mark, text } of facts) {
    const [first = '', ...rest] = wrap(text, width - 4);
    lines.push(`${style.dim(mark)}  ${first}`, ...rest.map((line) => `   ${line}`));
  }
  if (facts.length > 0) lines.push(style.dim('(D documented, I inferred, A assumed)'), '');
  for (const example of examples)
    lines.push(`  ${example.expression}`, `    ${style.dim(givesText(example))}`);
  return `${lines.join('\n')}\n`;
}

/** Where the function may be used, in a sentence. */
export function availabilityText({ availability }: FunctionDefinition): string {
  switch (availability) {
    case 'application':
      return 'In the reference of application provisioning.';
    case 'application-elsewhere':
      return 'Documented for application provisioning, but not in its reference.';
    case 'cloud-sync':
      return 'Documented for cloud sync only.';
    case 'graph-list':
      return 'Named only in the function list of Microsoft Graph.';
    case 'example-only':
      return 'Appears only in examples of cloud sync.';
  }
}

/** The result of an example, with what it was given. */
export function givesText({ attributes, gives }: Example): string {
  const given = Object.entries(attributes ?? {}).map(([name, value]) => `${name} = ${exampleValue(value)}`);
  const result =
    gives !== null && typeof gives === 'object' && 'outcome' in gives ? gives.outcome : JSON.stringify(gives);
  return `${given.length > 0 ? `with ${given.join(', ')} ` : ''}gives ${result}`;
}

function exampleValue(value: unknown): string {
  return typeof value === 'bigint' ? value.toString() : JSON.stringify(value);
}

/** One kind of finding: what, why, example, cure. */
export function explanationText(definition: FindingDefinition, style: Style, columns: number): string {
  const { code, severity, summary, why, cure, example, reference } = definition;
  const width = Math.max(50, Math.min(columns, 100));
  const paragraph = (title: string, text: string) =>
    `${style.bold(title.padEnd(8))}${wrap(text, width - 8).join(`\n${' '.repeat(8)}`)}`;
  return `${[
    `${severityStyle(style, severity)(severity)} ${style.bold(code)}`,
    '',
    paragraph('What', summary),
    paragraph('Why', why),
    paragraph('Cure', cure),
    paragraph('Bad', example.bad),
    paragraph('Good', example.good),
    paragraph('Source', reference),
  ].join('\n')}\n`;
}

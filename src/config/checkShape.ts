import { getNodeValue, type Node } from 'jsonc-parser';
import { type Diagnostic, diagnosticOf } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { configInvalid } from './findings.ts';
import type { JsonSchema } from './jsonSchema.ts';

/**
 * What in a JSON tree does not fit its schema, each at its place, with the nearest word where one was misspelt.
 * @param title what messages call the whole
 */
export function checkShape(root: Node, schema: JsonSchema, title = 'The configuration'): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = ({ offset, length }: Node, message: string, help?: string): void => {
    found.push(diagnosticOf(configInvalid, { start: offset, end: offset + length }, message, help));
  };

  function check(node: Node, schema: JsonSchema, name: string): void {
    const fitting = (schema.oneOf ?? [schema]).find(({ type }) => type === node.type);
    if (fitting === undefined) {
      const wanted = (schema.oneOf ?? [schema]).map(wordsFor).join(' or ');
      report(node, `${name} should be ${wanted}, not ${shownValue(node)}.`);
    } else if (node.type === 'object') checkObject(node, fitting, name);
    else if (node.type === 'array') checkArray(node, fitting, name);
    else if (node.type === 'string') checkText(node, fitting, name);
  }

  /** An object whose properties the schema does not name may have any. */
  function checkObject(node: Node, { properties, required = [] }: JsonSchema, name: string): void {
    if (properties === undefined) return;
    const seen = new Set<string>();
    for (const { children } of node.children ?? []) {
      const [key, value] = children as [Node, Node];
      const word = key.value as string;
      if (!Object.hasOwn(properties, word)) {
        const near = nearest(word, Object.keys(properties));
        report(key, `${name} has no ${shownValue(key)}.`, near && `Did you mean "${near}"?`);
      } else if (seen.has(word)) report(key, `${shownValue(key)} is there twice.`, 'Remove one of them.');
      else check(value, properties[word]!, `"${word}"`);
      seen.add(word);
    }
    for (const word of required) if (!seen.has(word)) report(node, `${name} lacks "${word}".`);
  }

  function checkArray(node: Node, { items, minItems = 0 }: JsonSchema, name: string): void {
    const elements = node.children ?? [];
    if (elements.length < minItems) report(node, `${name} is empty.`);
    for (const element of elements) check(element, items!, `An entry of ${name}`);
  }

  function checkText(node: Node, { enum: words, minLength = 0, format }: JsonSchema, name: string): void {
    const value = node.value as string;
    if (words !== undefined && !words.includes(value)) {
      const near = nearest(value, words);
      const few = words.length <= 8 ? `It takes ${words.map((word) => `"${word}"`).join(', ')}.` : undefined;
      report(node, `${name} cannot be ${shownValue(node)}.`, near ? `Did you mean "${near}"?` : few);
    } else if (value.trim().length < minLength) report(node, `${name} is empty.`);
    else if (format === 'date' && !isDate(value)) {
      report(node, `${name} is ${shownValue(node)}, which is no date.`, 'A date looks like 2027-01-31.');
    }
  }

  check(root, schema, title);
  return found;
}

function wordsFor({ type, enum: words }: JsonSchema): string {
  if (words !== undefined && words.length <= 8) return `one of ${words.join(', ')}`;
  switch (type) {
    case 'object':
      return 'an object';
    case 'array':
      return 'a list';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    default:
      return 'a text';
  }
}

function shownValue(node: Node): string {
  const text = JSON.stringify(getNodeValue(node)) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A day that exists; 2026-02-30 does not, though JavaScript reads it as March. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

import type { Node } from 'jsonc-parser';
import { elementsOf, memberOf, textOfMember } from './jsonTree.ts';

export type SourceKind = 'Attribute' | 'Constant' | 'Function';

/** The kind of an attributeMappingSource; Graph prints names, the numbers are a courtesy (schema-format.md 3, A). */
export function kindOfSource(source: Node): SourceKind | undefined {
  const type: unknown = memberOf(source, 'type')?.value;
  if (type === 0 || type === 'Attribute') return 'Attribute';
  if (type === 1 || type === 'Constant') return 'Constant';
  return type === 2 || type === 'Function' ? 'Function' : undefined;
}

/**
 * The expression of a source: its stored text, or else the text that its tree stands for, by the rules of
 * schema-format.md section 4 "Text from tree" (E). `undefined` when the tree does not tell it with certainty: a
 * function whose signature is not known here may have left places out.
 */
export function textOfSource(source: Node): string | undefined {
  const expression = textOfMember(source, 'expression');
  if (expression !== undefined && expression.trim() !== '') return expression;
  const name = textOfMember(source, 'name');
  if (name === undefined) return undefined;
  switch (kindOfSource(source)) {
    case 'Attribute':
      return `[${name}]`;
    case 'Constant':
      return isPlaceholder(source) ? undefined : constantText(name);
    case 'Function':
      return functionText(name, elementsOf(source, 'parameters'));
    default:
      return undefined;
  }
}

/** A text as a constant of the language (language.md section 2). */
export function constantText(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** Whether a source is a constant that the service fills in, such as `%DomainFQDN%` (section 4 "Placeholders", E). */
export function isPlaceholder(source: Node): boolean {
  return (
    kindOfSource(source) === 'Constant' &&
    /^%.+%$/.test(textOfMember(source, 'name') ?? '') &&
    textOfMember(source, 'expression') === undefined
  );
}

/** The placeholders anywhere in a tree; its text shows them as empty places. */
export function placeholdersIn(source: Node): readonly string[] {
  if (isPlaceholder(source)) return [textOfMember(source, 'name')!];
  return elementsOf(source, 'parameters').flatMap((parameter) => {
    const value = memberOf(parameter, 'value');
    return value === undefined ? [] : placeholdersIn(value);
  });
}

function functionText(name: string, parameters: readonly Node[]): string | undefined {
  const signature = signatures.get(name);
  if (signature === undefined) return undefined;
  const byKey = new Map<string, Node[]>();
  for (const parameter of parameters) {
    const key = (textOfMember(parameter, 'key') ?? '').toLowerCase();
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [parameter]);
    else same.push(parameter);
  }
  const places: (string | undefined)[] = [];
  for (const place of signature) {
    const key = place.replace(/[#*]/g, '').toLowerCase();
    const given = byKey.get(key) ?? [];
    byKey.delete(key);
    if (given.length > 1 && !place.includes('*')) return undefined;
    if (given.length === 0 && !place.includes('*')) places.push('');
    for (const each of given) places.push(placeText(memberOf(each, 'value'), place.includes('#')));
  }
  // A key that the signature does not have, or a place whose text is not known.
  if (byKey.size > 0 || places.includes(undefined)) return undefined;
  if (name !== 'IIF') return `${name}(${places.join(', ')})`;
  const [one, two, three, four, five] = places as [string, string, string, string, string];
  // The operator stands in the tree as a constant, in the text without quotes and blanks (rule 8).
  const condition = two === '' ? one : `${one}${two.slice(1, -1)}${three}`;
  return `IIF(${condition}, ${four}, ${five})`;
}

function placeText(value: Node | undefined, isInteger: boolean): string | undefined {
  if (value === undefined || value.type === 'null') return '';
  const name = textOfMember(value, 'name');
  if (isInteger && kindOfSource(value) === 'Constant' && name !== undefined && /^-?\d+$/.test(name))
    return name;
  return textOfSource(value);
}

/** Parameter keys by schema-format.md sections 4 and 9; `*` repeats, `#` is of type Integer. */
const signatures: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Append: ['source', 'suffix'],
    AppRoleAssignments: ['source'],
    BitAnd: ['left#', 'right#'],
    DateFromNum: ['source'],
    DefaultDomain: [],
    Error: ['message'],
    FormatDateTime: ['source', 'inputFormat', 'outputFormat'],
    IIF: ['one', 'two', 'three', 'four', 'five'],
    IsNothing: ['source'],
    IsPresent: ['source'],
    Item: ['source', 'index#'],
    Join: ['separator', 'source*'],
    Left: ['source', 'length#'],
    Mid: ['source', 'start#', 'length#'],
    Not: ['source'],
    Prepend: ['prefix', 'source'],
    RemoveDuplicates: ['source'],
    Replace: [
      'source',
      'Find',
      'RegularExpression',
      'RegularExpressionGroupName',
      'Replacement',
      'ReplacementPropertyName',
      'Template',
    ],
    SingleAppRoleAssignment: ['source'],
    StripSpaces: ['source'],
    Switch: ['source', 'defaultValue', 'switchValue*'],
    Trim: ['source'],
  }),
);

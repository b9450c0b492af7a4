import { isKeyOf, type Place, placesOf } from './signatures.ts';
import type { Parameter, SourceTree } from './sourceTree.ts';

/**
 * The text that a tree stands for, as the service prints it, by the rules of schema-format.md section 4 "Text from
 * tree" (E). `undefined` when the tree does not tell it with certainty: parts are missing, or the signature of a
 * function is not known. Inside, such a part is taken by the text that is stored beside it.
 */
export function textFromTree({ type, name, parameters }: SourceTree): string | undefined {
  if (name === undefined) return undefined;
  switch (type) {
    case 'Attribute':
      return `[${name}]`;
    case 'Constant':
      return constantText(name);
    case 'Function':
      return functionText(name, parameters);
    default:
      return undefined;
  }
}

/** A text as a constant of the language (language.md section 2). */
export function constantText(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

function functionText(name: string, parameters: readonly Parameter[] | undefined): string | undefined {
  const places = placesOf(name);
  if (places === undefined) return undefined;
  if (parameters === undefined) return places.length === 0 ? `${name}()` : undefined;
  const texts: (string | undefined)[] = [];
  let printed = 0;
  let taken = 0;
  for (const place of places) {
    const given = parameters.filter(({ key }) => isKeyOf(place, key));
    if (given.length > 1 && !place.repeats) return undefined;
    for (const { value } of given) texts.push(placeText(value, place));
    if (given.length === 0 && !place.repeats && place.missing !== 'left out') texts.push('');
    if (given.length > 0 || place.missing !== 'cut at the end') printed = texts.length;
    taken += given.length;
  }
  // A key that the signature does not have, or a place whose text is not known.
  if (taken < parameters.length || texts.includes(undefined)) return undefined;
  texts.length = printed;
  if (name !== 'IIF') return `${name}(${texts.join(', ')})`;
  const [one, two, three, four, five] = texts as [string, string, string, string, string];
  // The operator stands in the tree as a constant, in the text without quotes and blanks (rule 8).
  const condition = two === '' ? one : `${one}${two.slice(1, -1)}${three}`;
  return `IIF(${condition}, ${four}, ${five})`;
}

function placeText(value: SourceTree | undefined, { isInteger }: Place): string | undefined {
  if (value === undefined) return '';
  if (isInteger && value.type === 'Constant' && /^-?\d+$/.test(value.name ?? '')) return value.name;
  return textFromTree(value) ?? value.stored;
}

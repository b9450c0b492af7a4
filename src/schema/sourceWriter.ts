import type { Node } from 'jsonc-parser';
import { type JsonLayout, writeList, writeObject } from './jsonLayout.ts';
import { elementsOf, memberOf } from './jsonTree.ts';
import { isKeyOf, placesOf } from './signatures.ts';
import { kindOfSource, type Parameter, type SourceTree } from './sourceTree.ts';

/** Writes new parts of a tree the way the mapping around them is written: order and spelling of members, escapes. */
export interface SourceWriter {
  /** A text with its quotes. */
  readonly string: (text: string) => string;
  readonly entry: (parameter: Parameter, indent: string, layout: JsonLayout) => string;
  readonly list: (parameters: readonly Parameter[], indent: string, layout: JsonLayout) => string;
  /** How the mapping spells `parameters`. */
  readonly listName: string;
}

export function createSourceWriter(source: Node, escapeText: (text: string) => string): SourceWriter {
  const given = memberNames(source, ['expression', 'name', 'type', 'parameters']);
  const isPascal = /^[A-Z]/.test(given[0] ?? '');
  const listName =
    given.find((name) => name.toLowerCase() === 'parameters') ?? (isPascal ? 'Parameters' : 'parameters');
  const names = given.includes(listName) ? given : [...given, listName];
  const leaf = firstWithin(source, (each) => kindOfSource(each) !== 'Function');
  const leafHasList = leaf === undefined || memberOf(leaf, 'parameters') !== undefined;
  const call = firstWithin(source, (each) => elementsOf(each, 'parameters').length > 0);
  const entryNames = memberNames(elementsOf(call, 'parameters')[0], ['key', 'value']);
  const keyNames = entryNames.length === 2 ? entryNames : isPascal ? ['Key', 'Value'] : ['key', 'value'];

  const string = (text: string): string => `"${escapeText(text)}"`;
  const writeSource = (tree: SourceTree, indent: string, layout: JsonLayout): string =>
    writeObject(
      names
        .filter((name) => name !== listName || tree.type === 'Function' || leafHasList)
        .map((name) => [name, (inner) => writeMember(tree, name.toLowerCase(), inner, layout)]),
      indent,
      layout,
    );
  function writeMember(tree: SourceTree, name: string, indent: string, layout: JsonLayout): string {
    if (name === 'parameters') return list(suppliedOf(tree), indent, layout);
    return string((name === 'expression' ? tree.stored : name === 'type' ? tree.type : tree.name)!);
  }
  const entry = ({ key, value }: Parameter, indent: string, layout: JsonLayout): string =>
    writeObject(
      keyNames.map((name) => [
        name,
        (inner) => (name.toLowerCase() === 'key' ? string(key!) : writeSource(value!, inner, layout)),
      ]),
      indent,
      layout,
    );
  const list = (parameters: readonly Parameter[], indent: string, layout: JsonLayout): string =>
    writeList(
      parameters.map((parameter) => (inner) => entry(parameter, inner, layout)),
      indent,
      layout,
    );
  return { string, entry, list, listName };
}

/** The parameters that get an entry: omitted arguments leave none (language.md section 1, D). */
export function suppliedOf({ parameters }: SourceTree): readonly Parameter[] {
  return (parameters ?? []).filter(({ value }) => value !== undefined);
}

/**
 * Whether it is known how the service stores all of a new tree: every part and key, and no omitted place among those
 * that repeat, where a missing entry would move the ones behind it.
 */
export function isWritable(tree: SourceTree): boolean {
  return (
    tree.type !== undefined &&
    hasWritableKeys(tree) &&
    suppliedOf(tree).every(({ value }) => isWritable(value!))
  );
}

export function hasWritableKeys({ name, parameters }: SourceTree): boolean {
  const places = placesOf(name ?? '') ?? [];
  return (parameters ?? []).every(({ key, value }) => {
    const repeats = places.some((place) => place.repeats && isKeyOf(place, key));
    return key !== undefined && (value !== undefined || !repeats);
  });
}

/** The names of an object's members as they are written, in their order, of those that are asked for. */
function memberNames(object: Node | undefined, wanted: readonly string[]): readonly string[] {
  const names = (object?.children ?? []).map(({ children }) => String(children?.[0]?.value));
  return names.filter(
    (name, index) =>
      wanted.includes(name.toLowerCase()) &&
      names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index,
  );
}

/** The first source of a tree that fits, the tree itself included. */
function firstWithin(source: Node, fits: (source: Node) => boolean): Node | undefined {
  if (fits(source)) return source;
  for (const parameter of elementsOf(source, 'parameters')) {
    const value = memberOf(parameter, 'value');
    const found = value?.type === 'object' ? firstWithin(value, fits) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

import { type Abstract, abstractOf } from '../analyze/index.ts';
import { run, shapeOf } from '../analyze/shape.ts';
import type { AttributeKind } from '../arbitraries/attributeKind.ts';
import { allUnits } from '../regex/index.ts';

/**
 * What an attribute may hold for a proof: no value, or any text of at most so many UTF-16 code units; any number of
 * such texts for a list. Numbers, truth values and dates count by their text form.
 */
export function anyUpTo(length: number, kind: AttributeKind): Abstract {
  return abstractOf({
    canBeNull: true,
    canBeList: kind === 'list',
    shapes: [shapeOf([run(allUnits, 0, length)])],
  });
}

/** The same in words. */
export function assumptionsOf(
  attributes: readonly string[],
  kindOf: (name: string) => AttributeKind,
  length: number,
): string[] {
  if (attributes.length === 0) return [];
  const isList = (name: string) => kindOf(name) === 'list';
  const named = (names: readonly string[]) => names.map((name) => `[${name}]`).join(', ');
  const most =
    length === Number.POSITIVE_INFINITY
      ? 'any text at all'
      : `any text of up to ${length.toLocaleString('en-US')} characters`;
  const [lists, singles] = [attributes.filter(isList), attributes.filter((name) => !isList(name))];
  return [
    ...(singles.length > 0 ? [`${named(singles)}: no value, or ${most}; not multi-valued.`] : []),
    ...(lists.length > 0 ? [`${named(lists)}: no value, or any number of values, each ${most}.`] : []),
  ];
}

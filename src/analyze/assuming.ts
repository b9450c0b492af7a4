import type { Argument, Comparison } from '../../grammar/index.ts';
import { toInteger } from '../values/convert.ts';
import { changed, filled } from './abstract.ts';
import type { Abstract } from './analysis.ts';
import { ungrouped } from './foldCall.ts';
import { literal } from './shape.ts';
import type { CallView, Knowledge } from './transfer/transfer.ts';

/**
 * What is known of attributes when a condition of IIF holds, or does not: the tests for null and empty values of an
 * attribute, their negation, and a comparison with a text. Other conditions say nothing.
 */
export function assuming(
  test: Argument | undefined,
  holds: boolean,
  view: Pick<CallView, 'knowledge' | 'attribute' | 'options'>,
): Knowledge {
  if (test === undefined) return view.knowledge;
  const node = ungrouped(test);
  if (node.kind === 'Comparison') return comparing(node, holds, view);
  if (node.kind !== 'Function' || node.arguments.length !== 1) return view.knowledge;
  const [argument] = node.arguments;
  const inner = ungrouped(argument!);
  if (node.name === 'Not' || node.name === 'CBool') {
    if (inner.kind !== 'Comparison' && !(inner.kind === 'Function' && tests.has(inner.name)))
      return view.knowledge;
    return assuming(inner, node.name === 'Not' ? !holds : holds, view);
  }
  const meaning = tests.get(node.name);
  if (meaning === undefined || inner.kind !== 'Attribute') return view.knowledge;
  const known = (holds ? meaning.whenTrue : meaning.whenFalse)(view.attribute(inner.name));
  return new Map([...view.knowledge, [inner.name, known]]);
}

interface Meaning {
  readonly whenTrue: (value: Abstract) => Abstract;
  readonly whenFalse: (value: Abstract) => Abstract;
}

const blank = (value: Abstract) => changed(value, { shapes: [literal('')] });
const notNull = (value: Abstract) => changed(value, { canBeNull: false });
const isNull = (value: Abstract) => changed(value, { canBeList: false, shapes: [] });

const tests: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['IsPresent', { whenTrue: filled, whenFalse: blank }],
  ['IsNullOrEmpty', { whenTrue: blank, whenFalse: filled }],
  ['IsNull', { whenTrue: isNull, whenFalse: notNull }],
  ['IsNothing', { whenTrue: isNull, whenFalse: notNull }],
]);

/**
 * A comparison that holds has an attribute that is present on each side, unless it is lenient. `[a] = "x"` leaves one text, if
 * that is not empty and no number, which can be written in other ways.
 */
function comparing(
  { operator, left, right }: Comparison,
  holds: boolean,
  view: Parameters<typeof assuming>[2],
): Knowledge {
  if (!holds) return view.knowledge;
  const knowledge = new Map(view.knowledge);
  const [one, other] = [ungrouped(left), ungrouped(right)];
  for (const [side, opposite] of [
    [one, other],
    [other, one],
  ] as const) {
    if (side.kind !== 'Attribute') continue;
    const value = view.attribute(side.name);
    const text = opposite.kind === 'Text' ? opposite.value : '';
    if (operator === '=' && text !== '' && toInteger(text) === undefined) {
      knowledge.set(
        side.name,
        changed(value, { canBeNull: false, canBeList: false, shapes: [literal(text)] }),
      );
    } else if (view.options.nullIif !== 'lenient') knowledge.set(side.name, filled(value));
  }
  return knowledge;
}

import {
  chooseMode,
  replacePlaces as places,
  type ReplaceMode,
} from '../../functions/replace/replaceMode.ts';
import { compileRegex, complementOf, type Regex, RegexUnanswered } from '../../regex/index.ts';
import { abstractOf, anything, never } from '../abstract.ts';
import type { Abstract } from '../analysis.ts';
import { knownText } from '../foldCall.ts';
import { capturesOf, consumedUnits, hasLook, spansMatch } from '../patternFacts.ts';
import { type PutIn, putText, replaceMatches, replaceUnits } from '../replaceMatches.ts';
import { emptyShape, literal, run, type Shape, shapeOf, textOf, unitsOfSegment } from '../shape.ts';
import { admitsEmpty, concatenateAll, notEmpty } from '../shapes.ts';
import { remains } from '../slice.ts';
import { noUnits, unionOfAll, unitsIn } from '../units.ts';
import { type CallView, isSingle, mapShapes, type Transfer } from './transfer.ts';

/** Replace in its five modes; where the mode depends on the user, nothing is known. */
export const replace: Transfer = (view) => {
  const supplied = Object.values(places).map((place) => isSupplied(view, place));
  if (supplied.includes(undefined)) return anything;
  const mode = chooseMode((place) => supplied[place] === true);
  return mode === undefined ? never : transferByMode[mode](view);
};

/** As `isSupplied` of the function; `undefined` when it depends on the user. */
function isSupplied(view: CallView, place: number): boolean | undefined {
  const node = view.node(place);
  if (node === undefined) return false;
  if (place === places.source || place === places.replacementValue) return true;
  if (place === places.replacementAttributeName && node.kind !== 'Text' && node.kind !== 'Number') {
    return node.kind === 'Name' ? undefined : true;
  }
  const { canBeNull, canBeList, shapes } = view.at(place);
  const canBeEmpty = canBeNull || canBeList || admitsEmpty(shapes);
  if (!canBeEmpty) return true;
  return notEmpty(shapes).length === 0 ? false : undefined;
}

const transferByMode: Readonly<Record<ReplaceMode, Transfer>> = {
  1: replaceText,
  2: fillTemplate,
  3: replaceEveryMatch,
  4: replaceGroup,
  5: takeFromAttribute,
};

function replaceText(view: CallView): Abstract {
  const old = view.at(places.oldValue);
  const value = view.at(places.replacementValue);
  const [oldText, newText] = [knownText(old), knownText(value)];
  const putIn = putInOf(value);
  return mapShapes(view, {
    isSafe: isSingle(old) && isSingle(value),
    change: (shape) => {
      const text = textOf(shape);
      if (oldText === undefined) {
        const consumed = unionOfAll(old.shapes.flatMap(({ segments }) => segments.map(unitsOfSegment)));
        return [replaceUnits(shape, { consumed, gone: noUnits, isOne: false, putIn })];
      }
      if (text !== undefined && newText !== undefined)
        return [literal(text.replaceAll(oldText, () => newText))];
      const consumed = unitsIn(oldText);
      const isOne = oldText.length === 1;
      return [replaceUnits(shape, { consumed, gone: isOne ? consumed : noUnits, isOne, putIn })];
    },
  });
}

/** Every occurrence in the template gets the same source; null inserts nothing. */
function fillTemplate(view: CallView): Abstract {
  const old = view.at(places.oldValue);
  const template = view.at(places.template);
  const [oldText, templateText] = [knownText(old), knownText(template)];
  const isSafe = isSingle(old) && isSingle(template);
  return mapShapes(view, {
    nullAsEmpty: true,
    isSafe,
    change: (shape) => {
      if (oldText === undefined || templateText === undefined) {
        const units = [...template.shapes, shape].flatMap(({ segments }) => segments.map(unitsOfSegment));
        return [shapeOf([run(unionOfAll(units))])];
      }
      const [first = '', ...others] = templateText.split(oldText);
      return others.reduce<readonly Shape[]>(
        (so, piece) => concatenateAll(concatenateAll(so, [shape]), [literal(piece)]),
        [literal(first)],
      );
    },
  });
}

function replaceEveryMatch(view: CallView): Abstract {
  const regex = regexAt(view);
  const value = view.at(places.replacementValue);
  const text = knownText(value);
  if (regex === undefined || text === undefined)
    return mapShapes(view, { isSafe: false, change: () => [anyText] });
  if (regex === 'invalid') return never;
  const parsed = regex.parseReplacement(text);
  if ('error' in parsed) return never;
  const { replacement } = parsed;
  const own = replacement.parts.flatMap((part) => (part.kind === 'Text' ? [part.text] : [])).join('');
  const references = replacement.parts.filter(({ kind }) => kind !== 'Text').length;
  const putIn: PutIn =
    references === 0
      ? putText(own)
      : {
          text: undefined,
          units: unitsIn(own),
          maxLength: own.length,
          references,
          reachesOut:
            hasLook(regex.tree.root) ||
            replacement.parts.some(({ kind }) => kind !== 'Text' && kind !== 'Group'),
        };
  return mapShapes(view, {
    change: (shape) =>
      exactly(shape, (constant) => regex.replace(constant, replacement)) ??
      replaceMatches(shape, regex.tree, putIn),
  });
}

function replaceGroup(view: CallView): Abstract {
  const regex = regexAt(view);
  const name = knownText(view.at(places.regexGroupName));
  const value = view.at(places.replacementValue);
  const text = knownText(value);
  if (regex === 'invalid' || (regex !== undefined && name !== undefined && !regex.hasGroup(name)))
    return never;
  if (regex === undefined || name === undefined || text === undefined) {
    return mapShapes(view, { isSafe: false, change: () => [anyText] });
  }
  const { root, groups } = regex.tree;
  const group = groups.findIndex((known) => known.name === name);
  const spans = group === 0 || spansMatch(root, group);
  return mapShapes(view, {
    isSafe: isSingle(value),
    change: (shape) => {
      const exact = exactly(shape, (constant) => regex.replaceGroup(constant, name, text));
      if (exact !== undefined) return exact;
      if (spans) return replaceMatches(shape, regex.tree, putText(text));
      const captures = group === -1 ? [root] : capturesOf(root, group);
      if (text !== '') return [anyOf([shape, literal(text)])];
      const consumed = unionOfAll(captures.map(consumedUnits));
      return [replaceUnits(shape, { consumed, gone: noUnits, isOne: false, putIn: putText('') })];
    },
  });
}

/** The source where it has a value, else a part of the other attribute's. */
function takeFromAttribute(view: CallView): Abstract {
  const source = view.at(places.source);
  const other = view.at(places.replacementAttributeName);
  const regex = regexAt(view);
  const name = knownText(view.at(places.regexGroupName));
  if (regex === 'invalid' || (regex !== undefined && name !== undefined && !regex.hasGroup(name)))
    return never;
  const reads = source.canBeNull || source.canBeList || admitsEmpty(source.shapes);
  const own = notEmpty(source.shapes);
  const group = regex?.tree.groups.findIndex((known) => known.name === name) ?? -1;
  const captured =
    regex === undefined || group < 1 || hasLook(regex.tree.root)
      ? undefined
      : unionOfAll(capturesOf(regex.tree.root, group).map(consumedUnits));
  const taken = reads
    ? [
        emptyShape,
        ...other.shapes.map((shape) =>
          remains(shape, captured === undefined ? noUnits : complementOf(captured)),
        ),
      ]
    : [];
  return abstractOf({
    canBeList: source.canBeList,
    canBeText: reads || source.canBeText,
    shapes: [...own, ...taken],
    canInterrupt: regex === undefined || name === undefined || other.canBeList,
  });
}

/** The pattern when it is known; whether it is one depends on the user where it is not. */
function regexAt(view: CallView): Regex | 'invalid' | undefined {
  const text = knownText(view.at(places.regexPattern));
  if (text === undefined) return undefined;
  const compiled = compileRegex(text);
  return 'error' in compiled ? 'invalid' : compiled.regex;
}

/** A constant is changed as a user's value would be, unless the pattern runs away on it. */
function exactly(shape: Shape, change: (text: string) => string): readonly Shape[] | undefined {
  const text = textOf(shape);
  if (text === undefined) return undefined;
  try {
    return [literal(change(text))];
  } catch (thrown) {
    if (thrown instanceof RegexUnanswered) return undefined;
    throw thrown;
  }
}

function putInOf(value: Abstract): PutIn {
  const text = knownText(value);
  if (text !== undefined) return putText(text);
  return {
    text: undefined,
    units: value.units,
    maxLength: value.maxLength,
    references: 0,
    reachesOut: false,
  };
}

function anyOf(shapes: readonly Shape[]): Shape | undefined {
  return shapeOf([run(unionOfAll(shapes.flatMap(({ segments }) => segments.map(unitsOfSegment))))]);
}

const anyText = shapeOf([run([0, 0xffff])]) as Shape;

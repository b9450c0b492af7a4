import { toBoolean } from '../../values/convert.ts';
import { abstractOf, changed, either, filled, never, onlyNull } from '../abstract.ts';
import type { Abstract } from '../analysis.ts';
import { assuming } from '../assuming.ts';
import { knownText } from '../foldCall.ts';
import { literal } from '../shape.ts';
import { admitsEmpty, anyAdmits, notEmpty } from '../shapes.ts';
import type { CallView, Transfer } from './transfer.ts';

export const iif: Transfer = (view) => {
  const condition = view.at(0);
  const { canHold, canFail } = truthOf(condition);
  const [test] = view.call.arguments;
  const whenTrue = view.under(1, assuming(test, true, view));
  const whenFalse = view.under(2, assuming(test, false, view));
  const branches = [...(canHold ? [whenTrue] : []), ...(canFail ? [whenFalse] : [])];
  return changed(either(...branches), {
    deterministic: condition.deterministic && branches.every(({ deterministic }) => deterministic),
    canInterrupt:
      condition.canInterrupt ||
      !isBoolean(condition) ||
      branches.length === 0 ||
      branches.some(({ canInterrupt }) => canInterrupt),
  });
};

function truthOf({ canBeNull, canBeList, texts, shapes }: Abstract): { canHold: boolean; canFail: boolean } {
  if (texts === undefined) return { canHold: true, canFail: true };
  const truths = texts.map(toBoolean);
  return {
    canHold: truths.includes(true),
    canFail: canBeNull || truths.includes(false) || (canBeList && admitsEmpty(shapes)),
  };
}

function isBoolean({ canBeList, texts }: Abstract): boolean {
  return !canBeList && texts !== undefined && texts.every((text) => toBoolean(text) !== undefined);
}

/** A null or empty source equals the key ""; of equal keys the first counts. */
export const switchOn: Transfer = (view) => {
  const source = view.at(0);
  const places = view.call.arguments.length;
  const branches: Abstract[] = [];
  const met = new Set<string>();
  let allKeysKnown = true;
  let canInterrupt = source.canBeList;
  for (let place = 2; place + 1 < places; place += 2) {
    const keyValue = view.at(place);
    const key = knownText(keyValue);
    canInterrupt ||= keyValue.canInterrupt || keyValue.canBeList;
    if (key === undefined) allKeysKnown = false;
    const value = view.under(place + 1, key === undefined ? view.knowledge : assumingText(view, key));
    if (key !== undefined && (met.has(key) || !canEqual(source, key))) continue;
    if (key !== undefined) met.add(key);
    branches.push(value);
  }
  const byDefault = view.under(1, met.has('') ? assumingFilled(view) : view.knowledge);
  if (!allKeysKnown || canBeOther(source, met)) branches.push(byDefault);
  return changed(branches.length === 0 ? never : either(...branches), {
    deterministic: source.deterministic && branches.every(({ deterministic }) => deterministic),
    canInterrupt: canInterrupt || source.canInterrupt || branches.some((branch) => branch.canInterrupt),
  });
};

function canEqual({ canBeNull, canBeList, canBeText, shapes }: Abstract, key: string): boolean {
  if (key === '' && (canBeNull || canBeList)) return true;
  return canBeText && anyAdmits(shapes, key);
}

function canBeOther(
  { canBeNull, canBeList, canBeText, texts }: Abstract,
  keys: ReadonlySet<string>,
): boolean {
  if ((canBeNull || canBeList) && !keys.has('')) return true;
  return canBeText && !(texts?.every((text) => keys.has(text)) ?? false);
}

/** In the value of a key, a source that is an attribute holds that key. */
function assumingText(view: CallView, key: string): CallView['knowledge'] {
  const node = view.node(0);
  if (node?.kind !== 'Attribute') return view.knowledge;
  const source = view.at(0);
  const known =
    key === ''
      ? changed(source, { shapes: [literal('')] })
      : changed(source, { canBeNull: false, canBeList: false, shapes: [literal(key)] });
  return new Map([...view.knowledge, [node.name, known]]);
}

function assumingFilled(view: CallView): CallView['knowledge'] {
  const node = view.node(0);
  if (node?.kind !== 'Attribute') return view.knowledge;
  return new Map([...view.knowledge, [node.name, filled(view.at(0))]]);
}

export const coalesce: Transfer = (view) => {
  const candidates: Abstract[] = [];
  let last = onlyNull;
  for (let place = 0; place < view.call.arguments.length; place++) {
    const value = view.at(place);
    // Those after a certain value are looked at for their own nodes only.
    if (!last.canBeNull) continue;
    last = value;
    candidates.push(changed(value, { canBeNull: false }));
  }
  return changed(either(...candidates), { canBeNull: last.canBeNull });
};

/** The first candidate that is free; null and empty ones are passed over. */
export const selectUniqueValue: Transfer = (view) => {
  const candidates = view.call.arguments.map((_, place) => view.at(place));
  return abstractOf({
    shapes: candidates.flatMap((candidate) => (candidate.canBeText ? notEmpty(candidate.shapes) : [])),
    deterministic: candidates.every(({ deterministic }) => deterministic),
    canInterrupt: true,
  });
};

export const ignoreFlow: Transfer = (view) => {
  const value = view.at(0);
  const canBeEmpty = value.canBeNull || value.canBeList || admitsEmpty(value.shapes);
  return changed(filled(value), { canInterrupt: canBeEmpty });
};

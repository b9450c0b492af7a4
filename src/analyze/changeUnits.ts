import { differenceOf, disjoint, type UnitSet, unionOf, unitSetOf } from '../regex/index.ts';
import { run, type Shape, shapeOf } from './shape.ts';

/** What a function that changes each code unit by itself does to sets of units. */
export type UnitImage = (set: UnitSet) => UnitSet;

const surrogates: UnitSet = [0xd800, 0xdfff];

/**
 * The image of sets under a change that gives one unit for one. Letters beyond the BMP change into such letters, so a half of
 * a pair may become any other half.
 */
export function imageUnder(change: (text: string) => string): UnitImage {
  let changes: readonly (readonly [from: number, to: number])[] | undefined;
  const known = new WeakMap<UnitSet, UnitSet>();
  return (set) => {
    let image = known.get(set);
    if (image === undefined) {
      changes ??= changesOf(change);
      image = imageOf(set, changes);
      known.set(set, image);
    }
    return image;
  };
}

/** The shape of the changed texts; each literal is changed as it is. */
export function changeEachUnit(
  { segments, minLength, maxLength }: Shape,
  image: UnitImage,
  change: (text: string) => string,
): Shape | undefined {
  return shapeOf(
    segments.map((segment) =>
      typeof segment === 'string' ? change(segment) : run(image(segment.units), segment.min, segment.max),
    ),
    minLength,
    maxLength,
  );
}

/** All units that change, found by changing the text of all of them at once. */
function changesOf(change: (text: string) => string): (readonly [number, number])[] {
  let all = '';
  for (let unit = 0; unit <= 0xffff; unit++) {
    if (unit < surrogates[0]! || unit > surrogates[1]!) all += String.fromCharCode(unit);
  }
  const image = change(all);
  const changes: (readonly [number, number])[] = [];
  for (let i = 0; i < all.length; i++) {
    const [from, to] = [all.charCodeAt(i), image.charCodeAt(i)];
    if (from !== to) changes.push([from, to]);
  }
  return changes;
}

function imageOf(set: UnitSet, changes: readonly (readonly [number, number])[]): UnitSet {
  const gone: number[] = [];
  const come: number[] = [];
  let range = 0;
  for (const [from, to] of changes) {
    while (range < set.length && set[range + 1]! < from) range += 2;
    if (range >= set.length) break;
    if (set[range]! > from) continue;
    gone.push(from, from);
    come.push(to, to);
  }
  const kept = differenceOf(set, unitSetOf(gone));
  const image = unionOf(kept, unitSetOf(come));
  return disjoint(set, surrogates) ? image : unionOf(image, surrogates);
}

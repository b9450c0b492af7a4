import { alphabets } from './alphabets.ts';

/** Which signs may be used so that no value that was seen can come out again. */
export interface AvoidedValues {
  /** Takes a value into account. */
  readonly add: (value: string) => void;
  /** Those of some signs that may be used. */
  readonly keep: (signs: readonly string[]) => readonly string[];
}

/**
 * Keeps one code unit of each value out of use, and remembers nothing but these units: a text without them cannot contain
 * any of the values. Values below 4 code units are let pass, and so are those with a letter that `alphabets` does not have,
 * as it is never made. Of a value the unit goes that is most likely to be in others too, so that few go.
 */
export function avoidValues(): AvoidedValues {
  const avoided = new Set<string>();
  return {
    add(value) {
      if (value.length < SHORTEST) return;
      const units = value.split('');
      if (units.some((unit) => avoided.has(unit) || isNeverMade(unit))) return;
      avoided.add(units.reduce((best, unit) => (costOf(unit) < costOf(best) ? unit : best)));
    },
    keep: (signs) => signs.filter((sign) => !sign.split('').some((unit) => avoided.has(unit))),
  };
}

/** Shorter values are no secret: any text of some length holds them. */
const SHORTEST = 4;

const made: ReadonlySet<string> = new Set(Object.values(alphabets).flat().join(''));

function isNeverMade(unit: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(unit) && !made.has(unit);
}

/**
 * What goes first: letters and digits by how many values have them, then other letters, then rare signs. The rarest letters
 * and digits and the signs that shapes are known by go last, so that something of each class is left.
 */
function costOf(unit: string): number {
  const place = commonest.indexOf(unit);
  if (place !== -1) return place;
  if (lastToGo.has(unit)) return 300;
  return /[\p{L}\p{M}\p{Cs}]/u.test(unit) ? 100 : 200;
}

const commonest = 'eariontslEARIONTSLudhmckgbpyUDHMCKGBPYvfVF1023456';
const lastToGo: ReadonlySet<string> = new Set("wjzxqWJZXQ789.@-' ");

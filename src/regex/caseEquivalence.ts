import { lowercasableSet } from './unicodeSets.ts';
import { contains, type UnitSet, unionOf, unitSetOf } from './unitSet.ts';

/**
 * Ignore-case equivalence of .NET 7 and later: two units are equal when they have the same simple lower case, so
 * one unit never equals two (no ß and ss) and ς does not equal Σ. The letter i follows the culture: under the
 * invariant culture i equals I only, else (Turkish and Azeri are not supported) also U+0130.
 * (spec/dotnet-semantics.md, section 3, D)
 */
export interface CaseEquivalence {
  /** Every unit equal to the given one, itself included. */
  readonly equalTo: (unit: number) => UnitSet;
  /** The set with everything equal to one of its members added. */
  readonly closure: (set: UnitSet) => UnitSet;
  /** A unit that stands for all those equal to the given one. */
  readonly fold: (unit: number) => number;
}

const CAPITAL_I_WITH_DOT = 0x130;

function buildEquivalence(invariant: boolean): CaseEquivalence {
  const lower = new Uint16Array(0x10000);
  for (let unit = 0; unit < lower.length; unit += 1) lower[unit] = unit;
  const lowercasable = lowercasableSet();
  const families = new Map<number, number[]>();
  for (let i = 0; i < lowercasable.length; i += 2) {
    for (let unit = lowercasable[i]!; unit <= lowercasable[i + 1]!; unit += 1) {
      if (unit === CAPITAL_I_WITH_DOT && invariant) continue;
      const small =
        unit === CAPITAL_I_WITH_DOT ? 0x69 : String.fromCharCode(unit).toLowerCase().charCodeAt(0);
      lower[unit] = small;
      const family = families.get(small);
      if (family === undefined) families.set(small, [small, unit]);
      else family.push(unit);
    }
  }
  const setOf = (units: readonly number[]) => unitSetOf(units.flatMap((unit) => [unit, unit]));
  return {
    fold: (unit) => lower[unit]!,
    equalTo: (unit) => setOf(families.get(lower[unit]!) ?? [unit]),
    closure: (set) => {
      const added: number[] = [];
      for (const family of families.values()) {
        if (family.some((unit) => contains(set, unit))) for (const unit of family) added.push(unit, unit);
      }
      return unionOf(set, unitSetOf(added));
    },
  };
}

let invariantEquivalence: CaseEquivalence | undefined;
let cultureEquivalence: CaseEquivalence | undefined;

/** The equivalence of the invariant culture, or of any other culture but Turkish and Azeri. Built on first use. */
export function caseEquivalence(invariant: boolean): CaseEquivalence {
  if (invariant) {
    invariantEquivalence ??= buildEquivalence(true);
    return invariantEquivalence;
  }
  cultureEquivalence ??= buildEquivalence(false);
  return cultureEquivalence;
}

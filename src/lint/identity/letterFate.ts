import type { AttributeReference } from '../../../grammar/index.ts';
import type { RuleContext } from '../rule.ts';
import { type NameKind, nameKindOf } from './nameKind.ts';
import { firstFor, lettersIn, mayStand } from './survivors.ts';
import { trialsOf } from './trials.ts';

/** A name with a letter above ASCII, the same with its plain letter, and without it. */
export interface LetterName {
  readonly letter: string;
  readonly name: string;
  readonly plain: string;
  readonly without: string;
}

/** What becomes of a letter that may not stand in the value. */
export interface LetterFate {
  /** It comes through, or it is missing where its plain letter would stand. */
  readonly fate: 'kept' | 'lost';
  readonly attribute: AttributeReference;
  readonly name: string;
  readonly value: string;
}

/** The first attribute whose letter comes through or is lost; `undefined` where it becomes a plain one. */
export function fateOf(letters: readonly LetterName[], context: RuleContext): LetterFate | undefined {
  const kind = nameKindOf(context);
  const trials = kind && trialsOf(context);
  if (trials === undefined || kind === undefined) return undefined;
  for (const { letter, name, plain, without } of letters) {
    if (mayStand(kind, letter)) continue;
    const found = firstFor(trials, (attribute, base): LetterFate | undefined => {
      const valuesFor = (given: string) => trials.valuesFor(new Map([...base, [attribute.name, given]]));
      const values = valuesFor(name);
      const kept = values.find((value) => holdsLetter(kind, value, letter));
      if (kept !== undefined) return { fate: 'kept', attribute, name, value: kept };
      const [cut, made] = [valuesFor(without), valuesFor(plain)];
      const lost = values.find((value, index) => value === cut[index] && value !== made[index]);
      return lost === undefined ? undefined : { fate: 'lost', attribute, name, value: lost };
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

function holdsLetter(kind: NameKind, value: string, letter: string): boolean {
  const letters = lettersIn(kind, value);
  return (
    letters.includes(letter) ||
    letters.includes(letter.toLowerCase()) ||
    letters.includes(letter.toUpperCase())
  );
}

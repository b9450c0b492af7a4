import { compileRegex } from '../regex/index.ts';
import { toText, toTexts } from '../values/convert.ts';
import type { Value } from '../values/value.ts';

/** A filterClause of a scoping filter (schema-format.md section 3). */
export interface Clause {
  readonly operator: string;
  readonly attribute: string;
  readonly values: readonly string[];
}

export interface ClauseGroup {
  readonly name: string;
  readonly clauses: readonly Clause[];
}

/**
 * Whether a clause holds for a value: the documented operators and those whose names say what they do. `undefined` for
 * an operator that is not known, which the emulator refuses when the schema is put. Texts compare without case (A); a
 * pattern that cannot be run in reasonable time does not match.
 */
export function clauseTest({ operator, values }: Clause): ((value: Value) => boolean) | undefined {
  const [wanted = ''] = values;
  const text = (value: Value) => toTexts(value).join(';');
  switch (operator) {
    case 'EQUALS':
      return (value) => value !== null && text(value).toLowerCase() === wanted.toLowerCase();
    case 'NOT EQUALS':
      return (value) => text(value).toLowerCase() !== wanted.toLowerCase();
    case 'IS TRUE':
      return (value) => isWord(value, 'true');
    case 'IS FALSE':
      return (value) => isWord(value, 'false');
    case 'IS NULL':
      return (value) => value === null || value === '';
    case 'IS NOT NULL':
    case 'PRESENT':
      return (value) => value !== null && value !== '';
    case 'INCLUDES':
      return (value) => text(value).toLowerCase().includes(wanted.toLowerCase());
    case 'ENDS_WITH':
      return (value) => text(value).toLowerCase().endsWith(wanted.toLowerCase());
    case 'REGEX MATCH':
    case 'NOT REGEX MATCH': {
      const compiled = compileRegex(wanted);
      if ('error' in compiled) return undefined;
      const { regex } = compiled;
      const isWanted = operator === 'REGEX MATCH';
      return (value) => {
        try {
          return (regex.firstGroup(text(value), '0') !== null) === isWanted;
        } catch {
          return false;
        }
      };
    }
    default:
      return undefined;
  }
}

function isWord(value: Value, word: string): boolean {
  return value !== null && toText(value)?.toLowerCase() === word;
}

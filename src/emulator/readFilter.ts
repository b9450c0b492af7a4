import { refuse } from './graphError.ts';
import { normalPath } from './valueAt.ts';

/** A comparison that a row must meet. */
export interface Comparison<Row> {
  /** In lower case. */
  readonly path: string;
  readonly operator: string;
  readonly value: Literal;
  readonly holds: (row: Row) => boolean;
}

export interface Filter<Row> {
  readonly holds: (row: Row) => boolean;
  /** Comparisons that every row meets for which the filter holds, for who can find rows by them. */
  readonly required: readonly Comparison<Row>[];
}

/**
 * Compiles a `$filter`: eq, ne, gt, ge, lt, le, contains, startswith, and, or, not and parentheses (bulk-upload.md section
 * 8: D and what official clients use). Names of properties count without case, values with it (D). Anything else is
 * refused with 400, as Graph does. `readerOf` says how to read a path from a row.
 */
export function readFilter<Row>(
  text: string,
  readerOf: (path: string) => (row: Row) => unknown,
): Filter<Row> {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = () => tokens[at]?.toLowerCase();
  const accept = (word: string) => peek() === word && ++at > 0;
  const next = () => tokens[at++] ?? invalid(text);
  const expect = (word: string) => accept(word) || invalid(text);

  function readOr(): Filter<Row> {
    const parts = [readAnd()];
    while (accept('or')) parts.push(readAnd());
    if (parts.length === 1) return parts[0]!;
    return { holds: (row) => parts.some(({ holds }) => holds(row)), required: [] };
  }

  function readAnd(): Filter<Row> {
    const parts = [readOne()];
    while (accept('and')) parts.push(readOne());
    if (parts.length === 1) return parts[0]!;
    return {
      holds: (row) => parts.every(({ holds }) => holds(row)),
      required: parts.flatMap(({ required }) => required),
    };
  }

  function readOne(): Filter<Row> {
    if (accept('not')) {
      const { holds } = readOne();
      return { holds: (row) => !holds(row), required: [] };
    }
    if (accept('(')) {
      const inner = readOr();
      expect(')');
      return inner;
    }
    const name = next();
    return accept('(') ? readCall(name.toLowerCase()) : readComparison(normalPath(name));
  }

  function readComparison(path: string): Filter<Row> {
    const operator = next().toLowerCase();
    const isMet = comparisons.get(operator) ?? invalid(text);
    const value = literalOf(next(), text);
    const read = readerOf(path);
    const holds = (row: Row) => isMet(compare(read(row), value));
    return { holds, required: [{ path, operator, value, holds }] };
  }

  function readCall(name: string): Filter<Row> {
    const read = readerOf(normalPath(next()));
    expect(',');
    const wanted = literalOf(next(), text);
    expect(')');
    if (typeof wanted !== 'string' || (name !== 'contains' && name !== 'startswith')) return invalid(text);
    const holds = (row: Row) => {
      const value = read(row);
      return (
        typeof value === 'string' && (name === 'contains' ? value.includes(wanted) : value.startsWith(wanted))
      );
    };
    return { holds, required: [] };
  }

  const filter = readOr();
  return at === tokens.length ? filter : invalid(text);
}

// Longer filters are not sent by any client, and each word could be a level of depth.
const maxTokens = 400;

function tokensOf(text: string): readonly string[] {
  const tokens = text.match(/'(?:[^']|'')*'|[(),]|[^\s(),']+/g) ?? [];
  const isWhole =
    tokens.join('').length ===
    text.replace(/'(?:[^']|'')*'|\s+/g, (part) => (part.trim() === '' ? '' : part)).length;
  return isWhole && tokens.length <= maxTokens ? tokens : invalid(text);
}

function invalid(text: string): never {
  return refuse(400, 'BadRequest', 'Invalid filter clause.', {
    reason: `The filter is: ${text.slice(0, 200)}`,
  });
}

export type Literal = string | number | boolean | null;

function literalOf(token: string, text: string): Literal {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (/^\d{4}-\d{2}-\d{2}/.test(token) && !Number.isNaN(Date.parse(token))) return token;
  if (/^-?\d+(?:\.\d+)?$/.test(token)) return Number(token);
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(token)) return token;
  const constants: Readonly<Record<string, Literal>> = { true: true, false: false, null: null };
  return Object.hasOwn(constants, token.toLowerCase()) ? constants[token.toLowerCase()]! : invalid(text);
}

const comparisons = new Map<string, (order: number | undefined) => boolean>([
  ['eq', (order) => order === 0],
  ['ne', (order) => order !== 0],
  ['gt', (order) => order !== undefined && order > 0],
  ['ge', (order) => order !== undefined && order >= 0],
  ['lt', (order) => order !== undefined && order < 0],
  ['le', (order) => order !== undefined && order <= 0],
]);

export const timeText = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/i;

/** Negative, zero or positive; `undefined` for values that cannot be compared. */
function compare(value: unknown, wanted: Literal): number | undefined {
  if (wanted === null || value === null || value === undefined)
    return (value ?? null) === wanted ? 0 : undefined;
  if (typeof value !== typeof wanted) return undefined;
  if (typeof value === 'string' && timeText.test(value) && timeText.test(wanted as string)) {
    return Date.parse(value) - Date.parse(wanted as string);
  }
  return value === wanted ? 0 : (value as string) < (wanted as string) ? -1 : 1;
}

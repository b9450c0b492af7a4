import { refuse } from './graphError.ts';

/** Whether a resource is meant. */
export type Filter = (resource: unknown) => boolean;

/**
 * Compiles a `$filter`: eq, ne, gt, ge, lt, le, contains, startswith, and, or, not and parentheses (bulk-upload.md section
 * 8: D and what official clients use). Names of properties count without case, values with it (D). Anything else is
 * refused with 400, as Graph does.
 */
export function readFilter(text: string): Filter {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = () => tokens[at]?.toLowerCase();
  const accept = (word: string) => peek() === word && ++at > 0;
  const next = () => tokens[at++] ?? invalid(text);
  const expect = (word: string) => accept(word) || invalid(text);

  function readOr(): Filter {
    const parts = [readAnd()];
    while (accept('or')) parts.push(readAnd());
    return parts.length === 1 ? parts[0]! : (resource) => parts.some((part) => part(resource));
  }

  function readAnd(): Filter {
    const parts = [readOne()];
    while (accept('and')) parts.push(readOne());
    return parts.length === 1 ? parts[0]! : (resource) => parts.every((part) => part(resource));
  }

  function readOne(): Filter {
    if (accept('not')) {
      const part = readOne();
      return (resource) => !part(resource);
    }
    if (accept('(')) {
      const inner = readOr();
      expect(')');
      return inner;
    }
    const name = next();
    if (accept('(')) return readCall(name.toLowerCase());
    const holds = comparisons.get(next().toLowerCase()) ?? invalid(text);
    const wanted = literalOf(next(), text);
    const path = pathOf(name);
    return (resource) => holds(compare(valueAt(resource, path), wanted));
  }

  function readCall(name: string): Filter {
    const path = pathOf(next());
    expect(',');
    const wanted = literalOf(next(), text);
    expect(')');
    if (typeof wanted !== 'string' || (name !== 'contains' && name !== 'startswith')) return invalid(text);
    return (resource) => {
      const value = valueAt(resource, path);
      return (
        typeof value === 'string' && (name === 'contains' ? value.includes(wanted) : value.startsWith(wanted))
      );
    };
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

type Literal = string | number | boolean | null;

function literalOf(token: string, text: string): Literal {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (/^\d{4}-\d{2}-\d{2}/.test(token) && !Number.isNaN(Date.parse(token))) return token;
  if (/^-?\d+(?:\.\d+)?$/.test(token)) return Number(token);
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(token)) return token;
  const constants: Readonly<Record<string, Literal>> = { true: true, false: false, null: null };
  return Object.hasOwn(constants, token.toLowerCase()) ? constants[token.toLowerCase()]! : invalid(text);
}

const comparisons: ReadonlyMap<string, (order: number | undefined) => boolean> = new Map([
  ['eq', (order) => order === 0],
  ['ne', (order) => order !== 0],
  ['gt', (order) => order !== undefined && order > 0],
  ['ge', (order) => order !== undefined && order >= 0],
  ['lt', (order) => order !== undefined && order < 0],
  ['le', (order) => order !== undefined && order <= 0],
] satisfies [string, (order: number | undefined) => boolean][]);

const timeText = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/i;

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

/** Names of an older form of the resource that clients still send (section 8). */
const oldNames: ReadonlyMap<string, string> = new Map([
  ['statusinfo', 'provisioningstatusinfo'],
  ['action', 'provisioningaction'],
]);

/** The names on the way to a value, in lower case. */
export function pathOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split('/')
    .map((name) => oldNames.get(name) ?? name);
}

/** The value that a path leads to, its names without regard to case. */
export function valueAt(resource: unknown, path: readonly string[]): unknown {
  let value = resource;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    const key = Object.keys(value).find((each) => each.toLowerCase() === name);
    value = key === undefined ? undefined : (value as Record<string, unknown>)[key];
  }
  return value;
}

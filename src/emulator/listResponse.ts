import { refuse } from './graphError.ts';
import type { Listing, Resource } from './listing.ts';
import { matchingPositions, type Stretch } from './matchingPositions.ts';
import { readFilter } from './readFilter.ts';
import type { SortedLists } from './sortedLists.ts';
import { normalPath } from './valueAt.ts';

/**
 * A page of a list as Graph prints it, by `$filter`, `$orderby`, `$top`, `$skiptoken` and `$select`; at most 1,000 of its
 * resources (A), with a link to the rest. Who follows the links sees each entry once and misses none that was there at the
 * beginning, whatever comes in the meantime; all pages together take one walk through the list.
 */
export function listResponse(request: Request, listing: Listing, sortedLists: SortedLists): Response {
  const url = new URL(request.url);
  const filterText = url.searchParams.get('$filter');
  const filter = filterText === null ? undefined : readFilter(filterText, listing.readerOf);
  const order = readOrder(url.searchParams.get('$orderby'));
  const top = Math.min(wholeNumber(url.searchParams.get('$top'), '$top') ?? maxPage, maxPage);
  const token = url.searchParams.get('$skiptoken');
  const isOwnOrder =
    order === undefined || (order.path === listing.ascendsBy && order.isDescending === listing.isNewestFirst);
  const { positions, next } = isOwnOrder
    ? pageOf(matchingPositions(listing, filter, stretchAfter(token, listing)), top, listing)
    : sortedPage(token, top, listing, (stretch) => {
        const name = JSON.stringify([listing.entity, filterText, order, stretch]);
        // A first page is of now, also where users have changed since somebody asked the same.
        const known = token === null ? undefined : sortedLists.get(name);
        const list = known ?? sorted([...matchingPositions(listing, filter, stretch)], order, listing);
        if (known === undefined) sortedLists.put(name, list);
        return list;
      });
  const body: Record<string, unknown> = {
    '@odata.context': `${url.origin}/v1.0/$metadata#${listing.entity}`,
    value: select(positions.map(listing.resourceAt), url.searchParams.get('$select')),
  };
  if (next !== undefined) {
    url.searchParams.set('$skiptoken', next);
    body['@odata.nextLink'] = url.href;
  }
  return jsonResponse(body);
}

export function jsonResponse(body: unknown): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
}

const maxPage = 1000;

/** Positions, and the token of the page after them. */
interface Page {
  readonly positions: readonly number[];
  readonly next: string | undefined;
}

/** In the list's own order a token says between which positions the rest begins. */
function pageOf(matching: Iterable<number>, top: number, { isNewestFirst }: Listing): Page {
  const positions: number[] = [];
  for (const position of matching) {
    if (positions.length === top) return { positions, next: String(isNewestFirst ? position + 1 : position) };
    positions.push(position);
  }
  return { positions, next: undefined };
}

function stretchAfter(token: string | null, { first, end, isNewestFirst }: Listing): Stretch {
  const bound = wholeNumber(token, '$skiptoken');
  if (bound === undefined) return { first, end };
  return isNewestFirst ? { first, end: Math.min(bound, end) } : { first: Math.max(bound, first), end };
}

/** In another order a token says which entries were there at the beginning, and how many of them have been given. */
function sortedPage(
  token: string | null,
  top: number,
  { first, end }: Listing,
  sort: (stretch: Stretch) => readonly number[],
): Page {
  const parts = /^(\d{1,9})-(\d{1,9})-(\d{1,9})$/
    .exec(token ?? `${first}-${end}-0`)
    ?.slice(1)
    .map(Number);
  if (parts === undefined) refuse(400, 'BadRequest', 'Invalid value for $skiptoken.');
  const [from, to, skipped] = parts as [number, number, number];
  const positions = sort({ first: from, end: Math.min(to, end) });
  const given = skipped + top;
  return {
    positions: positions.slice(skipped, given),
    next: given < positions.length ? `${from}-${to}-${given}` : undefined,
  };
}

function wholeNumber(text: string | null, name: string): number | undefined {
  if (text === null) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) refuse(400, 'BadRequest', `Invalid value for ${name}.`);
  return Number(text);
}

interface Order {
  /** In lower case. */
  readonly path: string;
  readonly isDescending: boolean;
}

function readOrder(text: string | null): Order | undefined {
  if (text === null) return undefined;
  const match = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/i.exec(text);
  if (match === null) refuse(400, 'BadRequest', 'Invalid value for $orderby.');
  return { path: normalPath(match[1]!), isDescending: match[2]?.toLowerCase() === 'desc' };
}

/** By the texts of the values; equal ones stay in the order of the list. */
function sorted(
  positions: readonly number[],
  { path, isDescending }: Order,
  { readerOf }: Listing,
): readonly number[] {
  const read = readerOf(path);
  const sign = isDescending ? -1 : 1;
  return positions
    .map((position) => ({ position, key: String(read(position) ?? '') }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -sign : sign))
    .map(({ position }) => position);
}

function select(resources: readonly Resource[], names: string | null): readonly Resource[] {
  if (names === null) return resources;
  const wanted = new Set(names.split(',').map((name) => name.trim().toLowerCase()));
  return resources.map((resource) =>
    Object.fromEntries(Object.entries(resource).filter(([name]) => wanted.has(name.toLowerCase()))),
  );
}

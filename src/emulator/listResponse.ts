import { refuse } from './graphError.ts';
import { pathOf, readFilter, valueAt } from './readFilter.ts';

export type Resource = Readonly<Record<string, unknown>>;

/**
 * A list of resources as Graph prints it, by `$filter`, `$orderby`, `$top`, `$skiptoken` and `$select`; at most 1,000 of
 * them (A), with a link to the rest.
 */
export function listResponse(request: Request, entity: string, resources: Iterable<Resource>): Response {
  const url = new URL(request.url);
  const filterText = url.searchParams.get('$filter');
  const filter = filterText === null ? () => true : readFilter(filterText);
  const orderBy = url.searchParams.get('$orderby');
  const top = Math.min(wholeNumber(url, '$top') ?? maxPage, maxPage);
  const skipped = wholeNumber(url, '$skiptoken') ?? 0;
  const found: Resource[] = [];
  for (const resource of resources) {
    // In their own order the rest need not be made: one more than the page tells that there is a rest.
    if (orderBy === null && found.length > skipped + top) break;
    if (filter(resource)) found.push(resource);
  }
  if (orderBy !== null) sort(found, orderBy);
  const page = found.slice(skipped, skipped + top);
  const body: Record<string, unknown> = {
    '@odata.context': `${url.origin}/v1.0/$metadata#${entity}`,
    value: select(page, url.searchParams.get('$select')),
  };
  if (skipped + top < found.length) {
    url.searchParams.set('$skiptoken', String(skipped + top));
    body['@odata.nextLink'] = url.href;
  }
  return jsonResponse(body);
}

export function jsonResponse(body: unknown): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
}

const maxPage = 1000;

function wholeNumber({ searchParams }: URL, name: string): number | undefined {
  const text = searchParams.get(name);
  if (text === null) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) refuse(400, 'BadRequest', `Invalid value for ${name}.`);
  return Number(text);
}

function sort(resources: Resource[], orderBy: string): void {
  const match = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/i.exec(orderBy);
  if (match === null) refuse(400, 'BadRequest', 'Invalid value for $orderby.');
  const path = pathOf(match[1]!);
  const sign = match[2]?.toLowerCase() === 'desc' ? -1 : 1;
  const keyed = resources.map((resource) => ({ resource, key: String(valueAt(resource, path) ?? '') }));
  keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -sign : sign));
  for (const [index, { resource }] of keyed.entries()) resources[index] = resource;
}

function select(resources: readonly Resource[], names: string | null): readonly Resource[] {
  if (names === null) return resources;
  const wanted = new Set(names.split(',').map((name) => name.trim().toLowerCase()));
  return resources.map((resource) =>
    Object.fromEntries(Object.entries(resource).filter(([name]) => wanted.has(name.toLowerCase()))),
  );
}

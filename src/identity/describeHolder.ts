import { printable, quote } from './describe.ts';
import type { Holder } from './directory.ts';

/** Such as `` user `bob@contoso.com` (id u1) `` or `row 12`, for the end of a sentence. */
export function describeHolder({ kind, id, name }: Holder): string {
  if (kind === 'row') return printable(id);
  return name === '' ? `the ${kind} ${quote(id)}` : `the ${kind} ${quote(name)} (id ${printable(id)})`;
}

import { jsonAt, objectsAt, parseJson } from '../provisioning/jsonAt.ts';
import type { JsonObject } from '../readers/jsonObject.ts';
import { isJsonObject } from '../readers/jsonObject.ts';
import type { Facts } from './facts.ts';

/** A user record of a request. */
export interface SentRecord {
  readonly source: string;
  /** Which operation of the request, from 1. */
  readonly row: number;
  readonly data: JsonObject;
}

/** The records of all requests, in their order; what is no record is left out. */
export function sentRecords({ requests }: Facts): readonly SentRecord[] {
  return requests.flatMap(({ source, held }) =>
    objectsAt(parseJson(held.body ?? '')?.value, 'Operations').flatMap((operation, index) => {
      const data = jsonAt(operation, 'data');
      return isJsonObject(data) ? [{ source, row: index + 1, data }] : [];
    }),
  );
}

/**
 * What .NET would throw, as a value; every function of this room that can fail gives one instead of throwing.
 * `error` is the reason in words, without a full stop; `position` counts UTF-16 code units from 1, where it helps.
 */
export interface DateFailure {
  readonly error: string;
  readonly position?: number;
}

/** Tells a failure from a value. */
export function isDateFailure(value: object | string | bigint): value is DateFailure {
  return typeof value === 'object' && 'error' in value;
}

/** The limits of the endpoint (bulk-upload.md section 4). */
export const maxOperations = 50;

/** 40 calls in any 5 seconds (D). */
export const shortWindow = { calls: 40, seconds: 5 } as const;

/** Calls in 24 hours for the whole tenant, by licence (D, 2025-07). */
export const dailyCalls = { p1p2: 2000, governance: 6000 } as const;

export type Licence = keyof typeof dailyCalls;

/**
 * How long it takes to send this many requests within the quotas, in seconds from the first to the last: never more
 * than 40 in 5 seconds, and in any 24 hours as many as the licence allows.
 */
export function sendingSeconds(requests: number, licence: Licence): number {
  if (requests === 0) return 0;
  const daily = dailyCalls[licence];
  const fullDays = Math.ceil(requests / daily) - 1;
  const onLastDay = requests - fullDays * daily;
  const windows = Math.ceil(onLastDay / shortWindow.calls) - 1;
  return fullDays * 24 * 3600 + windows * shortWindow.seconds;
}

/** `2026-01-05T08:00:00Z`, without fractions, as the service prints times; from milliseconds since 1970, UTC. */
export function isoTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

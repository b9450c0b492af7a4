/**
 * System.DateTimeOffset: a clock reading with its distance from UTC. `ticks` is the local reading, as for DateTime;
 * `offset` is in minutes, east positive, at most 14 hours either way.
 */
export interface DateTimeOffset {
  readonly ticks: bigint;
  readonly offset: number;
}

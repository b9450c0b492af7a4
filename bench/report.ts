/** One line of the benchmark: a measured ratio, and the most it may be where an aim is set. */
export interface Measurement {
  readonly name: string;
  readonly ours: string;
  readonly byHand: string;
  readonly ratio: number;
  readonly aim?: number;
}

export function measurementLine({ name, ours, byHand, ratio, aim }: Measurement): string {
  const verdict = aim === undefined ? '' : ` (aim ${aim}${ratio > aim ? ', MISSED' : ''})`;
  return `${name.padEnd(46)} ${ours.padStart(18)} ${byHand.padStart(18)} ${ratio.toFixed(2).padStart(7)}${verdict}\n`;
}

export const measurementHeader = `${'(all results were checked)'.padEnd(46)} ${'upnlint'.padStart(18)} ${'by hand'.padStart(18)} ${'ratio'.padStart(7)}\n`;

/** A time in the unit that suits it; `nanoseconds` for one piece of work. */
export function shownTime(nanoseconds: number): string {
  if (nanoseconds >= 1e9) return `${(nanoseconds / 1e9).toFixed(2)} s`;
  if (nanoseconds >= 1e6) return `${(nanoseconds / 1e6).toFixed(1)} ms`;
  return nanoseconds >= 1e4 ? `${(nanoseconds / 1e3).toFixed(1)} µs` : `${nanoseconds.toFixed(0)} ns`;
}

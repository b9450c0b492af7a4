/** A seed for a run that was given none; it is printed, so that the run can be repeated. */
export function randomSeed(): number {
  return globalThis.crypto.getRandomValues(new Uint32Array(1))[0] as number;
}

/**
 * How often a law is tried: as often as UPNLINT_RUNS says (`npm run test:slow`), else as often as suffices from one
 * commit to the next.
 */
export function runs(usual = 250): { readonly numRuns: number } {
  const wanted = process.env.UPNLINT_RUNS;
  return { numRuns: wanted === undefined ? usual : Number(wanted) };
}

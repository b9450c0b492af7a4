import { strictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { median } from './measure.ts';
import { type Measurement, shownTime } from './report.ts';

/** `upnlint --version` against `node -e 0`, in turn. */
export function measureStartUp(command: string, version: string): Measurement {
  const times = Array.from({ length: runs + 2 }, () => {
    const ours = timeOf([command, '--version'], `${version}\n`);
    return [ours, timeOf(['-e', '0'], '')] as const;
  }).slice(2);
  return {
    name: 'upnlint --version, against node -e 0',
    ours: shownTime(median(times.map(([own]) => own))),
    byHand: shownTime(median(times.map(([, node]) => node))),
    ratio: median(times.map(([own, node]) => own / node)),
    aim: 2,
  };
}

function timeOf(args: string[], output: string): number {
  const start = process.hrtime.bigint();
  strictEqual(execFileSync(process.execPath, args, { encoding: 'utf8' }), output);
  return Number(process.hrtime.bigint() - start);
}

const runs = 41;

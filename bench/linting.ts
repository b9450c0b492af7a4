import { strictEqual } from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSchema, plantedMistakes } from './makeSchema.ts';
import { type Measurement, shownTime } from './report.ts';
import { runProcess } from './runProcess.ts';

/**
 * `upnlint lint` of a generated schema of 25 MB by all rules, against a process that only reads and parses the JSON;
 * and of a schema with one mapping, which is the start-up.
 */
export function measureLinting(command: string): Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), 'upnlint-bench-'));
  try {
    const measure = (mappings: number, name: string): Measurement[] => {
      const file = join(folder, `schema-${mappings}.json`);
      writeFileSync(file, makeSchema(mappings));
      const found = plantedMistakes(mappings - 1);
      const ours = runProcess([command, 'lint', file, '--no-config', '--format', 'jsonl'], found > 0 ? 1 : 0);
      strictEqual(ours.output.split('"unknown-function"').length - 1, found);
      const byHand = runProcess(['-e', `JSON.parse(fs.readFileSync(${JSON.stringify(file)}, 'utf8'))`]);
      return [
        {
          name,
          ours: shownTime(ours.nanoseconds),
          byHand: shownTime(byHand.nanoseconds),
          ratio: ours.nanoseconds / byHand.nanoseconds,
        },
        {
          name: `peak memory of that (${Math.round((mappings * 1e9) / ours.nanoseconds)} mappings/s)`,
          ours: `${ours.mebibytes} MiB`,
          byHand: `${byHand.mebibytes} MiB`,
          ratio: ours.mebibytes / byHand.mebibytes,
        },
      ];
    };
    const [startUp] = measure(1, 'lint of one mapping, against JSON.parse of it');
    return [startUp!, ...measure(1000, 'lint of 1,000 mappings, 25 MB, against the same')];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

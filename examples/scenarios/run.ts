// Plays the scenarios, each against an emulator of its own: npx tsx examples/scenarios/run.ts 1-invalid-data-format
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tour } from './tour.ts';

try {
  process.exitCode = await tour(process.argv.slice(2), {
    print: (text) => process.stdout.write(text),
    save: (folder, { name, text }) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), text);
    },
  });
} catch (error) {
  // A folder that cannot be written, or no curl.
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 3;
}

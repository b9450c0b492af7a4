import { readFileSync } from 'node:fs';
import { measureEmulator } from './emulator.ts';
import { measureGuide } from './guide.ts';
import { measureLinting } from './linting.ts';
import { measureMillionUsers } from './millionUsers.ts';
import { measureParsing } from './parsing.ts';
import { measureRegex } from './regexEngines.ts';
import { type Measurement, measurementHeader, measurementLine } from './report.ts';
import { measureStartUp } from './startUp.ts';
import { measureTextFunctions } from './textFunctions.ts';

// Runs in the root of the project, bundled by run.ts; the arguments are the bundled scripts of the bare server and of
// the preview by hand; without the latter only what is quick is measured.
const [bareScript, script] = process.argv.slice(2);
const command = 'bin/upnlint.js';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

process.stdout.write(measurementHeader);
say([measureGuide()]);
say([measureParsing('test/vectors/expressions.jsonl')]);
say(measureRegex());
say(measureTextFunctions());
say([measureStartUp(command, version)]);
say(measureLinting(command));

if (script !== undefined) {
  say(await measureMillionUsers(command, script));
  say(await measureEmulator(command, bareScript!));
}

function say(measurements: readonly Measurement[]): void {
  for (const measurement of measurements) process.stdout.write(measurementLine(measurement));
}

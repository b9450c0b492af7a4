import { readFileSync } from 'node:fs';
import { measureGuide } from './guide.ts';
import { measureLinting } from './linting.ts';
import { measureMillionUsers } from './millionUsers.ts';
import { measureParsing } from './parsing.ts';
import { measureRegex } from './regexEngines.ts';
import { type Measurement, measurementHeader, measurementLine } from './report.ts';
import { measureStartUp } from './startUp.ts';
import { measureTextFunctions } from './textFunctions.ts';

// Runs in the root of the project, bundled by run.ts; the argument is the bundled script that previews by hand.
const [script] = process.argv.slice(2);
const command = 'bin/upnlint.js';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

process.stdout.write(measurementHeader);
say([measureGuide()]);
say([measureParsing('test/vectors/expressions.jsonl')]);
say(measureRegex());
say(measureTextFunctions());
say([measureStartUp(command, version)]);
say(measureLinting(command));
if (script !== undefined) say(await measureMillionUsers(command, script));

function say(measurements: readonly Measurement[]): void {
  for (const measurement of measurements) process.stdout.write(measurementLine(measurement));
}

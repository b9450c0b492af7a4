// Plays a scenario against an emulator of its own: npx tsx examples/scenarios/run.ts 1-invalid-data-format [--curl]
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { namesOf } from './namesOf.ts';
import { runScenario, type Scenario } from './scenario.ts';
import { sendByCurl, sendByFetch } from './send.ts';

const [name = '', ...flags] = process.argv.slice(2);
const folder = new URL(`${name}/`, import.meta.url);
if (name === '' || !existsSync(new URL('scenario.json', folder))) {
  const names = readdirSync(new URL('.', import.meta.url)).filter((each) => /^\d-/.test(each));
  console.error(`Name one of the scenarios: ${names.join(', ')}.`);
  process.exit(2);
}
const readFile = (file: string) => readFileSync(new URL(file, folder), 'utf8');

const command = fileURLToPath(new URL('../../bin/upnlint.js', import.meta.url));
const settings = fileURLToPath(new URL('settings.json', folder));
const emulator = spawn(
  process.execPath,
  [command, 'emulate', '--port', '0', '--speed', '0', '--settings', settings],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
try {
  const scenario = JSON.parse(readFile('scenario.json')) as Scenario;
  console.log(`${scenario.title}\n`);
  const url = await urlOf(createInterface(emulator.stdout));
  const names = namesOf(JSON.parse(readFile('settings.json')));
  const send = flags.includes('--curl') ? sendByCurl : sendByFetch;
  for await (const { step, answer, differences } of runScenario(scenario, url, names, readFile, send)) {
    console.log(`${step.say}\n  ${step.method} ${step.path}\n  ${answer.status} ${shortened(answer.body)}`);
    for (const difference of differences) console.log(`  NOT AS EXPECTED: ${difference}`);
    if (differences.length > 0) process.exitCode = 1;
  }
} finally {
  emulator.kill();
}

/** The address in the first line that the emulator prints. */
async function urlOf(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const url = /https?:\/\/\S+(?=;)/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error('The emulator has not started.');
}

function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

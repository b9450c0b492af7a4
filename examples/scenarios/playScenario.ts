import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { startServer } from '../../src/cli/emulate/server.ts';
import { createEmulator, type EmulatorSettings } from '../../src/emulator/index.ts';
import { type Names, namesOf } from './namesOf.ts';
import { runScenario } from './runScenario.ts';
import type { Outcome, Scenario, Send } from './scenario.ts';

/** A step that was taken, and where. */
export interface Played extends Outcome {
  /** The origin that the emulator listened on. */
  readonly url: string;
  readonly names: Names;
}

/** The names of the scenarios: their folders, in order. */
export const scenarioNames: readonly string[] = readdirSync(new URL('.', import.meta.url))
  .filter((name) => existsSync(new URL(`${name}/scenario.json`, import.meta.url)))
  .sort();

export function readScenario(name: string): Scenario {
  return JSON.parse(readIn(name)('scenario.json')) as Scenario;
}

/** Plays a scenario over HTTP against an emulator of its own, whose clock stands still but where a step moves it. */
export async function* playScenario(name: string, send: Send): AsyncGenerator<Played> {
  const readFile = readIn(name);
  const settings = JSON.parse(readFile('settings.json')) as EmulatorSettings;
  const names = namesOf(settings);
  const { url, close } = await startServer(createEmulator(settings).fetch, { host: '127.0.0.1', port: 0 });
  try {
    for await (const outcome of runScenario(readScenario(name), url, names, readFile, send)) {
      yield { ...outcome, url, names };
    }
  } finally {
    await close();
  }
}

function readIn(name: string): (file: string) => string {
  return (file) => readFileSync(new URL(`${name}/${file}`, import.meta.url), 'utf8');
}

import { parseArgs } from 'node:util';
import { type CaptureFile, capturesOf } from './capturesOf.ts';
import { outcomeText } from './outcomeText.ts';
import { playScenario, readScenario, scenarioNames } from './playScenario.ts';
import type { Part } from './scenario.ts';
import { sendByCurl, sendByFetch } from './send.ts';

export interface TourIo {
  readonly print: (text: string) => void;
  readonly save: (folder: string, file: CaptureFile) => void;
}

const usage = `npx tsx examples/scenarios/run.ts NAME plays one of these, \`all\` plays all:

${scenarioNames.map((name) => `  ${name.padEnd(30)} ${readScenario(name).title}\n`).join('')}
  --only failure|resolution  print that part only
  --curl                     send by curl
  --save FOLDER              keep the answers for upnlint diagnose
`;

const headings: Readonly<Record<Part, string>> = { failure: 'What goes wrong', resolution: 'What helps' };

/** Plays the scenario that is named. The exit code is 1 when something is not as expected, 2 when none is named. */
export async function tour(argv: readonly string[], io: TourIo): Promise<number> {
  const asked = readArguments(argv);
  if (asked === undefined) {
    io.print(usage);
    return 2;
  }
  let different = 0;
  for (const [index, name] of asked.names.entries()) {
    if (index > 0) io.print('\n');
    different += await play(name, asked, io);
  }
  return different === 0 ? 0 : 1;
}

interface Asked {
  readonly names: readonly string[];
  readonly only: Part | undefined;
  readonly curl: boolean;
  readonly save: string | undefined;
}

function readArguments(argv: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { only: { type: 'string' }, curl: { type: 'boolean' }, save: { type: 'string' } },
    });
    const { only, curl = false, save } = values;
    if (only !== undefined && !Object.hasOwn(headings, only)) return undefined;
    const names = positionals[0] === 'all' ? scenarioNames : positionals;
    if (names.length === 0 || !names.every((name) => scenarioNames.includes(name))) return undefined;
    return { names, only: only as Part | undefined, curl, save };
  } catch {
    return undefined;
  }
}

/** The number of steps that are not as expected. */
async function play(name: string, { only, curl, save }: Asked, io: TourIo): Promise<number> {
  let part: Part | undefined;
  let steps = 0;
  let different = 0;
  const saved: string[] = [];
  if (only === undefined) io.print(`${name}: ${readScenario(name).title}\n`);
  for await (const played of playScenario(name, curl ? sendByCurl : sendByFetch)) {
    steps++;
    if (played.differences.length > 0) different++;
    if (only === undefined && part !== played.part) io.print(`\n${headings[played.part]}\n\n`);
    part = played.part;
    if (only === undefined || only === part) io.print(outcomeText(played));
    if (save === undefined) continue;
    for (const file of capturesOf(played)) {
      const numbered = { ...file, name: `${name[0]}-${file.name}` };
      io.save(save, numbered);
      saved.push(numbered.name);
    }
  }
  if (saved.length > 0) io.print(`\nSaved in ${save}: ${saved.join(', ')}\n`);
  io.print(
    different === 0 ? '\nAll steps as expected.\n' : `\n${different} of ${steps} steps not as expected.\n`,
  );
  return different;
}

import { readFileSync } from 'node:fs';
import { tour } from '../../examples/scenarios/tour.ts';
import { type Io, Unfinished } from '../../src/cli/io.ts';
import { nodeIo } from '../../src/cli/nodeIo.ts';
import { run } from '../../src/cli/program.ts';
import { shellWords } from './shellWords.ts';

/** What a command of the documentation printed, stdout and stderr as a terminal mixes them. */
export interface CommandResult {
  readonly output: string;
  readonly exitCode: number;
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
// The build puts it into the bundle; here the sources run as they are.
Object.assign(globalThis, { UPNLINT_VERSION: version });

const realFiles = nodeIo();

/**
 * Runs a command line of the documentation in this process, from the root of the repository: `upnlint …`,
 * `npx tsx examples/scenarios/run.ts …`, `cat FILE`, or `echo $?` for the exit code of the command before, each with
 * `| head -n N` after it if wanted.
 * Lines are 100 wide and the clock stands, so that the output is the same everywhere.
 */
export async function runCommand(line: string, lastExitCode: number): Promise<CommandResult> {
  if (line === 'echo $?') return { output: `${lastExitCode}\n`, exitCode: 0 };
  const [words, lines] = splitHead(shellWords(line), line);
  const result = await runWords(words);
  if (result === undefined) {
    throw new Error(`the docs run upnlint, the scenarios, cat and echo $? only, not: ${line}`);
  }
  const shown = result.output.split('\n').slice(0, lines).join('\n').trimEnd();
  return { output: shown === '' ? '' : `${shown}\n`, exitCode: result.exitCode };
}

async function runWords(words: readonly string[]): Promise<CommandResult | undefined> {
  const [command, ...argv] = words;
  if (command === 'upnlint') return upnlint(argv);
  if (command === 'cat') return cat(argv);
  return words.slice(0, 3).join(' ') === 'npx tsx examples/scenarios/run.ts'
    ? scenario(words.slice(3))
    : undefined;
}

function splitHead(words: readonly string[], line: string): [words: readonly string[], lines: number] {
  const pipe = words.indexOf('|');
  if (pipe < 0) return [words, Number.POSITIVE_INFINITY];
  const [head, option, count, ...more] = words.slice(pipe + 1);
  if (head !== 'head' || option !== '-n' || !/^\d+$/.test(count ?? '') || more.length > 0)
    throw new Error(`the docs know no other pipe than | head -n N: ${line}`);
  return [words.slice(0, pipe), Number(count)];
}

function cat(paths: readonly string[]): CommandResult {
  return { output: paths.map((path) => readFileSync(path, 'utf8')).join(''), exitCode: 0 };
}

async function scenario(argv: readonly string[]): Promise<CommandResult> {
  let output = '';
  const exitCode = await tour(argv, {
    print: (text) => {
      output += text;
    },
    save: (folder) => {
      throw new Unfinished(`the docs write no files, so not into ${folder} either.`);
    },
  });
  return { output, exitCode };
}

/** The command with its output caught. */
export async function upnlint(argv: readonly string[]): Promise<CommandResult> {
  let output = '';
  const terminal = {
    write: async (text: string) => {
      output += text;
    },
    isTerminal: false,
    columns: 100,
  };
  const io: Io = {
    ...realFiles,
    create: async (path) => {
      throw new Unfinished(`the docs write no files, so not ${path} either.`);
    },
    stdout: terminal,
    stderr: terminal,
    environment: {},
    now: () => new Date('2026-11-25T09:00:00Z'),
  };
  const exitCode = await run(argv, io);
  return { output, exitCode };
}

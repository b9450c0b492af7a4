import { Command, CommanderError } from 'commander';
import { printable } from '../report/printable.ts';
import { type CommandEntry, commands } from './commands/index.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { withStandardInputOnce } from './inputs.ts';
import { type Io, OutputClosed, Unfinished, WrongUsage } from './io.ts';
import { versionOfUpnlint } from './version.ts';

/** What a command does, with its arguments read; the result is the exit code. */
export type Action = () => Promise<ExitCode>;

/**
 * Runs the command line. Everything a user did or has comes back as an exit code and a sentence on stderr; an exception
 * means a mistake of our own.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const errors: string[] = [];
  const output: string[] = [];
  let action: Action | undefined;
  const program = await createProgram(argv, withStandardInputOnce(io), (chosen) => {
    action = chosen;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => output.push(text),
      writeErr: (text) => errors.push(text),
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
    });
  }
  try {
    program.parse([...argv], { from: 'user' });
    return action === undefined ? exitCodes.clean : await action();
  } catch (thrown) {
    if (thrown instanceof OutputClosed) return exitCodes.clean;
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
    if (thrown instanceof WrongUsage || thrown instanceof Unfinished) {
      errors.push(`upnlint: ${printable(thrown.message, 2000)}\n`);
      return thrown instanceof WrongUsage ? exitCodes.usage : exitCodes.unfinished;
    }
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    errors.push(`upnlint: this is a mistake of upnlint itself, please report it: ${reason}\n`);
    return exitCodes.unfinished;
  } finally {
    await io.stdout.write(output.join('')).catch(() => undefined);
    await io.stderr.write(errors.join('')).catch(() => undefined);
  }
}

/** The program with every command by name and summary, and with all of the commands that the arguments name. */
async function createProgram(
  argv: readonly string[],
  io: Io,
  choose: (action: Action) => void,
): Promise<Command> {
  const program = new Command('upnlint')
    .description('Evaluates, previews and checks Microsoft Entra provisioning mappings, offline.')
    .version(versionOfUpnlint(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .showHelpAfterError('(upnlint --help lists the commands and their options)')
    .addHelpText('after', afterHelp);
  for (const entry of commands) {
    const command = argv.includes(entry.name) ? (await entry.load())(io, choose) : placeholderFor(entry);
    program.addCommand(command.summary(entry.summary));
  }
  return program;
}

/** Stands in the list of commands; one that the arguments do not name is never run. */
function placeholderFor({ name }: CommandEntry): Command {
  return new Command(name).usage('[options]');
}

const afterHelp = `
Exit codes: 0 nothing found, 1 problems found, 2 wrong usage, 3 could not finish.
"-" stands for standard input. No data leaves this machine.`;

import { Command } from 'commander';
import { format, parse, print } from '../../../grammar/index.ts';
import { diagnosticsText } from '../../report/index.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { readTextFile } from '../expressionOptions.ts';
import { nameOf } from '../inputs.ts';
import type { Io } from '../io.ts';
import { styleOf } from '../options.ts';
import type { Action } from '../program.ts';

interface FormatFlags {
  readonly canonical?: boolean;
  readonly check?: boolean;
}

export function formatCommand(io: Io, choose: (action: Action) => void): Command {
  return new Command('format')
    .description(
      'Prints an expression with one argument a line where it is long, or in the one-line form that the service ' +
        'itself prints. The file is not changed.',
    )
    .argument('[file]', 'a file that holds one expression; - is standard input', '-')
    .option('--canonical', 'one line, as the service prints it')
    .option('--check', 'print nothing; exit code 1 when the text is not in that form already')
    .action((path: string, flags: FormatFlags) => choose(() => run(path, flags, io)));
}

async function run(path: string, { canonical, check }: FormatFlags, io: Io): Promise<ExitCode> {
  const text = await readTextFile(path, io);
  const { expression, diagnostics } = parse(text);
  if (expression === undefined) {
    await io.stderr.write(diagnosticsText(diagnostics, { name: nameOf(path), text }, styleOf(io)));
    return exitCodes.problems;
  }
  const formatted = canonical === true ? print(expression) : format(expression);
  if (check !== true) {
    await io.stdout.write(`${formatted}\n`);
    return exitCodes.clean;
  }
  if (text.replaceAll('\r\n', '\n').trimEnd() === formatted) return exitCodes.clean;
  await io.stdout.write(
    `${nameOf(path)} is not formatted; upnlint format ${path} prints how it should be.\n`,
  );
  return exitCodes.problems;
}

import { Command } from 'commander';
import type { DateTime } from '../../dates/index.ts';
import { compile, randomSeed } from '../../evaluate/index.ts';
import { readUsers } from '../../readers/index.ts';
import { Simulation, simulateUsers, summarize, Tally } from '../../simulate/index.ts';
import { type DirectoryFlags, readDirectory, withDirectoryOptions } from '../directoryOptions.ts';
import type { ExitCode } from '../exitCodes.ts';
import { type ExpressionFlags, readExpression, withExpressionOptions } from '../expressionOptions.ts';
import { openInputs } from '../inputs.ts';
import type { Io } from '../io.ts';
import { nowOption, nullIifOption, seedOption, timeOf } from '../options.ts';
import type { Action } from '../program.ts';
import { type RowFlags, withRowOptions, writeRows } from '../writeRows.ts';

interface PreviewFlags extends ExpressionFlags, DirectoryFlags, RowFlags {
  readonly seed?: number;
  readonly now?: DateTime;
  readonly nullIif: 'strict' | 'lenient';
}

export function previewCommand(io: Io, choose: (action: Action) => void): Command {
  const command = new Command('preview')
    .description(
      'Runs a mapping over users from CSV, JSON, JSON lines, Graph pages or bulkUpload payloads, and reports every ' +
        'generated value and every bad one. Without an expression it takes the one of Microsoft’s troubleshooting guide.',
    )
    .argument('<users...>', 'files of users; - is standard input');
  withRowOptions(
    withDirectoryOptions(withExpressionOptions(command))
      .addOption(seedOption())
      .addOption(nowOption())
      .addOption(nullIifOption()),
  );
  return command.action((users: string[], flags: PreviewFlags) => choose(() => preview(users, flags, io)));
}

async function preview(paths: readonly string[], flags: PreviewFlags, io: Io): Promise<ExitCode> {
  const { attribute } = flags;
  const given = await readExpression(flags, io);
  const { source, note, defaultValue } = given;
  const { directory, defaultDomain, remarks } = await readDirectory(flags, io);
  const inputs = await openInputs(paths, io);
  const { program, diagnostics } = compile(source.text, flags);
  const settings = { seed: flags.seed ?? randomSeed(), defaultDomain, expression: source.text };
  const simulation =
    program &&
    new Simulation(program, {
      ...flags,
      ...settings,
      defaultValue,
      directory,
      now: timeOf(flags.now, io),
      // Only these two formats hold a summary.
      countCollisions: flags.format === 'text' || flags.format === 'json',
    });
  return writeRows(
    program && simulation ? simulateUsers(readUsers(inputs), program, simulation) : undefined,
    {
      title: `${attribute} for the users of ${paths.join(', ')}`,
      noun: 'user',
      expression: { attribute, source, note, diagnostics, deterministic: program?.deterministic ?? true },
      remarks: [...given.remarks, ...remarks],
      tally: simulation?.tally ?? new Tally(),
      summary: () => simulation?.summary() ?? summarize(new Tally(), settings),
    },
    flags,
    io,
  );
}

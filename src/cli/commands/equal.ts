import { Command } from 'commander';
import { compile, type Program, randomSeed } from '../../evaluate/index.ts';
import { proveEqual, type Subject } from '../../prove/index.ts';
import { diagnosticsText } from '../../report/index.ts';
import { equalJson, equalText } from '../../report/prove/equalReport.ts';
import type { Source } from '../../source/source.ts';
import { type DirectoryFlags, readDirectory, withDomainOptions } from '../directoryOptions.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { readTextFile } from '../expressionOptions.ts';
import { type Io, WrongUsage } from '../io.ts';
import { formatOption, styleOf, timeOf } from '../options.ts';
import type { Action } from '../program.ts';
import { type SearchFlags, searchOptionsOf, withSearchOptions } from '../prove/searchOptions.ts';
import { asksForDomain } from './prove.ts';

interface EqualFlags extends SearchFlags, Pick<DirectoryFlags, 'domains' | 'defaultDomain'> {
  readonly format: 'text' | 'json';
}

export function equalCommand(io: Io, choose: (action: Action) => void): Command {
  const command = new Command('equal')
    .description(
      'Looks for a user for whom two expressions give different values, or proves that they give every user the same. ' +
        'The exit code is 1 when they differ.',
    )
    .argument('<old>', 'an expression; @file reads it from a file, - from standard input')
    .argument('<new>', 'the other one');
  return withSearchOptions(withDomainOptions(command))
    .addOption(formatOption('text', 'json'))
    .action((old: string, next: string, flags: EqualFlags) => choose(() => run([old, next], flags, io)));
}

async function run(given: readonly [string, string], flags: EqualFlags, io: Io): Promise<ExitCode> {
  const style = styleOf(io);
  const programs: Program[] = [];
  for (const argument of given) {
    const source = await readSource(argument, io);
    const { program, diagnostics } = compile(source.text, flags);
    if (program === undefined) {
      await io.stderr.write(diagnosticsText(diagnostics, source, style));
      return exitCodes.unfinished;
    }
    programs.push(program);
  }
  const [old, next] = programs as [Program, Program];
  const { directory, defaultDomain } = await readDirectory({ ...flags, target: 'entra' }, io);
  if (defaultDomain === undefined && programs.some(asksForDomain)) {
    throw new WrongUsage(
      'an expression asks for DefaultDomain(): say it with --default-domain or --domains.',
    );
  }
  const subject: Subject = {
    program: old,
    attribute: 'userPrincipalName',
    directory,
    defaultDomain,
    now: timeOf(flags.now, io),
    nullIif: flags.nullIif,
  };
  const seed = flags.seed ?? randomSeed();
  const attributes = [...new Set(programs.flatMap((program) => program.attributes))];
  const equality = proveEqual(subject, next, await searchOptionsOf(flags, attributes, seed, io));
  await io.stdout.write(
    flags.format === 'json' ? equalJson(equality, seed) : equalText(equality, seed, style, io.stdout.columns),
  );
  return equality.kind === 'refuted' ? exitCodes.problems : exitCodes.clean;
}

async function readSource(argument: string, io: Io): Promise<Source> {
  if (argument === '-') return { name: '<stdin>', text: await readTextFile('-', io) };
  if (!argument.startsWith('@')) return { name: '<expression>', text: argument };
  const path = argument.slice(1);
  return { name: path, text: await readTextFile(path, io) };
}

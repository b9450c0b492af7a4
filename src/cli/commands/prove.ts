import { Command, InvalidArgumentError } from 'commander';
import { walk } from '../../../grammar/index.ts';
import { compile, type Program, randomSeed } from '../../evaluate/index.ts';
import { propertyForms, prove, readProperty, type Subject } from '../../prove/index.ts';
import { diagnosticsText } from '../../report/index.ts';
import { proveJson } from '../../report/prove/proveJson.ts';
import { proveText } from '../../report/prove/proveText.ts';
import { type DirectoryFlags, readDirectory, withDomainOptions } from '../directoryOptions.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { type ExpressionFlags, readExpression, withExpressionOptions } from '../expressionOptions.ts';
import { type Io, WrongUsage } from '../io.ts';
import { formatOption, styleOf, targetOption, timeOf } from '../options.ts';
import type { Action } from '../program.ts';
import { type SearchFlags, searchOptionsOf, wholeNumber, withSearchOptions } from '../prove/searchOptions.ts';

interface ProveFlags extends ExpressionFlags, DirectoryFlags, SearchFlags {
  readonly property: readonly string[];
  readonly users?: number;
  readonly risk: number;
  readonly format: 'text' | 'json';
}

export function proveCommand(io: Io, choose: (action: Action) => void): Command {
  const command = new Command('prove').description(
    'Looks for a user for whom an expression gives a bad value: shows the simplest one for each cause and an ' +
      'expression that mends it, or proves that there is none. Without an expression it takes the one of Microsoft’s ' +
      'troubleshooting guide. The exit code is 1 when a property is refuted.',
  );
  withDomainOptions(withExpressionOptions(command)).addOption(targetOption());
  return withSearchOptions(command)
    .option(
      '--property <property...>',
      `what has to hold for every user: ${propertyForms}`,
      checked,
      defaultProperties,
    )
    .option('--users <n>', 'of unique: how many users share a name', wholeNumber(2, 1_000_000))
    .option(
      '--risk <p>',
      'of unique: which probability of a collision among them is taken',
      probability,
      0.01,
    )
    .addOption(formatOption('text', 'json'))
    .action((flags: ProveFlags) => choose(() => run(flags, io)));
}

async function run(flags: ProveFlags, io: Io): Promise<ExitCode> {
  const { attribute, users, risk } = flags;
  const given = await readExpression(flags, io);
  const { directory, defaultDomain, remarks } = await readDirectory(flags, io);
  const { program, diagnostics } = compile(given.source.text, flags);
  const style = styleOf(io);
  if (program === undefined) {
    await io.stderr.write(diagnosticsText(diagnostics, given.source, style));
    return exitCodes.unfinished;
  }
  if (defaultDomain === undefined && asksForDomain(program)) {
    throw new WrongUsage(
      'the expression asks for DefaultDomain(): say it with --default-domain or --domains.',
    );
  }
  const subject: Subject = {
    program,
    attribute,
    directory,
    defaultDomain,
    defaultValue: given.defaultValue,
    now: timeOf(flags.now, io),
    nullIif: flags.nullIif,
  };
  const seed = flags.seed ?? randomSeed();
  const search = await searchOptionsOf(flags, program.attributes, seed, io);
  const wanted = users === undefined ? undefined : { users, risk };
  const verdicts = flags.property.map((property, place, { length }) =>
    // Each has its share of the time, and what those before it have left.
    prove(subject, property, { ...search, wanted, elapsed: () => search.elapsed() * length - place }),
  );
  const proved = {
    attribute,
    source: given.source,
    note: given.note,
    diagnostics,
    defaultDomain,
    seed,
    remarks: [...given.remarks, ...remarks],
    verdicts,
  };
  await io.stdout.write(
    flags.format === 'json' ? proveJson(proved) : proveText(proved, style, io.stdout.columns),
  );
  return verdicts.some(({ kind }) => kind === 'refuted') ? exitCodes.problems : exitCodes.clean;
}

export function asksForDomain({ expression }: Program): boolean {
  let asks = false;
  walk(expression, {
    Function({ name }) {
      if (name === 'DefaultDomain') asks = true;
    },
  });
  return asks;
}

/** The first property given takes the place of the default one. */
function checked(property: string, earlier: readonly string[]): readonly string[] {
  const read = readProperty(property);
  if ('error' in read) throw new InvalidArgumentError(read.error);
  return earlier === defaultProperties ? [property] : [...earlier, property];
}

function probability(text: string): number {
  const value = Number(text);
  if (!/^[\d.e-]{1,20}$/.test(text) || !(value > 0 && value < 1)) {
    throw new InvalidArgumentError('A probability is a number between 0 and 1, such as 0.01.');
  }
  return value;
}

const defaultProperties: readonly string[] = ['valid-upn'];

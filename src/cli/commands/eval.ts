import { Command } from 'commander';
import type { DateTime } from '../../dates/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import {
  compile,
  cryptographicRandom,
  type EvaluationContext,
  type Outcome,
  type Program,
  seededRandom,
} from '../../evaluate/index.ts';
import { bindAttributes, isFinding, readUsers } from '../../readers/index.ts';
import { type Evaluation, evalJson, evalText } from '../../report/index.ts';
import type { Source } from '../../source/source.ts';
import type { Value } from '../../values/value.ts';
import { readDirectory } from '../directoryOptions.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { readTextFile } from '../expressionOptions.ts';
import { openInputs } from '../inputs.ts';
import { type Io, Unfinished, WrongUsage } from '../io.ts';
import { formatOption, nowOption, nullIifOption, seedOption, styleOf, timeOf } from '../options.ts';
import type { Action } from '../program.ts';

interface EvalFlags {
  readonly set?: readonly string[];
  readonly user?: string;
  readonly defaultDomain?: string;
  readonly existing?: readonly string[];
  readonly seed?: number;
  readonly now?: DateTime;
  readonly trace?: boolean;
  readonly format: 'text' | 'json';
  readonly nullIif: 'strict' | 'lenient';
}

export function evalCommand(io: Io, choose: (action: Action) => void): Command {
  return new Command('eval')
    .description(
      'Evaluates an expression for one user, and on request shows every step that led to the value.',
    )
    .argument('<expression>', 'the expression; - reads it from standard input')
    .option('--set <name=value...>', 'an attribute; the same name again makes it multi-valued')
    .option('--user <file>', 'the first user of a file (CSV, JSON, bulkUpload payload)')
    .option('--default-domain <name>', 'what DefaultDomain() gives')
    .option('--existing <files...>', 'exports of users whose userPrincipalNames are taken')
    .addOption(seedOption())
    .addOption(nowOption())
    .option('--trace', 'show each sub-expression with its value')
    .addOption(nullIifOption())
    .addOption(formatOption('text', 'json'))
    .action((expression: string, flags: EvalFlags) => choose(() => evaluate(expression, flags, io)));
}

async function evaluate(argument: string, flags: EvalFlags, io: Io): Promise<ExitCode> {
  const source: Source =
    argument === '-'
      ? { name: '<stdin>', text: await readTextFile('-', io) }
      : { name: '<expression>', text: argument };
  const { program, diagnostics } = compile(source.text, flags);
  const evaluation =
    program === undefined
      ? notCompiled(source, diagnostics)
      : await run(program, source, diagnostics, flags, io);
  await io.stdout.write(flags.format === 'json' ? evalJson(evaluation) : evalText(evaluation, styleOf(io)));
  const { kind } = evaluation.outcome;
  return kind === 'error' || kind === 'escrow' ? exitCodes.problems : exitCodes.clean;
}

function notCompiled(source: Source, diagnostics: readonly Diagnostic[]): Evaluation {
  const diagnostic = diagnostics.find(({ severity }) => severity === 'error') as Diagnostic;
  return { source, outcome: { kind: 'error', diagnostic }, diagnostics, steps: undefined, absent: [] };
}

async function run(
  program: Program,
  source: Source,
  diagnostics: readonly Diagnostic[],
  flags: EvalFlags,
  io: Io,
): Promise<Evaluation> {
  const given = readSet(flags.set ?? []);
  const ofUser = flags.user === undefined ? undefined : await readUser(flags.user, program.attributes, io);
  const values = program.attributes.map((name, i) => given.get(name) ?? ofUser?.[i] ?? null);
  const context = await contextOf(flags, io);
  const { outcome, steps } =
    flags.trace === true ? program.trace(values, context) : plain(program, values, context);
  const failure = outcome.kind === 'error' || outcome.kind === 'escrow' ? [outcome.diagnostic] : [];
  return {
    source,
    outcome,
    // A mistake among constants is known before the evaluation that meets it.
    diagnostics: [...diagnostics.filter((one) => !isSame(one, failure[0])), ...failure],
    steps,
    absent: program.attributes.filter((name) => ofUser === undefined && !given.has(name)),
  };
}

function plain(program: Program, values: readonly Value[], context: EvaluationContext) {
  const outcome: Outcome = program.evaluate(values, context);
  return { outcome, steps: undefined };
}

function isSame(one: Diagnostic, other: Diagnostic | undefined): boolean {
  return one.code === other?.code && one.span.start === other.span.start && one.span.end === other.span.end;
}

async function contextOf(flags: EvalFlags, io: Io): Promise<EvaluationContext> {
  const { directory, defaultDomain } = await readDirectory({ ...flags, target: 'entra' }, io);
  const now = timeOf(flags.now, io);
  return {
    now: () => now,
    random: flags.seed === undefined ? cryptographicRandom() : seededRandom(flags.seed),
    defaultDomain,
    isTaken: (value) => directory.holderOf('userPrincipalName', value) !== undefined,
  };
}

/** `name=value` pairs; the name ends at the first `=` outside brackets, as SCIM paths have none elsewhere. */
function readSet(pairs: readonly string[]): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    if (equals < 1)
      throw new WrongUsage(`--set takes name=value, such as --set userName=ana; "${pair}" is not that.`);
    const name = pair.slice(0, equals).replace(/^\[(.*)\]$/, '$1');
    const value = pair.slice(equals + 1);
    const earlier = values.get(name);
    values.set(
      name,
      earlier === undefined ? value : [...(Array.isArray(earlier) ? earlier : [earlier as string]), value],
    );
  }
  return values;
}

async function readUser(path: string, attributes: readonly string[], io: Io): Promise<readonly Value[]> {
  const binding = bindAttributes(attributes);
  for await (const item of readUsers(await openInputs([path], io))) {
    if (item.kind === 'note') continue;
    if (item.kind !== 'record') throw new Unfinished(item.finding.message);
    const values = binding.read(item.record);
    if (isFinding(values)) throw new Unfinished(values.message);
    return values;
  }
  throw new Unfinished(`${path} holds no user.`);
}

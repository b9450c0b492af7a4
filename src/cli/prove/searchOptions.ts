import { type Command, InvalidArgumentError } from 'commander';
import type { DateTime } from '../../dates/index.ts';
import type { ProveOptions } from '../../prove/index.ts';
import type { Io } from '../io.ts';
import { nowOption, nullIifOption, seedOption } from '../options.ts';
import { readSources } from './readSources.ts';

/** How users are made up and how long a search goes on, as flags of a command. */
export interface SearchFlags {
  readonly given?: readonly string[];
  readonly like?: readonly string[];
  readonly runs: number;
  /** In seconds. */
  readonly time: number;
  readonly seed?: number;
  readonly now?: DateTime;
  readonly nullIif: 'strict' | 'lenient';
}

export function withSearchOptions(command: Command): Command {
  return command
    .option(
      '--given <file|name=kind...>',
      'what an attribute holds: person-name, user-name, mail, employee-id, date, boolean, integer, list or text; or a JSON file of names and kinds',
    )
    .option(
      '--like <files...>',
      'users whose lengths, letters and shapes made-up ones take, none of their values',
    )
    .option('--runs <n>', 'how many users are made up', wholeNumber(1, 10_000_000), 2000)
    .option(
      '--time <seconds>',
      'how long the search may take; what ends by time may end otherwise another time',
      seconds,
      30,
    )
    .addOption(seedOption())
    .addOption(nowOption())
    .addOption(nullIifOption());
}

/** What the flags say to a search that begins now, over these attributes. */
export async function searchOptionsOf(
  flags: SearchFlags,
  attributes: readonly string[],
  seed: number,
  io: Io,
): Promise<Omit<ProveOptions, 'wanted'>> {
  const start = io.now().getTime();
  const { given, kindOf } = await readSources(flags, attributes, io);
  const { runs, time } = flags;
  return {
    runs,
    seed,
    elapsed: () => (io.now().getTime() - start) / (time * 1000),
    given,
    kindOf,
  };
}

export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d{1,15}$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`A whole number from ${least} to ${most} is needed.`);
    return value;
  };
}

function seconds(text: string): number {
  const value = Number(text);
  if (!/^\d{1,6}(?:\.\d{1,3})?$/.test(text) || value === 0)
    throw new InvalidArgumentError('A time looks like 2 or 0.5.');
  return value;
}

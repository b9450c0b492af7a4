import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compile, randomSeed } from '../evaluate/index.ts';
import { createDirectory, type DirectoryOptions } from '../identity/index.ts';
import type { RecordItem } from '../readers/index.ts';
import { type PreviewRow, type PreviewSummary, Simulation, simulateUsers } from '../simulate/index.ts';
import { checkedSeed, timeOf } from './context.ts';

export interface PreviewOptions {
  readonly expression: string;
  /** The target attribute, whose rules the values are checked by. Default `userPrincipalName`. */
  readonly attribute?: string;
  /** Domains and names of the tenant. */
  readonly directory?: DirectoryOptions;
  /** What DefaultDomain() gives. Default: the default domain of `directory.domains`, else the first verified one. */
  readonly defaultDomain?: string;
  /** Default: a random one, to be found in the summary. */
  readonly seed?: number;
  readonly now?: Date | string;
  readonly nullIif?: 'strict' | 'lenient';
}

/** A run over users: its rows as they come, and the summary of those that have come so far. */
export interface Preview extends AsyncIterable<PreviewRow> {
  readonly summary: () => PreviewSummary;
}

/** An expression that cannot be run. */
export class ExpressionError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join(' '));
    this.name = 'ExpressionError';
    this.diagnostics = diagnostics;
  }
}

/**
 * Runs users through a mapping: plain objects as the provisioning API, Graph or a CSV reader give them, attributes found
 * by SCIM paths. Rows come in the order of the users. Iterate once. Throws an ExpressionError for an expression that
 * cannot be run and a RangeError for a time or seed that is none.
 */
export function preview(users: Iterable<object> | AsyncIterable<object>, options: PreviewOptions): Preview {
  const { program, diagnostics } = compile(options.expression, options);
  if (program === undefined) throw new ExpressionError(diagnostics);
  const directory = createDirectory(options.directory);
  const simulation = new Simulation(program, {
    ...options,
    directory,
    defaultDomain: options.defaultDomain ?? directory.domains.assumedDefault,
    now: timeOf(options.now),
    seed: checkedSeed(options.seed ?? randomSeed()),
  });
  return {
    summary: () => simulation.summary(),
    async *[Symbol.asyncIterator]() {
      for await (const item of simulateUsers(recordsOf(users), program, simulation)) {
        if ('row' in item) yield item.row;
      }
    },
  };
}

async function* recordsOf(users: Iterable<object> | AsyncIterable<object>): AsyncGenerator<RecordItem> {
  let row = 0;
  for await (const object of users) {
    row++;
    yield {
      kind: 'record',
      source: 'users',
      row,
      line: null,
      record: { kind: 'object', object: { ...object } },
    };
  }
}

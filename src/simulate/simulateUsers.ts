import type { Finding } from '../diagnostics/finding.ts';
import type { Program } from '../evaluate/index.ts';
import { bindAttributes, bindRowKey, isFinding, type RecordItem } from '../readers/index.ts';
import type { PreviewRow } from './previewRow.ts';
import type { Simulation } from './simulation.ts';

/** Something said once about an input. */
export interface InputRemark {
  readonly source: string;
  readonly finding: Finding;
  /** True when the input could not be read to its end. */
  readonly unfinished: boolean;
}

/** What comes of users one after the other: a row for each, and remarks where there is something to say. */
export type SimulatedItem = { readonly row: PreviewRow } | { readonly remark: InputRemark };

/**
 * Runs users through a simulation as they are read. A user that cannot be read is a failed row; attributes that the
 * expression reads and no user has are remarked on at the end.
 */
export async function* simulateUsers(
  items: AsyncIterable<RecordItem>,
  program: Program,
  simulation: Simulation,
): AsyncGenerator<SimulatedItem, void, undefined> {
  const binding = bindAttributes(program.attributes);
  const keyOf = bindRowKey();
  let lastSource = '';
  for await (const item of items) {
    const { source } = item;
    lastSource = source;
    if (item.kind === 'record') {
      const { row, record } = item;
      const values = binding.read(record);
      yield {
        row: isFinding(values)
          ? simulation.refuse(source, row, values)
          : simulation.next({ source, row, key: keyOf(record) }, values),
      };
    } else if (item.kind === 'unreadable') {
      yield { row: simulation.refuse(source, item.row, item.finding) };
    } else {
      yield { remark: { source, finding: item.finding, unfinished: item.kind === 'failure' } };
    }
  }
  for (const finding of simulation.tally.users > 0 ? binding.unread() : []) {
    yield { remark: { source: lastSource, finding, unfinished: false } };
  }
}

import { Command } from 'commander';
import { checkAttribute, checkUserPrincipalName, type Directory } from '../../identity/index.ts';
import { type ReadValues, readValues, type ValueItem } from '../../readers/index.ts';
import {
  claimValue,
  heldNameOf,
  type PreviewRow,
  type SimulatedItem,
  summarize,
  Tally,
} from '../../simulate/index.ts';
import { type DirectoryFlags, readDirectory, withDirectoryOptions } from '../directoryOptions.ts';
import type { ExitCode } from '../exitCodes.ts';
import { openInputs } from '../inputs.ts';
import type { Io } from '../io.ts';
import type { Action } from '../program.ts';
import { type RowFlags, withRowOptions, writeRows } from '../writeRows.ts';

interface CheckFlags extends DirectoryFlags, RowFlags {}

export function checkCommand(io: Io, choose: (action: Action) => void): Command {
  const command = new Command('check')
    .description(
      'Checks userPrincipalName, mailNickname, sAMAccountName, mail and proxyAddresses of CSV or JSON files, or ' +
        'userPrincipalNames one a line, and finds duplicates among them. Guests count as taken but are not checked.',
    )
    .argument('<values...>', 'files of values; - is standard input');
  withRowOptions(withDirectoryOptions(command));
  return command.action((values: string[], flags: CheckFlags) => choose(() => check(values, flags, io)));
}

async function check(paths: readonly string[], flags: CheckFlags, io: Io): Promise<ExitCode> {
  const { directory, defaultDomain, remarks } = await readDirectory(flags, io);
  const inputs = await openInputs(paths, io);
  const tally = new Tally();
  return writeRows(
    checkedRows(readValues(inputs), directory, tally),
    {
      title: `Values of ${paths.join(', ')}`,
      noun: 'value',
      remarks,
      tally,
      summary: () => summarize(tally, { seed: null, defaultDomain, expression: null }),
    },
    flags,
    io,
  );
}

/** A row for each value that has rules. What an object holds itself is no conflict, so it is claimed afterwards. */
async function* checkedRows(
  items: AsyncIterable<ValueItem>,
  directory: Directory,
  tally: Tally,
): AsyncGenerator<SimulatedItem, void, undefined> {
  for await (const item of items) {
    const { source } = item;
    if (item.kind === 'values') {
      const rows = item.object.isGuest ? [] : item.present.map((name) => checkedRow(item, name, directory));
      for (const name of item.present) {
        claimValue(directory, heldNameOf(name), item.object[name], `row ${item.row} of ${source}`);
      }
      for (const row of rows) {
        tally.add(row);
        yield { row };
      }
    } else if (item.kind === 'unreadable') {
      const { row, finding } = item;
      const unread: PreviewRow = {
        source,
        row,
        key: null,
        value: null,
        outcome: 'error',
        findings: [finding],
      };
      tally.add(unread);
      yield { row: unread };
    } else {
      yield { remark: { source, finding: item.finding, unfinished: item.kind === 'failure' } };
    }
  }
}

function checkedRow(
  { source, row, key, object }: ReadValues,
  attribute: ReadValues['present'][number],
  directory: Directory,
): PreviewRow {
  const value = object[attribute];
  const self = object.id ?? undefined;
  const findings =
    attribute === 'userPrincipalName'
      ? checkUserPrincipalName(object.userPrincipalName, directory, self)
      : checkAttribute(attribute, value, directory, self);
  return { source, row, key, attribute, value, outcome: 'value', findings };
}

import {
  type ColumnTarget,
  operationOfRecord,
  readColumnMap,
  readPayload,
  requestText,
  splitPayload,
} from '../../payload/index.ts';
import { type Licence, maxOperations } from '../../provisioning/quotas.ts';
import { bindAttributes, isFinding, readUsers } from '../../readers/index.ts';
import { toText } from '../../values/convert.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { readTextFile } from '../expressionOptions.ts';
import { openInputs } from '../inputs.ts';
import { type Io, Unfinished, WrongUsage } from '../io.ts';
import { openOutlet } from '../outlet.ts';
import { refuseEarlierRequests, writeRequests } from './writeRequests.ts';

export interface FromFlags {
  readonly from: string;
  readonly map?: string;
  readonly output?: string;
  readonly split?: string;
  readonly licence: Licence;
}

/**
 * Makes payloads of the rows of a file. Rows that cannot be sent and columns that are not there are named on stderr, and
 * make the exit code 1.
 */
export async function payloadFromFile(flags: FromFlags, io: Io): Promise<ExitCode> {
  const { from, map, output, split, licence } = flags;
  if (map === undefined) throw new WrongUsage('--from needs --map FILE, which says where each column goes.');
  if (split !== undefined) await refuseEarlierRequests(split, io);
  const targets = readColumnMap(await readTextFile(map, io));
  if (typeof targets === 'string') throw new Unfinished(`${map} cannot be used: ${targets}`);
  const { operations, problems } = await readOperations(from, targets, io);
  const document = readPayload({ name: from, text: requestText(operations) });
  const requests = splitPayload([document]);
  if (split !== undefined) await writeRequests(requests, split, licence, io);
  else if (requests.length > 1) {
    const needed = `${operations.length} records need ${requests.length} requests of ${maxOperations}`;
    throw new WrongUsage(`${needed}; --split FOLDER writes them.`);
  } else if (requests.length === 1) {
    const outlet = await openOutlet(io, output);
    await outlet.write(requests[0]!);
    await outlet.finish();
  }
  return problems > 0 || operations.length === 0 ? exitCodes.problems : exitCodes.clean;
}

/**
 * The operations for the rows, as JSON texts, and how many rows have none and columns are missing. What is to be said of
 * them goes to stderr.
 */
async function readOperations(
  from: string,
  targets: readonly ColumnTarget[],
  io: Io,
): Promise<{ readonly operations: readonly string[]; readonly problems: number }> {
  const binding = bindAttributes(targets.map(({ column }) => column));
  const operations: string[] = [];
  let problems = 0;
  let unreadable = 0;
  for await (const item of readUsers(await openInputs([from], io))) {
    if (item.kind === 'failure') throw new Unfinished(item.finding.message);
    if (item.kind !== 'record') {
      // A file in another encoding has such a line for every second person.
      if (item.kind === 'unreadable' && unreadable++ >= shownUnreadable) continue;
      const { message, help } = item.finding;
      const advice = unreadable === 1 && help !== undefined ? `${help}\n` : '';
      await io.stderr.write(`${item.source}: ${message}\n${advice}`);
      continue;
    }
    const values = binding.read(item.record);
    const made = isFinding(values)
      ? { problem: values.message.replace(/\.$/, '') }
      : operationOfRecord(targets, values.map(toText));
    if ('text' in made) operations.push(made.text);
    else {
      problems++;
      await io.stderr.write(`Row ${item.row} of ${item.source} is left out: ${made.problem}.\n`);
    }
  }
  if (unreadable > 0) {
    const records = `${unreadable} of ${operations.length + problems + unreadable} records`;
    await io.stderr.write(`${from}: ${records} cannot be read and are left out.\n`);
  }
  const missing = operations.length + problems === 0 ? [] : binding.missing();
  if (missing.length > 0) {
    await io.stderr.write(`${from} has no column ${missing.join(', ')}, so nothing is sent for it.\n`);
  }
  return { operations, problems: problems + unreadable + missing.length };
}

/** How many lines that cannot be read are named before the rest is only counted. */
const shownUnreadable = 5;

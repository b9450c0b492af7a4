import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { makeUsers, unreadableRows } from './makeUsers.ts';
import { type Measurement, shownTime } from './report.ts';
import { runProcess } from './runProcess.ts';

/**
 * A million generated users, three of them unreadable, through `preview --format jsonl` and through a script for this one
 * job; both write files, which are compared row by row. Time and peak memory are those of the whole process.
 */
export async function measureMillionUsers(command: string, script: string): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'upnlint-bench-'));
  const users = join(folder, 'users.csv');
  const outputs = [join(folder, 'ours.jsonl'), join(folder, 'by-hand.jsonl')] as const;
  try {
    await makeUsers(users, count);
    const byHand = runProcess([script, users, outputs[1], domain]);
    const ours = runProcess(
      [
        command,
        'preview',
        users,
        '--format',
        'jsonl',
        '--seed',
        '1',
        '--default-domain',
        domain,
        '--output',
        outputs[0],
      ],
      1,
    );
    await compareRows(...outputs);
    return [
      {
        name: 'preview of a million users, in all',
        ours: shownTime(ours.nanoseconds),
        byHand: shownTime(byHand.nanoseconds),
        ratio: ours.nanoseconds / byHand.nanoseconds,
        aim: 4,
      },
      {
        name: 'processor time of that',
        ours: shownTime(ours.processor),
        byHand: shownTime(byHand.processor),
        ratio: ours.processor / byHand.processor,
      },
      {
        name: 'peak memory of that',
        ours: `${ours.mebibytes} MiB`,
        byHand: `${byHand.mebibytes} MiB`,
        ratio: ours.mebibytes / byHand.mebibytes,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Row {
  readonly row: number;
  readonly key: string | null;
  readonly value: string | null;
  readonly outcome: string;
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}

/**
 * Every row must be the same but for its random digits, on which it depends who is a duplicate; and in each output just
 * the names that stood there before must be called duplicates.
 */
async function compareRows(ours: string, byHand: string): Promise<void> {
  const [own, others] = [rowsOf(ours), rowsOf(byHand)];
  const [ownNames, otherNames] = [new Set<string>(), new Set<string>()];
  const unreadable: [row: number, line: string | undefined][] = [];
  let rows = 0;
  for await (const row of own) {
    const other = await others.next();
    if (other.done === true) throw new Error(`the script ends before row ${row.row}`);
    strictEqual(settled(row, ownNames), settled(other.value, otherNames));
    if (row.outcome === 'error') {
      unreadable.push([row.row, /[Ll]ines? (\d+)/.exec(row.findings[0]!.message)?.[1]]);
    }
    rows++;
  }
  strictEqual((await others.next()).done, true);
  strictEqual(rows, count);
  // The header is line 1.
  deepStrictEqual(
    unreadable,
    unreadableRows(count).map((row) => [row, String(row + 1)]),
  );
}

async function* rowsOf(path: string): AsyncGenerator<Row> {
  for await (const line of createInterface(createReadStream(path))) yield JSON.parse(line) as Row;
}

/** What does not hang on random digits, as text. */
function settled({ row, key, value, outcome, findings }: Row, names: Set<string>): string {
  const codes = findings.map(({ code }) => code);
  if (value !== null) {
    const name = value.toLowerCase();
    strictEqual(codes.includes('upn-duplicate'), names.has(name), `row ${row}, ${value}`);
    names.add(name);
  }
  const rest = codes.filter((code) => code !== 'upn-duplicate');
  return `${row} ${key} ${value?.replace(/\d{3}@/, '???@')} ${outcome} ${rest}`;
}

const count = 1_000_000;
const domain = 'contoso.com';

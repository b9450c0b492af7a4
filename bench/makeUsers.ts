import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/**
 * Writes a CSV of invented users for measurements; a million make about 70 MB. The same count always gives the same
 * bytes. One display name in eight is quoted and holds a comma; names carry accents and apostrophes; one user in a
 * hundred has no domain, and another shares its name with many. Three rows cannot be read: see `unreadableRows`.
 */
export async function makeUsers(path: string, count: number): Promise<void> {
  const file = createWriteStream(path, { highWaterMark: 1 << 20 });
  const unreadable = unreadableRows(count);
  file.write('employeeId,userName,displayName,givenName,surname,department\r\n');
  let block = '';
  for (let index = 0; index < count; index++) {
    const damage = damages[unreadable.indexOf(index + 1)];
    block += damage === undefined ? userLine(index) : damage(userLine(index));
    if (block.length < 1 << 16) continue;
    if (!file.write(bytesOf(block))) await once(file, 'drain');
    block = '';
  }
  file.end(bytesOf(block));
  await once(file, 'finish');
}

/** The rows, from 1, that have an open quote, a column too many, and a byte that is not UTF-8. */
export function unreadableRows(count: number): readonly number[] {
  return [1, 2, 3].map((quarter) => Math.floor((count * quarter) / 4));
}

const damages: readonly ((line: string) => string)[] = [
  (line) => line.replace(/,"?([^,]*)/, ',"$1'),
  (line) => line.replace('\r\n', ',more\r\n'),
  (line) => line.replace(',', `,${invalidByte}`),
];

/** Stands for a byte that is not UTF-8; no name holds it. */
const invalidByte = '\0';

function bytesOf(block: string): Uint8Array {
  const bytes = Buffer.from(block);
  const at = bytes.indexOf(0);
  if (at >= 0) bytes[at] = 0xff;
  return bytes;
}

function userLine(index: number): string {
  const given = givenNames[index % givenNames.length]!;
  const surname = surnames[(index * 7) % surnames.length]!;
  const department = departments[(index * 3) % departments.length]!;
  const account = `${plain(given)}.${plain(surname)}${index % 100 === 49 ? '' : index}`;
  const userName = index % 100 === 99 ? account : `${account}@example.com`;
  const displayName = index % 8 === 0 ? `"${surname}, ${given}"` : `${given} ${surname}`;
  return `${100000 + index},${userName},${displayName},${given},${surname},${department}\r\n`;
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

const givenNames = [
  'Ana',
  'Björn',
  'Chloé',
  'Dmitri',
  'Elif',
  'Fatima',
  'Grzegorz',
  'Hana',
  'Ismaël',
  'Joan',
  'Kim',
];
const surnames = [
  'Pérez',
  "O'Brien",
  'Müller',
  'Nowak',
  'Smith',
  'Sørensen',
  'Tanaka',
  'Vega',
  'Yılmaz',
  'de Vries',
];
const departments = ['Sales', 'Finance', 'IT', 'Research', 'Human Resources', 'Legal', 'Operations'];

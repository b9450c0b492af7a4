import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/**
 * Writes a CSV of invented users for measurements: `node --import tsx bench/makeUsers.ts FILE [COUNT]`. A million
 * users make about 70 MB. The same count always gives the same bytes. One display name in eight is quoted and holds
 * a comma; names carry accents and apostrophes; one user in a hundred has no domain.
 */
export async function makeUsers(path: string, count: number): Promise<void> {
  const file = createWriteStream(path, { highWaterMark: 1 << 20 });
  file.write('employeeId,userName,displayName,givenName,surname,department\r\n');
  let block = '';
  for (let index = 0; index < count; index++) {
    block += userLine(index);
    if (block.length < 1 << 16) continue;
    if (!file.write(block)) await once(file, 'drain');
    block = '';
  }
  file.end(block);
  await once(file, 'finish');
}

function userLine(index: number): string {
  const given = givenNames[index % givenNames.length]!;
  const surname = surnames[(index * 7) % surnames.length]!;
  const department = departments[(index * 3) % departments.length]!;
  const account = `${plain(given)}.${plain(surname)}${index}`;
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

const [path, count] = process.argv.slice(2);
if (path !== undefined) await makeUsers(path, Number(count ?? 1_000_000));

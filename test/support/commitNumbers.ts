// Appends one number after another to the file it is given, and says each on stdout once it is safe; for a test to kill.
import { writeSync } from 'node:fs';
import { openDatabaseStore } from '../../src/cli/emulate/databaseStore.ts';

const store = await openDatabaseStore(process.argv[2]!);
for (let number = 0; ; number += 1) {
  const entry = String(number).padStart(9, '0');
  await store.append(entry);
  writeSync(1, `${entry}\n`);
}

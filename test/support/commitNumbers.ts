// Commits one number after another to the file it is given, and says each on stdout once it is safe; for a test to kill.
import { writeSync } from 'node:fs';
import { openDatabaseStore } from '../../src/cli/emulate/databaseStore.ts';

const store = await openDatabaseStore(process.argv[2]!);
for (let number = 0; ; number += 1) {
  const key = String(number).padStart(9, '0');
  // Two records, so that half a commit would show.
  await store.commit([
    { collection: 'numbers', key, value: 'x'.repeat(5000) },
    { collection: 'last', key: '', value: key },
  ]);
  writeSync(1, `${key}\n`);
}

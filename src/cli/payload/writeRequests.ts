import { durationText } from '../../payload/index.ts';
import { dailyCalls, type Licence, sendingSeconds, shortWindow } from '../../provisioning/quotas.ts';
import type { Io } from '../io.ts';

/** Writes requests into a folder as `request-001.json` and so on, and says on stderr how long sending them takes. */
export async function writeRequests(
  requests: readonly string[],
  folder: string,
  licence: Licence,
  io: Io,
): Promise<void> {
  const digits = Math.max(3, String(requests.length).length);
  for (const [index, text] of requests.entries()) {
    const number = String(index + 1).padStart(digits, '0');
    const file = await io.create(`${folder.replace(/[\\/]$/, '')}/request-${number}.json`);
    await file.write(text);
    await file.commit();
  }
  const count = requests.length;
  const seconds = sendingSeconds(count, licence);
  const time = seconds === 0 ? 'can be sent at once' : `take ${durationText(seconds)} to send`;
  const { calls, seconds: window } = shortWindow;
  await io.stderr.write(
    `${count} ${count === 1 ? 'request' : 'requests'} in ${folder}; they ${time}, with at most ${calls} in ` +
      `${window} seconds and ${dailyCalls[licence]} in 24 hours.\n`,
  );
}

import { durationText } from '../../provisioning/durationText.ts';
import { dailyCalls, type Licence, sendingSeconds, shortWindow } from '../../provisioning/quotas.ts';
import { type Io, Unfinished } from '../io.ts';

/**
 * Writes requests into a folder as `request-001.json` and so on, and says on stderr how long sending them takes. The
 * folder is made where it is missing. Throws `Unfinished` when requests stand in it already.
 */
export async function writeRequests(
  requests: readonly string[],
  folder: string,
  licence: Licence,
  io: Io,
): Promise<void> {
  if (requests.length === 0) {
    await io.stderr.write('There are no operations to write.\n');
    return;
  }
  await io.makeFolder(folder);
  if ((await io.entries(folder)) === undefined) throw new Unfinished(`${folder} cannot be read.`);
  await refuseEarlierRequests(folder, io);
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

/** Requests of another split would be sent along with the new ones: nobody wants that, so nothing is written. */
export async function refuseEarlierRequests(folder: string, io: Io): Promise<void> {
  const earlier = (await io.entries(folder))?.find(({ name }) => /^request-.*\.json$/i.test(name));
  if (earlier === undefined) return;
  throw new Unfinished(
    `${folder} holds ${earlier.name} of an earlier split, which would be sent along; empty the folder, or name another.`,
  );
}

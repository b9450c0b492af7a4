import { createEmulator, resolveSettings, type Settings } from '../../emulator/index.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { type Io, Unfinished } from '../io.ts';
import { openDatabaseStore } from './databaseStore.ts';
import { emulatorSettings, type SettingFlags } from './emulatorSettings.ts';
import { startServer } from './server.ts';

export interface EmulateFlags extends SettingFlags {
  readonly port: number;
  readonly host: string;
  readonly speed: number;
  readonly state?: string;
  readonly tls?: string;
}

/** Serves the emulator until the process is told to end; then answers what is under way and closes the state. */
export async function runEmulator(flags: EmulateFlags, io: Io): Promise<ExitCode> {
  const given = await emulatorSettings(flags, io);
  const settings = inWords(() => resolveSettings(given));
  const store = flags.state === undefined ? undefined : await openDatabaseStore(flags.state);
  try {
    const time = virtualTime(settings, flags.speed, io);
    const emulator = inWords(() => createEmulator(given, store === undefined ? { time } : { store, time }));
    const certificate = flags.tls === undefined ? undefined : await certificateIn(flags.tls, flags.host, io);
    const interrupted = untilInterrupted();
    const server = await startServer(emulator.fetch, {
      host: flags.host,
      port: flags.port,
      ...(certificate !== undefined && { certificate }),
    });
    await io.stdout.write(greeting(server.url, settings));
    await interrupted;
    await server.close();
  } finally {
    store?.close();
  }
  return exitCodes.clean;
}

/** What the settings are refused for is for whoever wrote them. */
function inWords<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Unfinished(`The settings cannot be used: ${error.message.replace(/\.$/, '')}.`);
  }
}

/** Milliseconds since 1970 on a clock that starts at the time of the settings and goes at a speed of its own. */
function virtualTime({ startTime }: Settings, speed: number, io: Io): () => number {
  const start = Date.parse(startTime);
  const begun = io.now().getTime();
  return () => start + Math.floor(Math.max(0, io.now().getTime() - begun) * speed);
}

async function certificateIn(path: string, host: string, io: Io) {
  // Read only when it is asked for: what makes certificates is as large as the rest of the command.
  const { createCertificate } = await import('./createCertificate.ts');
  const certificate = await createCertificate(host, io.now());
  const file = await io.create(path);
  await file.write(certificate.cert);
  await file.commit();
  return certificate;
}

/** Settles at the first Ctrl+C or request to end; a second one ends the process as usual. */
function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function greeting(url: string, settings: Settings): string {
  const { tenantId, servicePrincipalId, jobId, clients } = settings;
  const client = clients[0];
  const lines = [
    `The emulator listens on ${url}; Ctrl+C ends it.`,
    `token       POST ${url}/${tenantId}/oauth2/v2.0/token`,
    ...(client === undefined
      ? []
      : [`            client_id=${client.clientId} client_secret=${client.clientSecret}`]),
    `bulkUpload  POST ${url}/v1.0/servicePrincipals/${servicePrincipalId}/synchronization/jobs/${jobId}/bulkUpload`,
    `log         GET  ${url}/v1.0/auditLogs/provisioning`,
  ];
  return `${lines.join('\n')}\n`;
}

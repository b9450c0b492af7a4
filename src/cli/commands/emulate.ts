import { Command, InvalidArgumentError, Option } from 'commander';
import { withDomainOptions } from '../directoryOptions.ts';
import { runEmulator } from '../emulate/runEmulator.ts';
import type { Io } from '../io.ts';
import { seedOption } from '../options.ts';
import type { Action } from '../program.ts';

export function emulateCommand(io: Io, choose: (action: Action) => void): Command {
  const command = new Command('emulate')
    .description(
      'Serves the endpoints of API-driven inbound provisioning on this machine: token, bulkUpload, job, schema, ' +
        'provisioning log and users, until it is interrupted. Nothing is sent anywhere. How to use it: docs/emulator.md.',
    )
    .option('--settings <file>', 'the settings; their schema is docs/emulator.settings.schema.json')
    .option(
      '--mapping <file|preset>',
      'the exported schema of the job, or direct, default-domain or documented-fix for the default mapping with ' +
        'this userPrincipalName',
    );
  return withDomainOptions(command)
    .addOption(new Option('--port <n>', 'the port; 0 takes any that is free').argParser(portOf).default(8080))
    .option('--host <address>', 'the address to listen on; others than loopback let others in', '127.0.0.1')
    .addOption(
      new Option('--speed <n>', 'how many times as fast as real time the clock goes; 0 stands still')
        .argParser(speedOf)
        .default(1),
    )
    .addOption(seedOption())
    .option('--state <file>', 'keep the state in this database, through restarts and crashes')
    .option('--tls <file>', 'serve HTTPS, with a new certificate that is written to this file')
    .action((flags) => choose(() => runEmulator(flags, io)));
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^[0-9]+$/.test(text) || port > 65535) {
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  }
  return port;
}

function speedOf(text: string): number {
  const speed = Number(text);
  if (!/^[0-9]+(\.[0-9]+)?$/.test(text) || speed > 1_000_000) {
    throw new InvalidArgumentError('A speed is a number from 0 to 1000000.');
  }
  return speed;
}

import { Command } from 'commander';
import { nearest } from '../../diagnostics/nearest.ts';
import { catalogue, functionsByName } from '../../functions/index.ts';
import { functionsText, functionText } from '../../report/index.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { type Io, WrongUsage } from '../io.ts';
import { styleOf } from '../options.ts';
import type { Action } from '../program.ts';

export function functionsCommand(io: Io, choose: (action: Action) => void): Command {
  return new Command('functions')
    .description('Lists the functions of the language, or says all that is known of one, with examples.')
    .argument('[name]', 'a function, such as Replace')
    .action((name: string | undefined) => choose(() => show(name, io)));
}

async function show(name: string | undefined, io: Io): Promise<ExitCode> {
  const { columns } = io.stdout;
  if (name === undefined) {
    await io.stdout.write(functionsText(catalogue, styleOf(io), columns));
    return exitCodes.clean;
  }
  const near = nearest(name, functionsByName.keys());
  const definition = functionsByName.get(name) ?? sameButForCase(name, near);
  if (definition === undefined) {
    throw new WrongUsage(
      `there is no function ${name}${near === undefined ? '' : `; did you mean ${near}?`}`,
    );
  }
  await io.stdout.write(functionText(definition, styleOf(io), columns));
  return exitCodes.clean;
}

function sameButForCase(name: string, near: string | undefined) {
  return near?.toLowerCase() === name.toLowerCase() ? functionsByName.get(near) : undefined;
}

import { Command } from 'commander';
import { nearest } from '../../diagnostics/nearest.ts';
import { allFindings, findingNamed } from '../../findings.ts';
import { explanationText } from '../../report/index.ts';
import { type ExitCode, exitCodes } from '../exitCodes.ts';
import { type Io, WrongUsage } from '../io.ts';
import { styleOf } from '../options.ts';
import type { Action } from '../program.ts';

export function explainCommand(io: Io, choose: (action: Action) => void): Command {
  return new Command('explain')
    .description('Says what a finding means, why it matters, and how it is cured, with an example.')
    .argument('<code>', 'the code, such as upn-non-ascii, or the number of a payload rule, such as BU001')
    .action((code: string) => choose(() => explain(code, io)));
}

async function explain(code: string, io: Io): Promise<ExitCode> {
  const definition = findingNamed(code);
  if (definition === undefined) {
    const near = nearest(
      code,
      allFindings.map((one) => one.code),
    );
    throw new WrongUsage(
      `there is no finding ${code}${near === undefined ? '; docs/findings.md lists them all' : `; did you mean ${near}?`}`,
    );
  }
  await io.stdout.write(explanationText(definition, styleOf(io), io.stdout.columns));
  return exitCodes.clean;
}

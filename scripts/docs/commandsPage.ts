import { exitCodes } from '../../src/cli/exitCodes.ts';
import { codeBlock, generatedFrom, table } from './markdown.ts';
import { upnlint } from './runCommand.ts';

const exitCodeMeanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  clean: 'Done, and nothing found that counts.',
  problems: 'Done, and problems found. For `preview` and `check`, `--fail-on` says what counts.',
  usage: 'The command line is wrong. Nothing was done.',
  unfinished: 'The work could not be finished: an input could not be read, or an output not be written.',
};

/** docs/cli.md: each command's help as it prints it, exit codes, environment variables. */
export async function commandsPage(): Promise<string> {
  const { output: help } = await upnlint(['--help']);
  const names = [...help.matchAll(/^ {2}([a-z]+)(?= .* {2,})/gm)]
    .map((match) => match[1] as string)
    .filter((name) => name !== 'help');
  let sections = '';
  for (const name of names) {
    const { output } = await upnlint([name, '--help']);
    sections += `## upnlint ${name}\n\n${codeBlock(output)}\n`;
  }
  const codes = Object.entries(exitCodes).map(([name, exitCode]) => [
    String(exitCode),
    exitCodeMeanings[name as keyof typeof exitCodes],
  ]);
  return `${generatedFrom('src/cli')}
# Commands

${codeBlock(help)}
${sections}## Exit codes

${table(['code', 'meaning'], codes)}
Errors of the command line and of inputs go to stderr, one sentence each. With \`--format json\`, \`jsonl\` or \`csv\`
stdout holds nothing else.

## Environment variables

${table(
  ['variable', 'effect'],
  [
    ['`NO_COLOR`', 'Anything but empty: no colours.'],
    ['`FORCE_COLOR`', 'Colours also where the output is no terminal; `0` asks for nothing.'],
  ],
)}`;
}

import { readFileSync } from 'node:fs';
import { runCommand } from './runCommand.ts';
import { runTypeScript } from './runTypeScript.ts';

const block =
  /^```console\n(?<session>[\s\S]*?)^```$|^```ts\n(?:\/\/ (?<path>\S+)\n)?[\s\S]*?^```$(?:\n\n```text\n[\s\S]*?^```$)?/gm;

/**
 * A page of Markdown with everything that it runs made anew. In a ```console block each line after `$ ` is a command
 * (runCommand says which), and what follows is its output. A ```ts block begins with the path of a file in a comment,
 * shows that file, and what the program prints stands in a ```text block after it.
 */
export async function refreshBlocks(page: string): Promise<string> {
  let fresh = '';
  let end = 0;
  for (const match of page.matchAll(block)) {
    const { session, path } = match.groups as { session?: string; path?: string };
    fresh += page.slice(end, match.index);
    if (session !== undefined) fresh += await refreshSession(session);
    else if (path !== undefined) fresh += await refreshProgram(path);
    else throw new Error(`a ts block must begin with the path of its file: ${match[0]}`);
    end = match.index + match[0].length;
  }
  return fresh + page.slice(end);
}

/** A console block of the commands in a session, with what they print. */
export async function refreshSession(text: string): Promise<string> {
  let fresh = '';
  let exitCode = 0;
  for (const [, command] of text.matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)) {
    const result = await runCommand(command as string, exitCode);
    fresh += `$ ${command}\n${result.output}`;
    exitCode = result.exitCode;
  }
  if (fresh === '') throw new Error(`a console block without a command:\n${text}`);
  return `\`\`\`console\n${fresh}\`\`\``;
}

async function refreshProgram(path: string): Promise<string> {
  const output = await runTypeScript(path);
  const shown = output === '' ? '' : `\n\n\`\`\`text\n${output.trimEnd()}\n\`\`\``;
  return `\`\`\`ts\n// ${path}\n${readFileSync(path, 'utf8')}\`\`\`${shown}`;
}

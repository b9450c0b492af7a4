/**
 * The words of a command line as a POSIX shell reads them: '…' as it stands, "…" with the escapes \" \\ \$ and \`, a
 * backslash before a line break joins lines. Whatever else a shell would do something with (variables, wildcards,
 * redirections) is an error, so that a documented command never means more than what is run.
 */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  const token = /(\\\n|[ \n]+)|'([^']*)'|"((?:[^"\\$`]|\\[\s\S])*)"|([\w@%+=:,./\\[\]-]+|\|)/y;
  let word: string | undefined;
  while (token.lastIndex < line.length) {
    const at = token.lastIndex;
    const match = token.exec(line);
    if (match === null) throw new Error(`the docs cannot run this command from column ${at + 1}: ${line}`);
    const [, blank, single, double, bare] = match;
    if (blank !== undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + (single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? bare);
  }
  if (word !== undefined) words.push(word);
  return words;
}

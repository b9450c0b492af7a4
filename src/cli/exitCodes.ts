/** What the command's exit code says; scripts and pipelines rely on these numbers. */
export const exitCodes = {
  /** Done, and nothing found that counts. */
  clean: 0,
  /** Done, and problems found. */
  problems: 1,
  /** The command line is wrong; nothing was done. */
  usage: 2,
  /** The work could not be finished: an input or output failed. */
  unfinished: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

import { readFileSync } from 'node:fs';
import type { ServerProcess } from './serverProcess.ts';

/** What a process has used so far, as Linux counts it. */
export interface Usage {
  /** User and system time, to the hundredth. */
  readonly processorSeconds: number;
  /** The most memory it has held. */
  readonly mebibytes: number;
}

export function usageOf({ process: { pid } }: ServerProcess): Usage {
  const proc = (file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8');
  // The name of the program, in brackets, may hold blanks.
  const fields = proc('stat').split(') ')[1]!.split(' ');
  return {
    processorSeconds: (Number(fields[11]) + Number(fields[12])) / 100,
    mebibytes: Math.round(Number(/VmHWM:\s+(\d+)/.exec(proc('status'))![1]) / 1024),
  };
}

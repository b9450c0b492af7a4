import { strictEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

/** What a process took. */
export interface Usage {
  readonly nanoseconds: number;
  /** The same in processor time, which hangs less on what else the machine does. */
  readonly processor: number;
  /** The most memory it held. */
  readonly mebibytes: number;
  readonly output: string;
}

/** Runs Node on a script, which says what it took on stderr when it exits. Throws when it ends with another exit code. */
export function runProcess(args: readonly string[], exitCode = 0): Usage {
  const start = process.hrtime.bigint();
  const child = spawnSync(process.execPath, ['--import', sayUsage, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const nanoseconds = Number(process.hrtime.bigint() - start);
  strictEqual(child.status, exitCode, child.stderr);
  const usage = JSON.parse(child.stderr.trim().split('\n').at(-1)!) as NodeJS.ResourceUsage;
  return {
    nanoseconds,
    processor: (usage.userCPUTime + usage.systemCPUTime) * 1000,
    mebibytes: Math.round(usage.maxRSS / 1024),
    output: child.stdout,
  };
}

const sayUsage = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => console.error(JSON.stringify(process.resourceUsage())));",
)}`;

import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Names one run of one process so that a process that later gets the same number is not taken for it. */
export interface ProcessIdentity {
  readonly place: string;
  readonly pid: number;
  readonly startTime: string;
}

function startTimeOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return 'one';
  }
}

export function ownIdentity(): ProcessIdentity {
  return { place: `${hostname()} ${pidNamespace()}`, pid: process.pid, startTime: startTimeOf(process.pid) ?? 'unknown' };
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether the named process still runs; undefined when it lives where this process cannot see it (another container or machine). */
export function isRunning(identity: ProcessIdentity): boolean | undefined {
  const own = ownIdentity();
  if (identity.place !== own.place) return undefined;
  if (!processExists(identity.pid)) return false;
  const startTime = startTimeOf(identity.pid);
  return startTime === undefined || startTime === identity.startTime;
}

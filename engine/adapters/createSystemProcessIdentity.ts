import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import type { ProcessIdentity, ProcessOwner } from '../ports/processIdentity.ts';

export function createSystemProcessIdentity(): ProcessIdentity {
  const self: ProcessOwner = { pid: process.pid, startedAt: startOf(process.pid), host: hostIdentity() };
  return {
    self: () => self,
    isAlive: (owner) => owner.host === self.host && responds(owner.pid) && startOf(owner.pid) === owner.startedAt,
  };
}

function responds(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of /proc/<pid>/stat, in ticks since boot; the process's name before it may hold spaces and brackets. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function hostIdentity(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

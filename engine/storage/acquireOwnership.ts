import type { Database, RootDatabase } from 'lmdb';
import type { Clock } from '../ports/clock.ts';
import type { ProcessIdentity, ProcessOwner } from '../ports/processIdentity.ts';
import type { Scheduler } from '../ports/scheduler.ts';
import { DataDirectoryError } from './dataDirectoryError.ts';

export interface OwnershipDeps {
  readonly root: RootDatabase;
  readonly meta: Database<ProcessOwner, string>;
  readonly identity: ProcessIdentity;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
}

const RETRY_MILLIS = 100;

/**
 * Makes this process the only one that works on the directory. LMDB lets one process write at a time, so the look at the owner and the entry of the new
 * one are one step for all; a dead owner is replaced. Waits up to `waitMillis`, then throws `DataDirectoryError`.
 */
export async function acquireOwnership(deps: OwnershipDeps, dataDir: string, waitMillis: number): Promise<void> {
  const giveUpAt = deps.clock.now() + waitMillis;
  for (;;) {
    const holder = tryAcquire(deps);
    if (holder === undefined) return;
    if (deps.clock.now() >= giveUpAt)
      throw new DataDirectoryError(`The directory ${dataDir} is in use by another engine (process ${holder.pid}).`);
    await new Promise<void>((resolve) => void deps.scheduler.at(deps.clock.now() + RETRY_MILLIS, resolve));
  }
}

export function releaseOwnership(root: RootDatabase, meta: Database<ProcessOwner, string>): void {
  root.transactionSync(() => meta.removeSync('owner'));
}

function tryAcquire({ root, meta, identity }: OwnershipDeps): ProcessOwner | undefined {
  return root.transactionSync(() => {
    const owner = meta.get('owner');
    if (owner !== undefined && identity.isAlive(owner)) return owner;
    meta.putSync('owner', identity.self());
    return undefined;
  });
}

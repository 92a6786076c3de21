import { open, type Database, type RootDatabase } from 'lmdb';
import type { Clock } from '../ports/clock.ts';
import type { ProcessIdentity, ProcessOwner } from '../ports/processIdentity.ts';
import type { Scheduler } from '../ports/scheduler.ts';
import { FIRST_KEY, type EngineRecord, type Key } from '../protocol/index.ts';
import { acquireOwnership, releaseOwnership } from './acquireOwnership.ts';
import { claimFormat } from './claimFormat.ts';
import { createLogStore, type LogStore } from './createLogStore.ts';
import { createStoredRows, rowKey } from './createStoredRows.ts';
import type { Batch, Storage } from './storage.ts';

export interface StorageOptions {
  readonly dataDir: string;
  readonly lockWaitMillis: number;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly identity: ProcessIdentity;
}

/** Opens the data directory for this process alone; throws `DataDirectoryError` when it is foreign, newer or in use. */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  claimFormat(options.dataDir);
  const root = open({ path: options.dataDir, noSubdir: false, maxDbs: 8, overlappingSync: false });
  const owner = root.openDB<ProcessOwner, string>('owner', {});
  try {
    await acquireOwnership({ root, meta: owner, ...options }, options.dataDir, options.lockWaitMillis);
  } catch (error) {
    await root.close();
    throw error;
  }
  return storageOver(root, owner);
}

function storageOver(root: RootDatabase, owner: Database<ProcessOwner, string>): Storage {
  const state = root.openDB<unknown, string>('state', {});
  const queue = root.openDB<EngineRecord, number>('queue', {});
  const meta = root.openDB<number, string>('meta', {});
  const log = createLogStore(root);
  const write = (batch: Batch): void => writeBatch({ state, queue, meta, log }, batch);
  return {
    rows: createStoredRows(state),
    commit: (batch) => root.transactionSync(() => write(batch)),
    records: log.after,
    lastPosition: log.lastPosition,
    highestKey: () => meta.get('highestKey') ?? FIRST_KEY - 1,
    queue: () => Array.from(queue.getRange(), (entry) => entry.value),
    *dump() {
      for (const key of state.getKeys()) yield { key, bytes: state.getBinary(key) ?? new Uint8Array() };
    },
    encode: (value) => encoderOf(state).encode(value),
    exportedPosition: (id) => meta.get(`exporter ${id}`) ?? 0,
    acknowledge: (id, position) => root.transactionSync(() => meta.putSync(`exporter ${id}`, position)),
    trimLog: (before) => root.transactionSync(() => log.trim(Math.min(before, ...exported(meta)))),
    close: async () => {
      releaseOwnership(root, owner);
      await root.close();
    },
  };
}

/** lmdb leaves the encoder of a database undeclared. */
function encoderOf(database: Database<unknown, string>): { readonly encode: (value: unknown) => Uint8Array } {
  return (database as unknown as { readonly encoder: { readonly encode: (value: unknown) => Uint8Array } }).encoder;
}

interface Stores {
  readonly state: Database<unknown, string>;
  readonly queue: Database<EngineRecord, number>;
  readonly meta: Database<number, string>;
  readonly log: LogStore;
}

function writeBatch({ state, queue, meta, log }: Stores, batch: Batch): void {
  for (const { space, id, value } of batch.changes) {
    if (value === undefined) state.removeSync(rowKey(space, id));
    else state.putSync(rowKey(space, id), value);
  }
  log.append(batch.records);
  for (const position of batch.dequeued) queue.removeSync(position);
  for (const command of batch.queued) queue.putSync(command.position, command);
  meta.putSync('highestKey', batch.highestKey satisfies Key);
}

function exported(meta: Database<number, string>): readonly number[] {
  return Array.from(meta.getRange({ start: 'exporter ', end: 'exporter!' }), (entry) => entry.value);
}

import { setTimeout as delay } from 'node:timers/promises';
import type { RootDatabase } from 'lmdb';
import { decodeDocument, encodeDocument } from '../values/codec.ts';
import { numberValue } from '../values/numberValue.ts';
import { isRunning, ownIdentity, type ProcessIdentity } from './processIdentity.ts';
import type { Tables } from './tables.ts';

const LOCK_KEY = Buffer.from('writer');
const RETRY_MS = 50;
const HEARTBEAT_MS = 5_000;
const SILENT_MS = 4 * HEARTBEAT_MS;

/** A second process found the directory taken. */
class DataDirectoryLockedError extends Error {
  constructor(dataDir: string, holder: ProcessIdentity) {
    super(`The data directory ${dataDir} is in use by process ${holder.pid}; stop it first or choose another DATA_DIR.`);
    this.name = 'DataDirectoryLockedError';
  }
}

export interface WriterLockOptions {
  readonly environment: RootDatabase<Buffer, Buffer>;
  readonly tables: Tables;
  readonly dataDir: string;
  readonly waitMs: number;
}

export interface WriterLock {
  release(): void;
}

interface Held {
  readonly holder: ProcessIdentity;
  readonly nonce: string;
  readonly at: number;
}

function read(tables: Tables): Held | undefined {
  const bytes = tables.meta.getBinary(LOCK_KEY);
  if (!bytes) return undefined;
  const record = decodeDocument(bytes);
  const holder = { place: String(record['place']), pid: numberValue(record['pid']) ?? 0, startTime: String(record['startTime']) };
  return { holder, nonce: String(record['nonce']), at: numberValue(record['at']) ?? 0 };
}

function isHeld(held: Held): boolean {
  const running = isRunning(held.holder);
  return running ?? Date.now() - held.at < SILENT_MS;
}

function write(tables: Tables, nonce: string): void {
  tables.meta.putSync(LOCK_KEY, encodeDocument({ ...ownIdentity(), nonce, at: Date.now() }));
}

/** Takes the lock if it is free or its holder is gone; LMDB's write transaction, exclusive over processes, makes this one step. */
function tryTake(options: WriterLockOptions, nonce: string): ProcessIdentity | undefined {
  return options.environment.transactionSync(() => {
    const held = read(options.tables);
    if (held && isHeld(held)) return held.holder;
    write(options.tables, nonce);
    return undefined;
  });
}

function keepAlive(options: WriterLockOptions, nonce: string): () => void {
  const timer = setInterval(() => {
    try {
      options.environment.transactionSync(() => {
        if (read(options.tables)?.nonce === nonce) write(options.tables, nonce);
      });
    } catch {
      return; // A full disk must not end the process; the next beat tries again.
    }
  }, HEARTBEAT_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Waits up to waitMs for the directory; LMDB alone would let two processes write with two different minds. */
export async function acquireWriterLock(options: WriterLockOptions): Promise<WriterLock> {
  const nonce = `${process.pid}-${Date.now()}-${Math.random()}`;
  const deadline = Date.now() + options.waitMs;
  for (;;) {
    const holder = tryTake(options, nonce);
    if (!holder) break;
    if (Date.now() >= deadline) throw new DataDirectoryLockedError(options.dataDir, holder);
    await delay(RETRY_MS);
  }
  const stop = keepAlive(options, nonce);
  return {
    release() {
      stop();
      options.environment.transactionSync(() => {
        if (read(options.tables)?.nonce === nonce) options.tables.meta.removeSync(LOCK_KEY);
      });
    },
  };
}

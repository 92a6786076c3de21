import { mongo } from 'mongoose';

/** Names under which the driver says that the store is away, closing or has forgotten a transaction that was under way when it ended. */
const NAMES =
  /^Mongo(ose)?(ServerSelection|Network\w*|NotConnected|PoolC\w+|WaitQueueTimeout|TopologyClosed|OperationTimeout|ExpiredSession|ClientClosed)Error$/;
/** A write into a connection that just broke has a bare code of the system. */
const SYSTEM_CODES = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ENOENT']);
const SYSTEM_CALLS = new Set(['write', 'read', 'connect']);
const PASSING_LABELS = ['TransientTransactionError', 'RetryableWriteError'] as const;

/** Whether an error says that the store could not be reached or had to give way: no fault of the caller, worth another try. */
export function isStoreAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (typeof code === 'string' && SYSTEM_CODES.has(code) && SYSTEM_CALLS.has(String(syscall))) return true;
  return NAMES.test(error.name) || (error instanceof mongo.MongoError && PASSING_LABELS.some((label) => error.hasErrorLabel(label)));
}

import { type StoreError, storeError } from './storeError.ts';

const FULL = /MDB_MAP_FULL|ENOSPC|No space left|File too large|EFBIG|Disk quota|Input\/output error|EIO/i;

/** LMDB's and the system's ways of saying that there is no room (a write cut short is their "Input/output error"), as MongoDB's OutOfDiskSpace; anything else is a defect of ours. */
export function asStorageError(error: unknown): StoreError {
  const text = error instanceof Error ? error.message : String(error);
  if (FULL.test(text)) return storeError('OutOfDiskSpace', `The data could not be written, the disk is full or fails: ${text}`);
  return storeError('InternalError', `The store failed on this command: ${text}`);
}

import { type StoreError, storeError } from './storeError.ts';

const FULL = /MDB_MAP_FULL|ENOSPC|No space left|File too large|EFBIG|Disk quota|mapsize/i;

/** LMDB's and the system's ways of saying that there is no room, as MongoDB's OutOfDiskSpace; anything else is a defect of ours. */
export function asStorageError(error: unknown): StoreError {
  const text = error instanceof Error ? error.message : String(error);
  if (FULL.test(text)) return storeError('OutOfDiskSpace', `The data could not be written, there is no room left: ${text}`);
  return storeError('InternalError', `The store failed on this command: ${text}`);
}

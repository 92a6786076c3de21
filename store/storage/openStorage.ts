import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { open, type RootDatabase, type Transaction } from 'lmdb';
import { claimFormat, ForeignDataError } from './format.ts';
import { createGroupCommit, type GroupCommit } from './groupCommit.ts';
import { createReader, type Reader } from './reader.ts';
import { openTables, type TableName } from './tables.ts';
import { acquireWriterLock } from './writerLock.ts';

export interface StorageOptions {
  readonly dataDir: string;
  readonly lockWaitMs: number;
  readonly mapSize: number;
}

/** Writes inside the running write transaction. */
export interface Writer {
  put(table: TableName, key: Buffer, value: Buffer): void;
  remove(table: TableName, key: Buffer): void;
}

export interface Storage {
  readonly current: Reader;
  readonly writer: Writer;
  readonly groupCommit: GroupCommit;
  /** A reader that goes on seeing the data as it is now, until `done`. */
  snapshot(): { readonly reader: Reader; done(): void };
  count(table: TableName, from: Buffer, to: Buffer): number;
  close(): Promise<void>;
}

const OWN_FILES = new Set(['data.mdb', 'lock.mdb']);

function refuseForeignFiles(dataDir: string): void {
  const names = readdirSync(dataDir);
  if (names.length > 0 && !names.some((name) => OWN_FILES.has(name))) {
    throw new ForeignDataError(`The data directory ${dataDir} holds files that are not this store's; choose an empty folder as DATA_DIR.`);
  }
}

/** Where LMDB's meta page has its magic number; LMDB itself crashes on a file that is none of its own. */
const MAGIC_OFFSET = 24;
const MAGIC = 0xbeefc0de;

function refuseForeignData(dataDir: string): void {
  const path = join(dataDir, 'data.mdb');
  if (!existsSync(path) || statSync(path).size === 0) return;
  const head = Buffer.alloc(MAGIC_OFFSET + 4);
  const file = openSync(path, 'r');
  readSync(file, head, 0, head.length, 0);
  closeSync(file);
  if (head.readUInt32LE(MAGIC_OFFSET) !== MAGIC)
    throw new ForeignDataError(`The file ${path} cannot be opened as this store's data; choose another DATA_DIR.`);
}

function openEnvironment(options: StorageOptions): RootDatabase<Buffer, Buffer> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  refuseForeignFiles(options.dataDir);
  refuseForeignData(options.dataDir);
  try {
    return open<Buffer, Buffer>({
      path: options.dataDir,
      noSubdir: false,
      encoding: 'binary',
      keyEncoding: 'binary',
      cache: false,
      overlappingSync: false,
      maxDbs: 16,
      maxReaders: 1024,
      mapSize: options.mapSize,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ForeignDataError(`The data directory ${options.dataDir} cannot be opened as this store's data: ${reason}.`);
  }
}

/** Opens the data directory: checks its format, takes the writer's lock, refuses what another program wrote. */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const environment = openEnvironment(options);
  try {
    const tables = openTables(environment);
    const lock = await acquireWriterLock({ environment, tables, dataDir: options.dataDir, waitMs: options.lockWaitMs });
    environment.transactionSync(() => claimFormat(tables, options.dataDir));
    return {
      current: createReader(tables),
      writer: {
        put: (table, key, value) => tables[table].putSync(key, value),
        remove: (table, key) => void tables[table].removeSync(key),
      },
      groupCommit: createGroupCommit(environment),
      snapshot: () => openSnapshot(environment, (transaction) => createReader(tables, transaction)),
      count: (table, from, to) => tables[table].getKeysCount({ start: from, end: to }),
      async close() {
        lock.release();
        await environment.close();
      },
    };
  } catch (error) {
    await environment.close();
    throw error;
  }
}

function openSnapshot(
  environment: RootDatabase<Buffer, Buffer>,
  reader: (transaction: Transaction) => Reader,
): ReturnType<Storage['snapshot']> {
  const transaction = environment.useReadTransaction();
  return { reader: reader(transaction), done: () => transaction.done() };
}

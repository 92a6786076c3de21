import { createCatalog } from './catalog/catalog.ts';
import { createChangeLog } from './changes/changeLog.ts';
import { createChangeSignal } from './changes/changeSignal.ts';
import type { StoreState } from './commands/command.ts';
import { executeCommand } from './commands/executeCommand.ts';
import { createCursors } from './cursor/cursors.ts';
import { startMaintenance } from './maintenance/startMaintenance.ts';
import { openStorage, type Storage } from './storage/openStorage.ts';
import { createDocumentLocks } from './transaction/documentLocks.ts';
import { createRetryRecords } from './transaction/retryRecords.ts';
import { createSessions } from './transaction/sessions.ts';
import { type Endpoint, listen } from './wire/listen.ts';

/** How a store is started; everything but the folder and the endpoint has a default. */
export interface StoreOptions {
  /** The folder of the data; made if missing, refused if it holds something else. */
  readonly dataDir: string;
  /** `{ socket: path }` or `{ host, port }`; port 0 takes a free one. */
  readonly endpoint: Endpoint;
  /** How long to wait for another process to let go of the folder, in milliseconds. */
  readonly lockWaitMs?: number;
  /** How often TTL indexes, idle cursors and old retry records are swept, in milliseconds. */
  readonly sweepMs?: number;
  /** How long a multi-document transaction may stay open, in milliseconds. */
  readonly transactionMs?: number;
  /** How long an unused cursor is kept, in milliseconds. */
  readonly cursorMs?: number;
  /** How many changes are kept for change streams to resume from. */
  readonly changeRetention?: number;
}

export interface RunningStore {
  /** What a MongoDB driver connects with. */
  readonly uri: string;
  /** Answers what is under way, closes every connection and the data. */
  stop(): Promise<void>;
}

const DEFAULTS = { lockWaitMs: 5_000, sweepMs: 60_000, transactionMs: 60_000, cursorMs: 10 * 60_000, changeRetention: 100_000 };
const MAP_BYTES = 64 * 1024 ** 3;

function createState(storage: Storage, options: StoreOptions & typeof DEFAULTS): StoreState {
  const catalog = createCatalog(storage);
  const locks = createDocumentLocks();
  return {
    storage,
    catalog,
    locks,
    changeLog: createChangeLog(storage, options.changeRetention),
    changeSignal: createChangeSignal(),
    sessions: createSessions({ storage, catalog, locks, lifetimeMs: options.transactionMs }),
    retries: createRetryRecords(storage),
    cursors: createCursors(options.cursorMs),
    startedAt: Date.now(),
  };
}

/**
 * Opens the data and serves MongoDB's wire protocol on the endpoint. Throws a one-sentence error if the folder is in use,
 * foreign or newer than this program, or if the endpoint cannot be had.
 */
export async function startStore(given: StoreOptions): Promise<RunningStore> {
  const options = { ...DEFAULTS, ...given };
  const storage = await openStorage({ dataDir: options.dataDir, lockWaitMs: options.lockWaitMs, mapSize: MAP_BYTES });
  try {
    const state = createState(storage, options);
    const listening = await listen(options.endpoint, async (request) => executeCommand(state, request));
    const stopMaintenance = startMaintenance(state, options.sweepMs);
    return {
      uri: listening.uri,
      async stop() {
        stopMaintenance();
        storage.groupCommit.flush();
        state.cursors.closeAll();
        state.sessions.abortAll();
        await listening.close();
        storage.groupCommit.flush();
        await storage.close();
      },
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

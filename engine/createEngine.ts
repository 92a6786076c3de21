import { createSystemProcessIdentity } from './adapters/createSystemProcessIdentity.ts';
import type { DecisionEngine } from './decision/decision.ts';
import type { Engine } from './engine.ts';
import { createRecordExporter, type RecordExporter } from './exporter/createRecordExporter.ts';
import type { ExpressionLanguage } from './expression/expression.ts';
import type { ExecutableProcess } from './model/executable.ts';
import type { Clock } from './ports/clock.ts';
import type { EngineLog } from './ports/engineLog.ts';
import type { Scheduler } from './ports/scheduler.ts';
import { createCommandProcessors } from './processing/createCommandProcessors.ts';
import { createCommandLoop, type CommandLoop } from './processing/stream/createCommandLoop.ts';
import { createBatchCommitter } from './processing/stream/createBatchCommitter.ts';
import { createCommandDecider } from './processing/stream/createCommandDecider.ts';
import { createFifo } from './processing/stream/createFifo.ts';
import { createRecordBuffer } from './processing/stream/createRecordBuffer.ts';
import { createRecordWriters } from './processing/stream/createRecordWriters.ts';
import type { ClientCommand } from './processing/stream/clientCommand.ts';
import type { EngineRecord } from './protocol/index.ts';
import { createResultRegistry } from './processing/stream/createResultRegistry.ts';
import { createEngineDoor } from './processing/createEngineDoor.ts';
import { createResourceParser } from './processing/deployment/createResourceParser.ts';
import { applyEvent } from './state/appliers/appliers.ts';
import { createEngineState } from './state/engineState.ts';
import { createOverlay, type Overlay } from './state/mutable/createOverlay.ts';
import { openStorage } from './storage/openStorage.ts';
import type { Storage } from './storage/storage.ts';
import type { BatchStore } from './processing/stream/batchStore.ts';

/** What an engine is made of. */
export interface EngineDeps {
  /** Folder of the engine alone; made when missing. */
  readonly dataDir: string;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly feel: ExpressionLanguage;
  readonly decisions: DecisionEngine;
  /** Throws `DeploymentError` for a resource that cannot be deployed. */
  readonly parseBpmn: (xml: string, resourceName: string) => Promise<readonly ExecutableProcess[]>;
  /** Defects are told here; default: nowhere. */
  readonly log?: EngineLog;
  /** How long to wait for another engine to let go of the directory; default 0. */
  readonly lockWaitMillis?: number;
  /**
   * How many of the newest records to keep; older ones go once every reader has acknowledged them. Default: all are kept, and the log can be replayed.
   */
  readonly logRetention?: number;
}

/** An engine with what the gateway does not need: its records and its clockwork. */
export interface RunningEngine extends Engine {
  readonly exporter: RecordExporter;
  /** State rows as stored, for comparison with a replay. */
  readonly dump: () => Iterable<{ readonly key: string; readonly bytes: Uint8Array }>;
  /** Bytes that a row's value would be stored as. */
  readonly encode: (value: unknown) => Uint8Array;
  /** Stops at once, as a crash would: nothing queued is done, everything stored stays. */
  readonly halt: () => Promise<void>;
  /** Looks at what is due now; for owners of a clock that jumps. */
  readonly wake: () => void;
}

const SILENT: EngineLog = { error: () => undefined };

/** Opens the data directory and starts the engine on it; throws `DataDirectoryError` when it is foreign, newer or in use. */
export async function createEngine(deps: EngineDeps): Promise<RunningEngine> {
  const identity = createSystemProcessIdentity();
  const storage = await openStorage({ ...deps, lockWaitMillis: deps.lockWaitMillis ?? 0, identity });
  const overlay = createOverlay(storage.rows);
  const listeners = new Set<(type: string) => void>();
  const loop = startLoop(deps, { storage, overlay, listeners });
  const door = createEngineDoor({ submit: loop.submit, parse: createResourceParser(deps) });
  loop.wake();
  let closing: Promise<void> | undefined;
  return {
    ...door,
    onJobsAvailable: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    exporter: createRecordExporter(storage),
    dump: storage.dump,
    encode: storage.encode,
    wake: loop.wake,
    halt: async () => {
      loop.halt();
      await storage.close();
    },
    close: () => (closing ??= loop.close().then(storage.close)),
  };
}

interface Parts {
  readonly storage: Storage;
  readonly overlay: Overlay;
  readonly listeners: ReadonlySet<(type: string) => void>;
}

function startLoop(deps: EngineDeps, { storage, overlay, listeners }: Parts): CommandLoop {
  const state = createEngineState(overlay.rows);
  const { clock, scheduler, feel, decisions, log = SILENT } = deps;
  const store = batchStore(storage, overlay, deps.logRetention);
  const buffer = createRecordBuffer({ lastPosition: storage.lastPosition(), highestKey: storage.highestKey() });
  const records = createRecordWriters({
    buffer,
    results: createResultRegistry(),
    apply: (event) => applyEvent(overlay.rows, event),
    notifyJobsAvailable: (type) => {
      for (const listener of listeners) listener(type);
    },
  });
  const processors = createCommandProcessors({ state, feel, decisions, writers: records.writers, nextKey: buffer.nextKey, now: clock.now });
  const [clients, backlog] = [createFifo<ClientCommand>(), createFifo<EngineRecord>()];
  const decider = createCommandDecider({ processors, buffer, records, store, backlog, clock, log });
  const commit = createBatchCommitter({ buffer, store, backlog, log });
  return createCommandLoop({ decider, commit, clients, backlog, due: state.due, clock, scheduler });
}

/** Trimming costs a transaction of its own, so it is done once for that many records. */
const TRIM_EVERY = 10_000;

function batchStore(storage: Storage, overlay: Overlay, retention: number | undefined): BatchStore {
  let trimmedAt = storage.lastPosition();
  return {
    queue: storage.queue,
    lastPosition: storage.lastPosition,
    commit: (batch) => {
      storage.commit({ ...batch, changes: overlay.changes() });
      overlay.clear();
      const position = batch.records.at(-1)?.position ?? 0;
      if (retention === undefined || position - trimmedAt < TRIM_EVERY) return;
      storage.trimLog(position - retention);
      trimmedAt = position;
    },
    mark: overlay.mark,
    rollback: overlay.rollback,
    discard: overlay.clear,
  };
}

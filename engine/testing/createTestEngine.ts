import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type EngineDeps, type RunningEngine } from '../createEngine.ts';
import { compareReplay } from './compareReplay.ts';
import { createControlledTime } from './createControlledTime.ts';
import { queryRecords, type RecordQueries } from './recordAssertions.ts';

/** A real engine on a folder of its own, with a clock in the caller's hands. */
export interface TestEngine {
  readonly engine: RunningEngine;
  readonly dataDir: string;
  readonly records: () => RecordQueries;
  /** Turns the clock and waits until what fell due is done. */
  readonly advance: (millis: number) => Promise<void>;
  readonly now: () => number;
  /** Waits until nothing is queued. */
  readonly idle: () => Promise<void>;
  /** Closes the engine and opens it again on the same folder; use the new `engine` from there on. */
  readonly reopen: () => Promise<void>;
  /** Stops the engine where it stands, as a crash would, and opens it again; compares with a replay on the way. */
  readonly crash: () => Promise<void>;
  /** Replays the log and compares; throws naming the rows that differ. Then closes and removes the folder. */
  readonly verifyAndClose: () => Promise<void>;
}

export type TestEngineDeps = Pick<EngineDeps, 'feel' | 'decisions' | 'parseBpmn' | 'log' | 'logRetention'>;

const START = Date.UTC(2026, 0, 5, 8);

export async function createTestEngine(deps: TestEngineDeps): Promise<TestEngine> {
  const dataDir = await mkdtemp(join(tmpdir(), 'iss-engine-'));
  const time = createControlledTime(START);
  const open = (): Promise<RunningEngine> => createEngine({ ...deps, dataDir, clock: time.clock, scheduler: time.scheduler });
  let engine = await open();
  return {
    get engine() {
      return engine;
    },
    dataDir,
    records: () => queryRecords(engine.exporter.after(0)),
    now: time.clock.now,
    advance: async (millis) => {
      time.advance(millis);
      engine.wake();
      await settle(engine);
    },
    idle: () => settle(engine),
    reopen: async () => {
      await engine.close();
      engine = await open();
      await settle(engine);
    },
    crash: async () => {
      await engine.halt();
      engine = await open();
      assertReplayed(engine);
    },
    verifyAndClose: async () => {
      await settle(engine);
      try {
        assertReplayed(engine);
      } finally {
        await engine.close();
        await rm(dataDir, { recursive: true, force: true });
      }
    },
  };
}

function assertReplayed(engine: RunningEngine): void {
  const different = compareReplay(engine.exporter.after(0), engine);
  if (different.length > 0)
    throw new Error(`State differs from the replayed log at: ${different.map((key) => JSON.stringify(key)).join(', ')}`);
}

/** The log stands still over some turns of the event loop. */
async function settle(engine: RunningEngine): Promise<void> {
  for (let quiet = 0, last = -1; quiet < 3;) {
    await new Promise((resolve) => void setImmediate(resolve));
    const position = engine.exporter.lastPosition();
    quiet = position === last ? quiet + 1 : 0;
    last = position;
  }
}

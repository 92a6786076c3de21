import type { BuiltRelease } from '../releases/buildRelease.ts';
import { publishAll } from '../releases/loadReleases.ts';
import { PublishError } from '../releases/publishRelease.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';
import { startLoop } from '../sweeps/startLoop.ts';
import { startSweeps } from '../sweeps/startSweeps.ts';
import { canProlong } from '../workers/canProlong.ts';
import type { JobReport } from '../workers/runJob.ts';
import { startWorkers } from '../workers/startWorkers.ts';

export interface WorkOptions {
  /** Checked content; it is put in force as soon as the engine is reached. */
  readonly releases: readonly BuiltRelease[];
  /** How long a job is this server's own; 10 s when absent. */
  readonly leaseMillis?: number;
  /** Carries out the publishings that policy staff asked for. */
  readonly publish: () => Promise<unknown>;
  readonly report: {
    readonly job: (report: JobReport) => void;
    readonly sweep: (name: string, error: unknown) => void;
    /** Once, when the cluster is too old to prolong jobs. */
    readonly oldCluster: () => void;
  };
}

export interface Work {
  /** Releases are in force and workers open. Rejects with `PublishError` when the engine refuses the content; waits while it is not reached. */
  readonly ready: Promise<void>;
  /** Takes no more work and waits for what is in hand. The engine's client stays open. */
  stop(): Promise<void>;
}

const CONNECT_MILLIS = 500;
/** Short, because after a crash a step is missing for that long; a job that comes twice is done once. */
const LEASE_MILLIS = 10_000;

/** Starts all that goes on between store and engine without anybody asking: releases, workers and sweeps. */
export function openWork(deps: WorkDeps, options: WorkOptions): Work {
  const sweeps = startSweeps(deps, { report: options.report.sweep, publish: options.publish });
  const opening = openWhenReached(deps, options);
  return {
    ready: opening.ready,
    async stop() {
      await Promise.all([opening.stop(), sweeps.stop()]);
    },
  };
}

/** Tries to open the workers until the engine is reached; `ready` says when it was, or that the engine refuses our content. */
function openWhenReached(deps: WorkDeps, options: WorkOptions): { ready: Promise<void>; stop(): Promise<void> } {
  const { promise: ready, resolve, reject } = promiseOf();
  let workers: { stop(): Promise<void> } | null = null;
  const turn = async (): Promise<void> => {
    if (workers !== null) return;
    try {
      workers = await open(deps, options);
      if (workers !== null) resolve();
    } catch (error) {
      if (!(error instanceof PublishError)) options.report.sweep('publish', error);
      else if (error.reached) reject(error);
    }
  };
  const loop = startLoop({ everyMillis: CONNECT_MILLIS, turn, onError: reject });
  loop.wake();
  return {
    ready,
    async stop() {
      await loop.stop();
      await workers?.stop();
    },
  };
}

function promiseOf(): { promise: Promise<void>; resolve: () => void; reject: (error: unknown) => void } {
  let settle: { resolve: () => void; reject: (error: unknown) => void } | null = null;
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  promise.catch(() => undefined);
  return { promise, resolve: () => settle?.resolve(), reject: (error) => settle?.reject(error) };
}

async function open(deps: WorkDeps, options: WorkOptions): Promise<{ stop(): Promise<void> } | null> {
  const prolong = await canProlong(deps.engine);
  if (prolong === null) return null;
  if (!prolong) options.report.oldCluster();
  await publishAll(deps, options.releases);
  return startWorkers(deps, { leaseMillis: options.leaseMillis ?? LEASE_MILLIS, canProlong: prolong, report: options.report.job });
}

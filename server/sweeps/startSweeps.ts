import { runOutbox } from '../outbox/runOutbox.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';
import { probeCases } from './probeCases.ts';
import { probeOldest } from './probeOldest.ts';
import { requeueCompleting } from './requeueCompleting.ts';
import { startInstances } from './startInstances.ts';
import { startLoop, type Loop } from './startLoop.ts';

export interface SweepOptions {
  readonly report: (sweep: string, error: unknown) => void;
  /** Carries out the publishings that were asked for. */
  readonly publish: () => Promise<unknown>;
}

/** Keeps every promise of the store to the engine: starts, completions, withdrawals. Each loop wakes at once when told and turns by itself besides. */
export function startSweeps(deps: WorkDeps, { report, publish }: SweepOptions): { stop(): Promise<void> } {
  const loop = (name: string, everyMillis: number, turn: () => Promise<unknown>): Loop =>
    startLoop({ everyMillis, turn, onError: (error) => report(name, error) });
  const starts = loop('starts', 1000, () => startInstances(deps));
  const outbox = loop('outbox', 500, () => runOutbox(deps));
  const publishing = loop('publishing', 2_000, publish);
  const probe = loop('probe', 1000, () => probeCases(deps));
  const slow = [loop('requeue', 30_000, () => requeueCompleting(deps)), loop('probe-oldest', 60_000, () => probeOldest(deps))];
  const unsubscribe = [
    deps.wakeHub.onWake('starts', starts.wake),
    deps.wakeHub.onWake('outbox', outbox.wake),
    deps.wakeHub.onWake('publishing', publishing.wake),
  ];
  slow[0]?.wake();
  return {
    async stop() {
      unsubscribe.forEach((end) => end());
      await Promise.all([starts, outbox, publishing, probe, ...slow].map((each) => each.stop()));
    },
  };
}

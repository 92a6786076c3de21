import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log/Log.ts';
import { backOff } from './backOff.ts';
import type { ChildSpec } from './ChildSpec.ts';
import { runOnce, type ChildLife } from './runOnce.ts';

const GRACE_MS = 10_000;

/** A child that is started again whenever it ends. */
export interface Supervised {
  /** What it said when it was ready the first time. */
  readonly announced: unknown;
  /** Asks it to end and waits; after ten seconds it is killed. */
  stop(): Promise<void>;
}

/** Starts the child and keeps it running; rejects when its first start fails. */
export async function superviseChild(spec: ChildSpec, log: Log): Promise<Supervised> {
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  let life = runOnce(spec, log);
  const announced = await life.ready.catch(async (error: unknown) => {
    await end(life);
    throw error;
  });
  const keeping = keepRunning();
  async function keepRunning(): Promise<void> {
    let pause = 0;
    for (;;) {
      await life.ended;
      if (isStopping()) return;
      pause = backOff(pause, await wasReady(life));
      log.warn({ child: spec.name, pause }, 'a child ended and is started again');
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (isStopping()) return;
      life = runOnce(spec, log);
    }
  }
  return {
    announced,
    async stop() {
      stopping.abort();
      await end(life);
      await keeping;
    },
  };
}

/** Whether a life that has ended had come to be ready. */
async function wasReady(life: ChildLife): Promise<boolean> {
  return life.ready.then(
    () => true,
    () => false,
  );
}

async function end(life: ChildLife): Promise<void> {
  life.kill('SIGTERM');
  const late = new AbortController();
  const killer = sleep(GRACE_MS, undefined, { signal: late.signal }).then(
    () => life.kill('SIGKILL'),
    () => undefined,
  );
  await life.ended;
  late.abort();
  await killer;
}

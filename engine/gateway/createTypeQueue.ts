import { createPollLine, type PollLine } from './createPollLine.ts';
import { createServing } from './createServing.ts';
import { createStreamRing, type StreamRing } from './createStreamRing.ts';
import type { JobSource } from './jobSource.ts';

/** Who waits for jobs of one type. */
export interface TypeQueue {
  readonly polls: PollLine;
  readonly streams: StreamRing;
  /** A job of the type became activatable. */
  jobsAvailable(): void;
  /** Serves whoever can be served now: streams first, then polls in the order they came. */
  wake(): void;
  isIdle(): boolean;
}

interface TypeQueueDeps {
  readonly source: JobSource;
  readonly onDefect: (error: unknown) => void;
  /** Called when nobody waits any more. */
  readonly onIdle: () => void;
}

/** One activation of a type runs at a time, so that the order of the queue is the order of the engine's commands. */
export function createTypeQueue({ source, onDefect, onIdle }: TypeQueueDeps): TypeQueue {
  const polls = createPollLine(source);
  const streams = createStreamRing(source);
  let notified = 0;
  let emptyAt = 0;
  let toPush = false;

  const isIdle = () => !serving.isRunning() && polls.isEmpty() && streams.isEmpty();
  const serving = createServing({
    async step() {
      const seen = notified;
      const pushed = toPush ? await streams.serve() : 'nobody';
      if (pushed === 'empty' && seen === notified) toPush = false;
      if (pushed !== 'nobody') return true;
      const polled = await polls.serve(emptyAt === notified);
      if (polled === 'empty') emptyAt = seen;
      return polled !== 'nobody';
    },
    onExhausted: polls.endImpatient,
    onRest: () => (isIdle() ? onIdle() : undefined),
    onDefect,
  });
  return {
    polls,
    streams,
    jobsAvailable() {
      notified += 1;
      toPush = !streams.isEmpty();
      serving.wake();
    },
    wake: serving.wake,
    isIdle,
  };
}

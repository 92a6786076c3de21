import type { Engine } from '../engine.ts';
import { createTypeQueue, type TypeQueue } from './createTypeQueue.ts';
import { createJobSource } from './jobSource.ts';
import type { JobPoll, JobStream } from './JobTaker.ts';

/** Brings activatable jobs and the calls that wait for them together. */
export interface JobDispatcher {
  addPoll(poll: JobPoll): void;
  removePoll(poll: JobPoll): void;
  /** Looks again at a type whose caller changed its mind or reads again. */
  wake(type: string): void;
  addStream(stream: JobStream): void;
  removeStream(stream: JobStream): void;
  /** Ends every waiting call with an error and stops listening to the engine. */
  close(error: unknown): void;
}

interface DispatcherDeps {
  readonly engine: Pick<Engine, 'activateJobs' | 'updateJobTimeout' | 'onJobsAvailable'>;
  readonly onDefect: (error: unknown) => void;
}

export function createJobDispatcher({ engine, onDefect }: DispatcherDeps): JobDispatcher {
  const source = createJobSource(engine);
  const queues = new Map<string, TypeQueue>();

  const queueOf = (type: string): TypeQueue => {
    const queue = queues.get(type) ?? createTypeQueue({ source, onDefect, onIdle: () => queues.delete(type) });
    queues.set(type, queue);
    return queue;
  };
  const forgetIdle = (type: string) => {
    if (queues.get(type)?.isIdle() === true) queues.delete(type);
  };
  const unsubscribe = engine.onJobsAvailable((type) => queues.get(type)?.jobsAvailable());
  return {
    addPoll(poll) {
      const queue = queueOf(poll.request.type);
      queue.polls.add(poll);
      queue.wake();
    },
    removePoll(poll) {
      queues.get(poll.request.type)?.polls.remove(poll);
      forgetIdle(poll.request.type);
    },
    wake: (type) => queues.get(type)?.wake(),
    addStream: (stream) => queueOf(stream.request.type).streams.add(stream),
    removeStream(stream) {
      queues.get(stream.request.type)?.streams.remove(stream);
      forgetIdle(stream.request.type);
    },
    close(error) {
      unsubscribe();
      for (const { polls, streams } of queues.values()) {
        polls.failAll(error);
        streams.failAll(error);
      }
    },
  };
}

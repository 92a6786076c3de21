import type { ActivatedJob } from '../engine.ts';
import type { JobSource, Served } from './jobSource.ts';
import type { JobStream } from './JobTaker.ts';

/** What a stream takes before it asks for rest. */
const JOBS_PER_PUSH = 16;

/** Open job streams of one type, served in turns. */
export interface StreamRing {
  add(stream: JobStream): void;
  remove(stream: JobStream): void;
  isEmpty(): boolean;
  /** Activates jobs for the next stream that reads and spreads them over the streams with the same wishes. */
  serve(): Promise<Served>;
  failAll(error: unknown): void;
}

export function createStreamRing(source: JobSource): StreamRing {
  const streams: JobStream[] = [];

  const remove = (stream: JobStream) => {
    const index = streams.indexOf(stream);
    if (index >= 0) streams.splice(index, 1);
  };
  const serve = async (stream: JobStream): Promise<Served> => {
    try {
      const jobs = await source.take(stream.request, JOBS_PER_PUSH);
      if (jobs.length === 0) return 'empty';
      await source.giveBack(spread(jobs, streams, stream));
    } catch (error) {
      remove(stream);
      stream.fail(error);
    }
    return 'answered';
  };
  return {
    remove,
    add: (stream) => void streams.push(stream),
    isEmpty: () => streams.length === 0,
    async serve() {
      const stream = streams.find(reads);
      return stream === undefined ? 'nobody' : serve(stream);
    },
    failAll(error) {
      for (const stream of streams.splice(0)) stream.fail(error);
    },
  };
}

/** Streams with equal wishes are one to the engine: a job activated for one suits the other. */
const wishes = ({ request }: JobStream): string => JSON.stringify([request.worker, request.timeoutMillis, request.fetchVariables]);

const reads = (stream: JobStream): boolean => stream.isOpen() && stream.isReady();

/** Next stream with the same wishes that reads, moved to the end of the ring. */
function nextReady(streams: JobStream[], like: JobStream): JobStream | undefined {
  const index = streams.findIndex((each) => reads(each) && wishes(each) === wishes(like));
  if (index < 0) return undefined;
  const [next] = streams.splice(index, 1);
  if (next !== undefined) streams.push(next);
  return next;
}

/** Pushes jobs to streams like the one they were activated for, in turns; answers those that nobody takes. */
function spread(jobs: readonly ActivatedJob[], streams: JobStream[], like: JobStream): readonly ActivatedJob[] {
  for (const [index, job] of jobs.entries()) {
    const stream = nextReady(streams, like);
    if (stream === undefined) return jobs.slice(index);
    stream.push(job);
  }
  return [];
}

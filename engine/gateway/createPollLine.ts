import type { JobSource, Served } from './jobSource.ts';
import type { JobPoll } from './JobTaker.ts';

/** Long polls of one job type, first come first served. */
export interface PollLine {
  readonly add: (poll: JobPoll) => void;
  readonly remove: (poll: JobPoll) => void;
  readonly isEmpty: () => boolean;
  /** Tries to answer the first in line, or the first that has not been tried yet. */
  readonly serve: (untriedOnly: boolean) => Promise<Served>;
  /** Ends the polls that do not wait and found nothing. */
  readonly endImpatient: () => void;
  readonly failAll: (error: unknown) => void;
}

const first = <T>([item]: Iterable<T>): T | undefined => item;

export function createPollLine(source: JobSource): PollLine {
  const polls = new Set<JobPoll>();
  const untried = new Set<JobPoll>();

  const remove = (poll: JobPoll) => {
    polls.delete(poll);
    untried.delete(poll);
  };
  const settle = (chosen: readonly JobPoll[], answer: (poll: JobPoll) => void) => {
    chosen.forEach(remove);
    chosen.forEach(answer);
  };
  const serve = async (poll: JobPoll | undefined): Promise<Served> => {
    if (poll === undefined) return 'nobody';
    untried.delete(poll);
    try {
      const jobs = await source.take(poll.request, poll.maxJobs);
      if (jobs.length === 0) return 'empty';
      if (poll.isOpen()) settle([poll], () => poll.deliver(jobs));
      else await source.giveBack(jobs);
    } catch (error) {
      settle([poll], () => poll.fail(error));
    }
    return 'answered';
  };
  return {
    remove,
    add(poll) {
      polls.add(poll);
      untried.add(poll);
    },
    isEmpty: () => polls.size === 0,
    serve: (untriedOnly) => serve(first(untriedOnly ? untried : polls)),
    endImpatient: () =>
      settle(
        [...polls].filter((poll) => !poll.waits() && !untried.has(poll)),
        (poll) => poll.end(),
      ),
    failAll: (error) => settle([...polls], (poll) => poll.fail(error)),
  };
}

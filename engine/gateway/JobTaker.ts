import type { ActivatedJob, JobRequest } from '../engine.ts';

/** A caller that waits for jobs of one type, once (a poll) or as long as its stream is open. */
interface JobTaker {
  readonly request: JobRequest;
  /** False once its call ended or was cancelled: jobs meant for it go back. */
  readonly isOpen: () => boolean;
  readonly fail: (error: unknown) => void;
}

/** A long poll: answered once, with jobs, with none, or with an error. */
export interface JobPoll extends JobTaker {
  readonly maxJobs: number;
  /** Whether it stays when there is nothing. */
  readonly waits: () => boolean;
  readonly deliver: (jobs: readonly ActivatedJob[]) => void;
  readonly end: () => void;
}

/** An open job stream; it is not ready while its client does not read. */
export interface JobStream extends JobTaker {
  readonly isReady: () => boolean;
  readonly push: (job: ActivatedJob) => void;
}

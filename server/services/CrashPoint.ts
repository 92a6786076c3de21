/** Names of the places between two durable steps, where a test may end the process. */
export const CRASH_POINTS = [
  'release-recorded',
  'release-deployed',
  'case-recorded',
  'instance-created',
  'root-recorded',
  'job-activated',
  'task-recorded',
  'submission-recorded',
  'job-completed',
  'handoff-recorded',
] as const;
type CrashPointName = (typeof CRASH_POINTS)[number];

/** Called between two durable steps; does nothing outside kill tests. */
export type CrashPoint = (name: CrashPointName) => void;

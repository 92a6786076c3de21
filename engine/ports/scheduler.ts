/** Runs work later, on the engine's own thread. */
export interface Scheduler {
  /** Once the work at hand (requests being read, answers being sent) had its turn. */
  readonly soon: (work: () => void) => void;
  /** At the clock's time or a little later, never before. Returns the cancel. */
  readonly at: (timeMillis: number, work: () => void) => () => void;
}

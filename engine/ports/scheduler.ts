/** Runs work later, on the engine's own thread. */
export interface Scheduler {
  /** Once the work at hand (requests being read, answers being sent) had its turn. */
  soon(work: () => void): void;
  /** At the clock's time or a little later, never before. Returns the cancel. */
  at(timeMillis: number, work: () => void): () => void;
}

/** The engine's only source of time. */
export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number;
}

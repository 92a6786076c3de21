/** Runs a task once after a delay in milliseconds; the returned function calls it off. */
export type After = (delayMillis: number, task: () => void) => () => void;

const FIRST_MS = 100;
const LONGEST_MS = 5_000;

/** Milliseconds to wait before the next start: short after a life in which the child was ready, doubling while it ends before it is. */
export function backOff(previousMs: number, wasReady: boolean): number {
  return previousMs === 0 || wasReady ? FIRST_MS : Math.min(previousMs * 2, LONGEST_MS);
}

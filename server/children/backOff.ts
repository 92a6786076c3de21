const FIRST_MS = 100;
const LONGEST_MS = 5_000;
/** A child that lived this long is taken as healthy again. */
const HEALTHY_MS = 30_000;

/** Milliseconds to wait before the next start: short after a long life, doubling for a child that keeps ending. */
export function backOff(previousMs: number, livedMs: number): number {
  if (previousMs === 0 || livedMs >= HEALTHY_MS) return FIRST_MS;
  return Math.min(previousMs * 2, LONGEST_MS);
}

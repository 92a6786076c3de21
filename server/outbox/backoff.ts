/** Pause before the next attempt: 250 ms doubling up to 5 s, so that nothing waits long once the engine is back. */
export function backoffMillis(attempts: number): number {
  return Math.min(250 * 2 ** Math.max(attempts - 1, 0), 5000);
}

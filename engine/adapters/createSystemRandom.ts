/** Numbers from 0 up to, not including, 1. */
export function createSystemRandom(): () => number {
  return () => Math.random();
}

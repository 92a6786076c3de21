/** The sentence that the page before wanted said here, if any. */
export function saidOf(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('said' in state)) return null;
  return typeof state.said === 'string' ? state.said : null;
}

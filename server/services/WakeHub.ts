/** The loops that bring work to the engine; each also turns by itself, waking only spares the wait. */
type LoopName = 'starts' | 'outbox' | 'publishing';

export interface WakeHub {
  /** Says after a commit that a loop has something to do. */
  wake(loop: LoopName): void;
  onWake(loop: LoopName, listener: () => void): () => void;
}

export function createWakeHub(): WakeHub {
  const listeners = new Map<LoopName, Set<() => void>>();
  return {
    wake: (loop) => listeners.get(loop)?.forEach((listener) => listener()),
    onWake(loop, listener) {
      const known = listeners.get(loop) ?? new Set();
      listeners.set(loop, known.add(listener));
      return () => known.delete(listener);
    },
  };
}

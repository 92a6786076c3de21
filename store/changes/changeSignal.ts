/** Wakes change streams that wait; the log itself tells what is new. */
export interface ChangeSignal {
  /** Resolves at the next signal, or after waitMs. */
  wait(waitMs: number): Promise<void>;
  notify(): void;
}

export function createChangeSignal(): ChangeSignal {
  let waiting = new Set<() => void>();
  return {
    async wait(waitMs) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, waitMs);
        waiting.add(wake);
      });
    },
    notify() {
      const woken = waiting;
      waiting = new Set();
      for (const wake of woken) wake();
    },
  };
}

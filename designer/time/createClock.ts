/** The present moment (ms), the same for everything on screen, renewed every `everyMs`. */
export interface Clock {
  now: () => number;
  subscribe: (listener: () => void) => () => void;
}

export function createClock(everyMs: number): Clock {
  const listeners = new Set<() => void>();
  let now = Date.now();
  let timer: number | undefined;
  const tick = (): void => {
    now = Date.now();
    listeners.forEach((listener) => {
      listener();
    });
  };
  return {
    now: () => now,
    subscribe(listener) {
      if (listeners.size === 0) {
        now = Date.now();
        timer = window.setInterval(tick, everyMs);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.clearInterval(timer);
      };
    },
  };
}

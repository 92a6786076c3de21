/** Whether the server answers, as one value that pages can watch. */
export interface Reachability {
  isReachable: () => boolean;
  subscribe: (listener: () => void) => () => void;
  answered: () => void;
  unanswered: () => void;
}

export function createReachability(target: Window): Reachability {
  const listeners = new Set<() => void>();
  let reachable = target.navigator.onLine;
  const change = (next: boolean): void => {
    if (next === reachable) return;
    reachable = next;
    listeners.forEach((listener) => {
      listener();
    });
  };
  target.addEventListener('offline', () => change(false));
  target.addEventListener('online', () => change(true));
  return {
    isReachable: () => reachable,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answered: () => change(true),
    unanswered: () => change(false),
  };
}

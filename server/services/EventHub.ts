/** Tells listeners in this process that a person's stream has grown. */
export interface EventHub {
  appended(personId: string): void;
  onAppended(listener: (personId: string) => void): () => void;
}

export function createEventHub(): EventHub {
  const listeners = new Set<(personId: string) => void>();
  return {
    appended: (personId) => listeners.forEach((listener) => listener(personId)),
    onAppended(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
